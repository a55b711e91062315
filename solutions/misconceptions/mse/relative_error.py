"""
title = "Gaps as a share of the targets"
diagnosis = "You divide each gap by its target before squaring. Targets near zero then blow the loss up."
hint = "Square the gaps themselves."
"""
def mse(preds, targets):
    return (((preds - targets) / targets) ** 2).mean()
