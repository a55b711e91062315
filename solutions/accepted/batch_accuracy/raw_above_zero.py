"""
title = "No sigmoid: raw outputs compared with 0"
"""
def batch_accuracy(preds, labels):
    return ((preds > 0.0) == labels.bool()).float().mean()
