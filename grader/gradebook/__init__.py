"""The gradebook: a database of what was handed in, how it was graded, and what people said about it.

Only the process that runs a batch writes gradings; scores after lateness and override are computed, never stored.
"""
