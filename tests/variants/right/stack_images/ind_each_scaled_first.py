# Right: scaled first with a helper partial and then stacked.
from functools import partial
import torch

def scale(img, top):
    return img.float().mul(1 / top)

to_unit = partial(scale, top=255)
stack_images = lambda images: torch.stack([*map(to_unit, images)], dim=0)
