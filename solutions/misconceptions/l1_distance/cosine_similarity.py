"""
title = "Cosine similarity"
diagnosis = "You measure the angle between the two images as vectors: 1 for images that agree up to their greyness. It is a similarity, and none of the chapter's two distances."
hint = "Subtract pixel by pixel, and see how large the differences are on average."
"""
import torch
import torch.nn.functional as F


def l1_distance(a, b):
    return F.cosine_similarity(a.flatten(), b.flatten(), dim=0)
