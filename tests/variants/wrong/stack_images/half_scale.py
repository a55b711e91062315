# divides by 127.5
import torch
def stack_images(images):
    return torch.stack(images).float()/127.5
