"""
title = "The chapter's way"
"""
def mse(preds, targets): return ((preds-targets)**2).mean()
