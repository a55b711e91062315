# the book's display cells, which fail, before the function
from IPython.display import HTML
df = pd.DataFrame(sm_acts, columns=["3","7"])
df['targ'] = targ
df['idx'] = idx
t = df.style.hide_index()
html = t._repr_html_().split('</style>')[1]
def nll(activations, targets):
    idx = range(len(targets))
    return -(activations[idx, targets]).mean()
