# additional optional parameters with defaults, plotting only on request
def mnist_distance(a, b, show=False, reduction=None, axes=(-1, -2)):
    if show:
        import matplotlib.pyplot as plt
        plt.imshow(a)
    return (a - b).abs().mean(axes) if reduction is None else reduction((a - b).abs())
