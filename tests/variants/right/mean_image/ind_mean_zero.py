# Right: book line.
def mean_image(stack):
    return stack.mean(0)
