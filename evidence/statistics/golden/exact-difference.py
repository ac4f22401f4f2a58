# Makes exact-difference.json with Python and numpy: python3 evidence/statistics/golden/exact-difference.py > evidence/statistics/golden/exact-difference.json
# Exact unconditional limits of a difference of two proportions (Chan and Zhang 1999, Biometrics 55:1202-1209), from the definition:
# every table of both arms is listed, ordered by the score statistic, and its probability taken at the 401 risks of arm b that
# a grid has. Nothing is shared with our code but the formula of the restricted likelihood.
import json
import numpy as np
from math import lgamma
def lc(n): return np.array([lgamma(n+1)-lgamma(k+1)-lgamma(n-k+1) for k in range(n+1)])
def score(xa,na,xb,nb,d):
    pa=xa/na;pb=xb/nb;t=nb/na
    a=1+t;b=-(1+t+pa+t*pb+d*(t+2));c=d*d+d*(2*pa+t+1)+pa+t*pb;dd=-pa*d*(1+d)
    v=(b/a/3)**3-b*c/(6*a*a)+dd/a/2
    s=np.sqrt(np.maximum(0,(b/a/3)**2-c/a/3));u=np.where(v>0,s,-s)
    with np.errstate(all='ignore'):
        w=(np.pi+np.arccos(np.clip(np.where(u==0,0,v/u**3),-1,1)))/3
    p1=np.clip(2*u*np.cos(w)-b/a/3,max(0,d),min(1,1+d));p2=np.clip(p1-d,0,1)
    var=p1*(1-p1)/na+p2*(1-p2)/nb
    num=pa-pb-d
    with np.errstate(all='ignore'):
        z=np.where(var<1e-14,np.where(abs(num)<1e-12,0,np.sign(num)*1e9),num/np.sqrt(var))
    return z
def tail(xa,na,xb,nb,d,side):
    A,B=np.meshgrid(np.arange(na+1),np.arange(nb+1),indexing='ij')
    Z=score(A,na,B,nb,d); z0=Z[xa,xb]
    reg=(Z>=z0-1e-9) if side>0 else (Z<=z0+1e-9)
    best=0
    for pb in np.linspace(max(0,-d),min(1,1-d),401):
        pa=pb+d
        with np.errstate(all='ignore'):
            fa=np.exp(lc(na)+np.where(np.arange(na+1)>0,np.arange(na+1)*np.log(max(pa,1e-300)),0)+np.where(na-np.arange(na+1)>0,(na-np.arange(na+1))*np.log(max(1-pa,1e-300)),0))
            fb=np.exp(lc(nb)+np.where(np.arange(nb+1)>0,np.arange(nb+1)*np.log(max(pb,1e-300)),0)+np.where(nb-np.arange(nb+1)>0,(nb-np.arange(nb+1))*np.log(max(1-pb,1e-300)),0))
        best=max(best,(np.outer(fa,fb)*reg).sum())
    return best

def limit(c, tail_area, side):
    est=c[0]/c[1]-c[2]/c[3]
    if side*-1*est>=1: return est
    near,far=est,(-1 if side>0 else 1)
    for _ in range(22):
        m=(near+far)/2
        if tail(*c,m,side)>tail_area: near=m
        else: far=m
    return (near+far)/2
pairs=[(24,61,0,59),(33,83,0,40),(23,61,0,59),(29,70,6,72),(6,28,0,16),(27,74,10,76),(5,13,2,16),(9,10,3,10),(5,56,0,29)]
rows=[]
for c,level in [(c,0.95) for c in pairs]+[(c,0.9) for c in pairs[:2]]:
    a=(1-level)/2
    rows.append([*c,level,round(limit(c,a,1),7),round(limit(c,a,-1),7)])
print(json.dumps({"about":"Exact unconditional limits of a difference, made by exact-difference.py with numpy "+np.__version__,
  "columns":["events a","total a","events b","total b","level","low","high"],"rows":rows}))
