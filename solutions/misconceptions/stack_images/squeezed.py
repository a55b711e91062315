"""
title = "A single image loses its axis"
diagnosis = "squeeze drops every axis of length 1, and so also the one that counts the images, when there is only one."
hint = "Leave squeeze out: a stack of one has shape [1, 28, 28]."
"""
import torch


def stack_images(images):
    return (torch.stack(images).float() / 255).squeeze()
