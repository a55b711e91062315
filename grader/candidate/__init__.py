"""The untrusted side: runs students' code and answers calls about it. Executed, never imported by the rest.

It may import only the wire, the standard library and torch, and holds nothing secret: once a student's file has
run, everything in this process belongs to the student.
"""
