"""
title = "clamp with a lower end"
"""
def relu(x): return x.clamp(min=0.)
