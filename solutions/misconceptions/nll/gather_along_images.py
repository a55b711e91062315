"""
title = "gather along the images"
diagnosis = "Axis 0 counts the images. You use the targets as row numbers and read the first column only; where a target is larger than the number of images PyTorch raises an error."
hint = "Along which axis do the classes lie?"
"""
def nll(activations, targets):
    return -activations.gather(0, targets.unsqueeze(1)).mean()
