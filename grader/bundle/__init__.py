"""A course sealed into one encrypted, authenticated file, and opened again in memory only.

``key`` makes and reads keys, ``envelope`` is the file's form and its cryptography, ``content`` what lies in it, and
``sealing`` turns a course into a bundle and back. See docs/classroom.md.
"""
