"""
title = "Cosine similarity"
diagnosis = "You measure the angle between the two images as vectors: 1 for images that agree up to their brightness, 0 for such as share nothing. It is a similarity, and none of the chapter's two distances."
hint = "Subtract pixel by pixel, and see how large the differences are on average."
"""
import torch.nn.functional as F


def mnist_distance(a, b):
    return F.cosine_similarity(a.flatten(-2), b.flatten(-2), dim=-1)
