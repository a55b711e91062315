# Wrong.
# mistake: stretches each image from its own minimum to its maximum
import torch
def stack_images(images):
    s = torch.stack(images).float()
    lo = s.amin(dim=(1, 2), keepdim=True)
    hi = s.amax(dim=(1, 2), keepdim=True)
    return (s - lo) / (hi - lo + 1e-8)
