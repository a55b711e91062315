"""
title = "Only the first image is asked"
diagnosis = "You return in the first round of a loop (or look at x[0] only). One answer comes back, and the other images are never looked at."
hint = "The comparison works on whole tensors, in one go."
"""
def is_3(x, mean3, mean7):
    if x.dim() == 2:
        return (x - mean3).abs().mean() < (x - mean7).abs().mean()
    for image in x:
        return (image - mean3).abs().mean() < (image - mean7).abs().mean()
