# Wrong.
# mistake: stacks along the last axis instead of the first
import torch
def stack_images(images):
    return torch.stack(images, dim=-1).float() / 255
