"""
title = "Absolute gaps instead of squares"
diagnosis = "You average how far off the predictions are, without squaring. A gap of 4 should count 16 times as much as a gap of 1."
hint = "What does the S in MSE stand for?"
"""
def mse(preds, targets):
    return (preds - targets).abs().mean()
