"""
title = "The images are multiplied"
diagnosis = "You average a * b. That measures how much ink the two have in the same places; it grows with likeness."
hint = "How do you find out by how much 0.7 and 0.2 are apart?"
"""
import torch
import torch.nn.functional as F


def l1_distance(a, b):
    return (a * b).mean()
