# halves again and again
# mistake: average of averages
def mean_image(stack):
    avg = stack[0]
    for i in range(1, len(stack)):
        avg = (avg + stack[i]) / 2
    return avg
