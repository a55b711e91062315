# counts unpacked sizes with *args
def rank(t):
    def count(*sizes): return len(sizes)
    return count(*t.shape)
