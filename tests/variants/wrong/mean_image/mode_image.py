# the most frequent value
def mean_image(stack):
    return stack.mode(0).values
