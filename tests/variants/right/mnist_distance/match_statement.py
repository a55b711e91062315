# a match statement on the numbers of axes
def mnist_distance(a, b):
    match (a.ndim, b.ndim):
        case (2, 2):
            return (a - b).abs().mean()
        case (3, _) | (_, 3):
            return (a - b).abs().mean((1, 2))
        case _:
            raise ValueError("images, please")
