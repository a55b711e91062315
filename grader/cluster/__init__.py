"""Grading on more than one machine, with dask.distributed: the same grading, the same results, one writer.

``dispatching`` is the side that has the submissions and takes the results, ``crew`` knows which workers may grade for
it; ``station`` runs in a dask worker and keeps graders there, ``fitness`` decides whether it may; ``messages`` is
what the two sides say to each other. dask is imported only when a batch is to be graded with it.
"""

from grader.cluster.dispatching import grade_on_cluster

__all__ = ["grade_on_cluster"]
