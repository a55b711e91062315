# Right: positional-only, through the strides, with a main guard.
def rank(t, /):
    return len(t.stride())

if __name__ == "__main__":
    import sys
    print(rank(eval(sys.argv[1])))
