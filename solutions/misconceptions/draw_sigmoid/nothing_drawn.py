"""
title = "Computed, but not drawn"
diagnosis = "The numbers are there, and nothing puts them onto the axes: ax stays empty."
hint = "Which method of ax joins points by lines?"
"""
import torch


def draw_sigmoid(ax):
    x = torch.linspace(-6, 6, 121)
    y = x.sigmoid()
    return x, y
