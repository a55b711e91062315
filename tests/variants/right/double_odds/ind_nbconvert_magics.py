# Right: exported by nbconvert, with magics, an install and a plot that all fail.
# coding: utf-8
# In[1]:
get_ipython().run_line_magic('matplotlib', 'inline')
# In[2]:
get_ipython().system('pip install -Uqq fastbook')
# In[3]:
import matplotlib.pyplot as plt
plt.plot([1, 2, 3]); plt.show()
# In[4]:
from __future__ import annotations
# In[5]:
def double_odds(numbers: list[int]) -> list[int]:
    return [x + x for x in numbers if abs(x) % 2]
# In[6]:
assert double_odds([1, 2]) == [3]
