"""
title = "enumerate over one, an index into the other"
"""
def pair_up(images, labels):
    return [(image, labels[i]) for i, image in enumerate(images)]
