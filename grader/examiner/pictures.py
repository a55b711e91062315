"""Pictures of digits: tensors that look like the chapter's images, as small PNG files for pages."""

import base64
import io
from typing import Any, Final

import torch
from PIL import Image

__all__ = ["SIDE", "encode_images", "images_of_list", "images_of_tensor"]

SIDE: Final = 28

_IMAGES = 4
# Four drawn digits take half of it; of noise, which does not compress, two images are enough.
_IMAGE_BYTES = 2_500


def encode_images(images: torch.Tensor) -> tuple[str, ...]:
    """Return each of *images*, ``[n, 28, 28]``, as a grey PNG in base64: 0 is black, 1 or 255 is white.

    Values outside of that are scaled to what there is; nan is taken for the smallest.
    """
    return tuple(_png(each) for each in _greys(images.detach()).cpu().numpy())


def images_of_tensor(tensor: torch.Tensor) -> tuple[str, ...]:
    """Return the first few images of *tensor*, as ``encode_images`` does, if it looks like the chapter's digits.

    These are ``[…, 28, 28]`` of any real numbers, and ``[…, 784]`` of bytes or of floats from 0 to 1.
    """
    if tensor.is_complex() or not tensor.numel():
        return ()
    if tensor.shape[-2:] == (SIDE, SIDE):
        return _few(tensor.reshape(-1, SIDE, SIDE))
    if tensor.dim() == 0 or tensor.shape[-1] != SIDE**2:
        return ()
    some = tensor.reshape(-1, SIDE, SIDE)[:_IMAGES]
    # Weights have as many numbers per row, but are not all between paper and ink; nor is anything with a nan.
    greys = tensor.dtype == torch.uint8 or (tensor.is_floating_point() and bool(((some >= 0) & (some <= 1)).all()))
    return _few(some) if greys else ()


def images_of_list(value: Any) -> tuple[str, ...]:
    """Return the first few images of *value*, if it is a list or tuple of ``[28, 28]`` of one dtype."""
    some = value[:_IMAGES] if isinstance(value, list | tuple) else ()
    if not some or not all(isinstance(each, torch.Tensor) and each.shape == (SIDE, SIDE) for each in some):
        return ()
    return images_of_tensor(torch.stack(tuple(some))) if len({each.dtype for each in some}) == 1 else ()


def _few(images: torch.Tensor) -> tuple[str, ...]:
    pictures = encode_images(images[:_IMAGES])
    return tuple(
        picture
        for count, picture in enumerate(pictures, start=1)
        if count == 1 or sum(map(len, pictures[:count])) <= _IMAGE_BYTES
    )


def _greys(images: torch.Tensor) -> torch.Tensor:
    """Return *images* as uint8 of the same shape."""
    if images.dtype == torch.uint8:
        return images
    wide = images.double()
    finite = wide[wide.isfinite()]
    if not finite.numel():
        return torch.zeros(images.shape, dtype=torch.uint8)
    low, high = finite.min().item(), finite.max().item()
    wide = wide.nan_to_num(nan=low, posinf=high, neginf=low)
    if low >= 0 and high <= 1:
        share = wide
    elif low >= 0 and high <= 255 and not images.is_floating_point():
        share = wide / 255
    elif high / 2 - low / 2 > 0:
        # Halves, because the whole span may be beyond what a float holds.
        share = (wide / 2 - low / 2) / (high / 2 - low / 2)
    else:
        share = torch.full_like(wide, 0.5)
    return (share * 255).round().clamp(0, 255).to(torch.uint8)


def _png(pixels: Any) -> str:
    buffer = io.BytesIO()
    Image.fromarray(pixels).save(buffer, format="PNG")
    return base64.b64encode(buffer.getvalue()).decode("ascii")
