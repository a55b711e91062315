"""
title = "The predictions are averaged, the labels are never used"
diagnosis = "You differentiate the mean of the predictions. The labels have no influence, so nothing says whether a prediction should rise or fall."
hint = "Which function compares predictions with labels?"
"""
def calc_grad(xb, yb, model):
    model(xb).mean().backward()
