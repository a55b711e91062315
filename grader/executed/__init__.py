"""Executed notebooks: run for whoever wants to see them, in a sealed kernel, by a process of its own; judges nothing.

``host`` is the near end, ``main`` the far end, which alone talks to the kernel and believes nothing that it says.
"""
