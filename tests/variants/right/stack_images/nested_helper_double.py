# double precision and a nested helper
import torch
def stack_images(images):
    def to_unit(im): return im.double() / 255.
    return torch.stack(list(map(to_unit, images)))
