"""
title = "gather along the images, with the targets in a row"
diagnosis = "Axis 0 counts the images, and targets of shape [1, n] are spread over the columns. So you read the rows that the targets name, or get an error where there are more images than classes."
hint = "Along which axis do the classes lie? And the targets should stand in a column, one for each row."
"""
def nll(activations, targets):
    return -activations.gather(0, targets.unsqueeze(0)).mean()
