# Wrong.
# mistake: divides by 256 instead of 255
import torch
def stack_images(images):
    return torch.stack(images).float() / 256
