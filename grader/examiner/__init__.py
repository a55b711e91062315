"""The trusted side: starts candidates, asks them, compares what they answer and names the mistake.

Nothing here imports, unpickles or evaluates anything that comes from a student.
"""
