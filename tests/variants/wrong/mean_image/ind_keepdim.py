# Wrong.
# mistake: keeps the image axis, with length 1
def mean_image(stack):
    return stack.mean(0, keepdim=True)
