"""
title = "The average of the last average and the next image"
diagnosis = "You go through the images and take the mean of what you have and the next one. The later an image comes, the more it counts; the last one makes half of the result."
hint = "Add up all images, and divide once at the end."
"""
import torch


def mean_image(stack):
    mean = stack[0]
    for image in stack[1:]:
        mean = (mean + image) / 2
    return mean
