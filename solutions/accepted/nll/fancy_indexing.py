"""
title = "Row numbers and targets as indices"
"""
def nll(acts, targs):
    idx = range(len(targs))
    return -acts[idx, targs].mean()
