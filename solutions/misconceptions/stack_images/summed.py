"""
title = "The images are added up"
diagnosis = "You return one image, the sum of all. They should all still be there, one behind the other."
hint = "Collect the images instead of adding them."
"""
import torch


def stack_images(images):
    return sum(image.float() for image in images) / 255
