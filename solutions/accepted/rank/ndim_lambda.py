"""
title = "A lambda with ndim"
"""
rank = lambda x: x.ndim
