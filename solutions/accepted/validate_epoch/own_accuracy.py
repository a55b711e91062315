"""
title = "The accuracy spelt out, other names"
"""
def validate_epoch(net, loader):
    shares = []
    for images, labels in loader:
        right = (net(images) > 0) == labels.bool()
        shares.append(right.float().mean().item())
    return round(sum(shares) / len(shares), 4)
