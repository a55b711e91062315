"""Checking from inside a notebook: what the kernel has defined goes to a worker as source, and comes back as a card.

Nothing of the student's is judged in the kernel, where it could reach the judge.
"""
