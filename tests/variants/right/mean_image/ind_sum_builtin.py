# Right: built-in sum over the images.
# loses: vectorised
def mean_image(stack):
    return sum(stack) / len(stack)
