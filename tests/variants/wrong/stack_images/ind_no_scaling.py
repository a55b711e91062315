# Wrong.
# mistake: forgets to divide by 255
import torch
def stack_images(images):
    return torch.stack(images).float()
