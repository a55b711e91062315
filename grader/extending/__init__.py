"""What is new in a course, put below what a student has written: never in between, and never in its place.

Each module returns the bytes of a whole file, which begin with the student's own, and refuses where it cannot be sure
that everything in it still means what it did.
"""
