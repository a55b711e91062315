"""A worker: the process that holds an examiner, and the other end of it in the process that wants something graded.

``host`` is the near end and imports no torch; ``main`` is the far end; ``messages`` is what they say to each other.
Both ends are ours and trusted; the student's code is two processes further away.
"""
