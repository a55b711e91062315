# helpers nested inside the function, one of them recursive over the axes
def mnist_distance(a, b):
    def gap(x, y):
        return (x - y).abs()

    def average(t, axes):
        if axes == 0:
            return t
        return average(t.mean(-1), axes - 1)

    return average(gap(a, b), 2)
