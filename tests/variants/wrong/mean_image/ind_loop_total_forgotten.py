# Wrong.
# mistake: sum over the images, divided by 784 instead of by their number
def mean_image(stack):
    return stack.sum(0) / 784
