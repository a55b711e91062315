"""
title = "Concatenated rows, cut into images by view"
"""
import torch


def stack_images(images):
    rows = torch.cat(images).float()
    return rows.view(len(images), 28, 28) * (1 / 255)
