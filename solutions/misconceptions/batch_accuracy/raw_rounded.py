"""
title = "Raw outputs rounded to the nearest whole number"
diagnosis = "Rounding gives 0 or 1 for confidences. Raw outputs can be anything: -3 or 7 round to themselves, and then they match no label."
hint = "What has to happen to xb before rounding makes sense?"
"""
def batch_accuracy(xb, yb):
    return (xb.round() == yb).float().mean()
