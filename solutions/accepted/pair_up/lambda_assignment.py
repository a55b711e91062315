"""
title = "A lambda with other names"
"""
pair_up = lambda x, y: list(zip(x, y))
