import{a as px,b as fx,c as hx}from"./part-BAHQW7WW.js";import{a as dx}from"./part-53V52FYZ.js";import"./part-G3QXW3BG.js";import"./part-6EMYVJ34.js";import"./part-QLQCBECV.js";import{$ as B1,Aa as ex,B as A1,Ba as tx,Ca as rx,Da as nx,Ea as Gc,Fa as ox,G as Zc,Ga as ax,H as Mm,Ha as ix,I as Nm,Ia as lx,J as O1,Ja as sx,K as D1,Ka as H,La as Xe,M as wp,Ma as Pm,N as I1,Na as cx,O as M1,Oa as ux,P as N1,Pa as Hm,Q as Rm,Qa as ae,R as R1,Ra as hi,S as L1,Sa as cr,_ as Lm,a as Ml,aa as Bm,b as x1,c as w1,ca as j1,d as bp,da as P1,e as Nl,ea as H1,f as Am,fa as U1,g as fn,h as Om,ha as jm,i as Rl,ia as q1,j as yp,ja as F1,k as S1,ka as V1,l as z1,m as Ll,ma as Z1,n as Dm,na as Y1,o as E1,oa as G1,p as Kn,pa as X1,q as C1,qa as Q1,r as kp,s as Im,t as xp,ta as W1,u as Gr,ua as K1,v as Bl,va as Sp,w as T1,wa as Yc,x as Jn,ya as J1,za as $1}from"./part-GGQMVWNN.js";import{a as k1}from"./part-5XDLRIE5.js";import{a as Vc,b as Tm,c as wt,d as eO,e as N,f as y1,g as J,h as R,i as G,j as fi,k as sr,l as O,m as ne,n as K}from"./part-AAIFVTP4.js";var Sx=wt(ot=>{"use strict";function Vm(e,t){var r=e.length;e.push(t);e:for(;0<r;){var n=r-1>>>1,o=e[n];if(0<zp(o,t))e[n]=t,e[r]=o,r=n;else break e}}function $n(e){return e.length===0?null:e[0]}function Cp(e){if(e.length===0)return null;var t=e[0],r=e.pop();if(r!==t){e[0]=r;e:for(var n=0,o=e.length,a=o>>>1;n<a;){var i=2*(n+1)-1,l=e[i],s=i+1,c=e[s];if(0>zp(l,r))s<o&&0>zp(c,l)?(e[n]=c,e[s]=r,n=s):(e[n]=l,e[i]=r,n=i);else if(s<o&&0>zp(c,r))e[n]=c,e[s]=r,n=s;else break e}}return t}function zp(e,t){var r=e.sortIndex-t.sortIndex;return r!==0?r:e.id-t.id}ot.unstable_now=void 0;typeof performance=="object"&&typeof performance.now=="function"?(vx=performance,ot.unstable_now=function(){return vx.now()}):(Um=Date,mx=Um.now(),ot.unstable_now=function(){return Um.now()-mx});var vx,Um,mx,To=[],ua=[],tO=1,hn=null,ur=3,Zm=!1,Xc=!1,Qc=!1,Ym=!1,bx=typeof setTimeout=="function"?setTimeout:null,yx=typeof clearTimeout=="function"?clearTimeout:null,gx=typeof setImmediate<"u"?setImmediate:null;function Ep(e){for(var t=$n(ua);t!==null;){if(t.callback===null)Cp(ua);else if(t.startTime<=e)Cp(ua),t.sortIndex=t.expirationTime,Vm(To,t);else break;t=$n(ua)}}function Gm(e){if(Qc=!1,Ep(e),!Xc)if($n(To)!==null)Xc=!0,Pl||(Pl=!0,jl());else{var t=$n(ua);t!==null&&Xm(Gm,t.startTime-e)}}var Pl=!1,Wc=-1,kx=5,xx=-1;function wx(){return Ym?!0:!(ot.unstable_now()-xx<kx)}function qm(){if(Ym=!1,Pl){var e=ot.unstable_now();xx=e;var t=!0;try{e:{Xc=!1,Qc&&(Qc=!1,yx(Wc),Wc=-1),Zm=!0;var r=ur;try{t:{for(Ep(e),hn=$n(To);hn!==null&&!(hn.expirationTime>e&&wx());){var n=hn.callback;if(typeof n=="function"){hn.callback=null,ur=hn.priorityLevel;var o=n(hn.expirationTime<=e);if(e=ot.unstable_now(),typeof o=="function"){hn.callback=o,Ep(e),t=!0;break t}hn===$n(To)&&Cp(To),Ep(e)}else Cp(To);hn=$n(To)}if(hn!==null)t=!0;else{var a=$n(ua);a!==null&&Xm(Gm,a.startTime-e),t=!1}}break e}finally{hn=null,ur=r,Zm=!1}t=void 0}}finally{t?jl():Pl=!1}}}var jl;typeof gx=="function"?jl=function(){gx(qm)}:typeof MessageChannel<"u"?(Fm=new MessageChannel,_x=Fm.port2,Fm.port1.onmessage=qm,jl=function(){_x.postMessage(null)}):jl=function(){bx(qm,0)};var Fm,_x;function Xm(e,t){Wc=bx(function(){e(ot.unstable_now())},t)}ot.unstable_IdlePriority=5;ot.unstable_ImmediatePriority=1;ot.unstable_LowPriority=4;ot.unstable_NormalPriority=3;ot.unstable_Profiling=null;ot.unstable_UserBlockingPriority=2;ot.unstable_cancelCallback=function(e){e.callback=null};ot.unstable_forceFrameRate=function(e){0>e||125<e?console.error("forceFrameRate takes a positive int between 0 and 125, forcing frame rates higher than 125 fps is not supported"):kx=0<e?Math.floor(1e3/e):5};ot.unstable_getCurrentPriorityLevel=function(){return ur};ot.unstable_next=function(e){switch(ur){case 1:case 2:case 3:var t=3;break;default:t=ur}var r=ur;ur=t;try{return e()}finally{ur=r}};ot.unstable_requestPaint=function(){Ym=!0};ot.unstable_runWithPriority=function(e,t){switch(e){case 1:case 2:case 3:case 4:case 5:break;default:e=3}var r=ur;ur=e;try{return t()}finally{ur=r}};ot.unstable_scheduleCallback=function(e,t,r){var n=ot.unstable_now();switch(typeof r=="object"&&r!==null?(r=r.delay,r=typeof r=="number"&&0<r?n+r:n):r=n,e){case 1:var o=-1;break;case 2:o=250;break;case 5:o=1073741823;break;case 4:o=1e4;break;default:o=5e3}return o=r+o,e={id:tO++,callback:t,priorityLevel:e,startTime:r,expirationTime:o,sortIndex:-1},r>n?(e.sortIndex=r,Vm(ua,e),$n(To)===null&&e===$n(ua)&&(Qc?(yx(Wc),Wc=-1):Qc=!0,Xm(Gm,r-n))):(e.sortIndex=o,Vm(To,e),Xc||Zm||(Xc=!0,Pl||(Pl=!0,jl()))),e};ot.unstable_shouldYield=wx;ot.unstable_wrapCallback=function(e){var t=ur;return function(){var r=ur;ur=t;try{return e.apply(this,arguments)}finally{ur=r}}}});var Ex=wt((jP,zx)=>{"use strict";zx.exports=Sx()});var pE=wt(ch=>{"use strict";var It=Ex(),d2=J(),rO=Ml();function U(e){var t="https://react.dev/errors/"+e;if(1<arguments.length){t+="?args[]="+encodeURIComponent(arguments[1]);for(var r=2;r<arguments.length;r++)t+="&args[]="+encodeURIComponent(arguments[r])}return"Minified React error #"+e+"; visit "+t+" for the full message or use the non-minified dev environment for full errors and additional helpful warnings."}function p2(e){return!(!e||e.nodeType!==1&&e.nodeType!==9&&e.nodeType!==11)}function Bu(e){for(var t=e,r=t;r&&!r.alternate;)t=r,(t.flags&4098)!==0&&(e=t.return),r=t.return;for(;t.return;)t=t.return;return t.tag===3?e:null}function f2(e){if(e.tag===13){var t=e.memoizedState;if(t===null&&(e=e.alternate,e!==null&&(t=e.memoizedState)),t!==null)return t.dehydrated}return null}function h2(e){if(e.tag===31){var t=e.memoizedState;if(t===null&&(e=e.alternate,e!==null&&(t=e.memoizedState)),t!==null)return t.dehydrated}return null}function Cx(e){if(Bu(e)!==e)throw Error(U(188))}function nO(e){var t=e.alternate;if(!t){if(t=Bu(e),t===null)throw Error(U(188));return t!==e?null:e}for(var r=e,n=t;;){var o=r.return;if(o===null)break;var a=o.alternate;if(a===null){if(n=o.return,n!==null){r=n;continue}break}if(o.child===a.child){for(a=o.child;a;){if(a===r)return Cx(o),e;if(a===n)return Cx(o),t;a=a.sibling}throw Error(U(188))}if(r.return!==n.return)r=o,n=a;else{for(var i=!1,l=o.child;l;){if(l===r){i=!0,r=o,n=a;break}if(l===n){i=!0,n=o,r=a;break}l=l.sibling}if(!i){for(l=a.child;l;){if(l===r){i=!0,r=a,n=o;break}if(l===n){i=!0,n=a,r=o;break}l=l.sibling}if(!i)throw Error(U(189))}}if(r.alternate!==n)throw Error(U(190))}if(r.tag!==3)throw Error(U(188));return r.stateNode.current===r?e:t}function v2(e){var t=e.tag;if(t===5||t===26||t===27||t===6)return e;for(e=e.child;e!==null;){if(t=v2(e),t!==null)return t;e=e.sibling}return null}function jr(e,t,r,n,o,a){for(;e!==null;){if((e.tag===5||e.tag===27||e.tag===6)&&r(e,n,o,a)||(e.tag!==22||e.memoizedState===null)&&(t||e.tag!==5&&e.tag!==27)&&jr(e.child,t,r,n,o,a))return!0;e=e.sibling}return!1}function Ri(e){for(e=e.return;e!==null;){if(e.tag===3||e.tag===5||e.tag===27)return e;e=e.return}return null}function Tx(e){var t=!1;for(e=e.return;e!==null&&(e.tag===4&&(t=!0),!(e.tag===3||e.tag===5||e.tag===27));)e=e.return;return t}function m2(e){var t=[null,null],r=Ri(e);return r===null||g2(t,e,r.child,{foundSelf:!1}),t}function g2(e,t,r,n){for(;r!==null;){if(r===t)n.foundSelf=!0;else if(r.tag===5||r.tag===27||r.tag===6){if(n.foundSelf)return e[1]=r,!0;e[0]=r}else if((r.tag!==22||r.memoizedState===null)&&g2(e,t,r.child,n))return!0;r=r.sibling}return!1}function Dt(e){switch(e.tag){case 5:case 27:case 6:return e.stateNode;case 3:return e.stateNode.containerInfo;default:throw Error(U(559))}}var Yl=null,Eg=null;function oO(e,t,r){return e===r?!0:e===t?(Yl=e,!0):!1}function aO(e,t,r){return e===r?(Eg=e,!1):e===t?(Eg!==null&&(Yl=e),!0):!1}function Ax(e){if(e===null)return null;do e=e===null?null:e.return;while(e&&e.tag!==5&&e.tag!==27&&e.tag!==3);return e||null}function Cg(e,t,r){for(var n=0,o=e;o;o=r(o))n++;o=0;for(var a=t;a;a=r(a))o++;for(;0<n-o;)e=r(e),n--;for(;0<o-n;)t=r(t),o--;for(;n--;){if(e===t||t!==null&&e===t.alternate)return e;e=r(e),t=r(t)}return null}var Ye=Object.assign,iO=Symbol.for("react.element"),Tp=Symbol.for("react.transitional.element"),nu=Symbol.for("react.portal"),Gl=Symbol.for("react.fragment"),_2=Symbol.for("react.strict_mode"),Tg=Symbol.for("react.profiler"),b2=Symbol.for("react.consumer"),ao=Symbol.for("react.context"),B_=Symbol.for("react.forward_ref"),Ag=Symbol.for("react.suspense"),Og=Symbol.for("react.suspense_list"),j_=Symbol.for("react.memo"),ha=Symbol.for("react.lazy"),Dg=Symbol.for("react.activity"),lO=Symbol.for("react.legacy_hidden"),sO=Symbol.for("react.memo_cache_sentinel"),Ig=Symbol.for("react.view_transition"),cO=Symbol.for("react.recoverable"),Ox=Symbol.iterator;function Kc(e){return e===null||typeof e!="object"?null:(e=Ox&&e[Ox]||e["@@iterator"],typeof e=="function"?e:null)}var uO=Symbol.for("react.client.reference");function Mg(e){if(e==null)return null;if(typeof e=="function")return e.$$typeof===uO?null:e.displayName||e.name||null;if(typeof e=="string")return e;switch(e){case Gl:return"Fragment";case Tg:return"Profiler";case _2:return"StrictMode";case Ag:return"Suspense";case Og:return"SuspenseList";case Dg:return"Activity";case Ig:return"ViewTransition"}if(typeof e=="object")switch(e.$$typeof){case nu:return"Portal";case ao:return e.displayName||"Context";case b2:return(e._context.displayName||"Context")+".Consumer";case B_:var t=e.render;return e=e.displayName,e||(e=t.displayName||t.name||"",e=e!==""?"ForwardRef("+e+")":"ForwardRef"),e;case j_:return t=e.displayName||null,t!==null?t:Mg(e.type)||"Memo";case ha:t=e._payload,e=e._init;try{return Mg(e(t))}catch{}}return null}var ou=Array.isArray,ie=d2.__CLIENT_INTERNALS_DO_NOT_USE_OR_WARN_USERS_THEY_CANNOT_UPGRADE,Te=rO.__DOM_INTERNALS_DO_NOT_USE_OR_WARN_USERS_THEY_CANNOT_UPGRADE,xi={pending:!1,data:null,method:null,action:null},Ng=[],Xl=-1;function fo(e){return{current:e}}function Kt(e){0>Xl||(e.current=Ng[Xl],Ng[Xl]=null,Xl--)}function Ke(e,t){Xl++,Ng[Xl]=e.current,e.current=t}var co=fo(null),ku=fo(null),wa=fo(null),vf=fo(null);function mf(e,t){switch(Ke(wa,t),Ke(ku,e),Ke(co,null),t.nodeType){case 9:case 11:e=(e=t.documentElement)&&(e=e.namespaceURI)?Vw(e):0;break;default:if(e=t.tagName,t=t.namespaceURI)t=Vw(t),e=Uz(t,e);else switch(e){case"svg":e=1;break;case"math":e=2;break;default:e=0}}Kt(co),Ke(co,e)}function hs(){Kt(co),Kt(ku),Kt(wa)}function Rg(e){var t=e.memoizedState;t!==null&&(Ss._currentValue=t.memoizedState,Ke(vf,e)),t=co.current;var r=Uz(t,e.type);t!==r&&(Ke(ku,e),Ke(co,r))}function gf(e){ku.current===e&&(Kt(co),Kt(ku)),vf.current===e&&(Kt(vf),Ss._currentValue=xi)}var Qm,Dx;function pa(e){if(Qm===void 0)try{throw Error()}catch(r){var t=r.stack.trim().match(/\n( *(at )?)/);Qm=t&&t[1]||"",Dx=-1<r.stack.indexOf(`
    at`)?" (<anonymous>)":-1<r.stack.indexOf("@")?"@unknown:0:0":""}return`
`+Qm+e+Dx}var Wm=!1;function Km(e,t){if(!e||Wm)return"";Wm=!0;var r=Error.prepareStackTrace;Error.prepareStackTrace=void 0;try{var n={DetermineComponentFrameRoot:function(){try{if(t){var u=function(){throw Error()};if(Object.defineProperty(u.prototype,"props",{set:function(){throw Error()}}),typeof Reflect=="object"&&Reflect.construct){try{Reflect.construct(u,[])}catch(v){var p=v}Reflect.construct(e,[],u)}else{try{u.call()}catch(v){p=v}u=!1;try{var f=Object.getOwnPropertyDescriptor(e.prototype,"props");Object.defineProperty(e.prototype,"props",{configurable:!0,set:function(){throw Error()}}),u=!0,new e}finally{u&&(f!==void 0?Object.defineProperty(e.prototype,"props",f):delete e.prototype.props)}}}else{try{throw Error()}catch(v){p=v}(u=e())&&typeof u.catch=="function"&&u.catch(function(){})}}catch(v){if(v&&p&&typeof v.stack=="string")return[v.stack,p.stack]}return[null,null]}};n.DetermineComponentFrameRoot.displayName="DetermineComponentFrameRoot";var o=Object.getOwnPropertyDescriptor(n.DetermineComponentFrameRoot,"name");o&&o.configurable&&Object.defineProperty(n.DetermineComponentFrameRoot,"name",{value:"DetermineComponentFrameRoot"});var a=n.DetermineComponentFrameRoot(),i=a[0],l=a[1];if(i&&l){var s=i.split(`
`),c=l.split(`
`);for(o=n=0;n<s.length&&!s[n].includes("DetermineComponentFrameRoot");)n++;for(;o<c.length&&!c[o].includes("DetermineComponentFrameRoot");)o++;if(n===s.length||o===c.length)for(n=s.length-1,o=c.length-1;1<=n&&0<=o&&s[n]!==c[o];)o--;for(;1<=n&&0<=o;n--,o--)if(s[n]!==c[o]){if(n!==1||o!==1)do if(n--,o--,0>o||s[n]!==c[o]){var d=`
`+s[n].replace(" at new "," at ");return e.displayName&&d.includes("<anonymous>")&&(d=d.replace("<anonymous>",e.displayName)),d}while(1<=n&&0<=o);break}}}finally{Wm=!1,Error.prepareStackTrace=r}return(r=e?e.displayName||e.name:"")?pa(r):""}function dO(e,t){switch(e.tag){case 26:case 27:case 5:return pa(e.type);case 16:return pa("Lazy");case 13:return e.child!==t&&t!==null?pa("Suspense Fallback"):pa("Suspense");case 19:return pa("SuspenseList");case 0:case 15:return Km(e.type,!1);case 11:return Km(e.type.render,!1);case 1:return Km(e.type,!0);case 31:return pa("Activity");case 30:return pa("ViewTransition");default:return""}}function Ix(e){try{var t="",r=null;do t+=dO(e,r),r=e,e=e.return;while(e);return t}catch(n){return`
Error generating stack: `+n.message+`
`+n.stack}}var Lg=Object.prototype.hasOwnProperty,P_=It.unstable_scheduleCallback,Jm=It.unstable_cancelCallback,pO=It.unstable_shouldYield,fO=It.unstable_requestPaint,$r=It.unstable_now,hO=It.unstable_getCurrentPriorityLevel,y2=It.unstable_ImmediatePriority,k2=It.unstable_UserBlockingPriority,_f=It.unstable_NormalPriority,vO=It.unstable_LowPriority,x2=It.unstable_IdlePriority,mO=It.log,gO=It.unstable_setDisableYieldValue,ju=null,en=null;function ga(e){if(typeof mO=="function"&&gO(e),en&&typeof en.setStrictMode=="function")try{en.setStrictMode(ju,e)}catch{}}var tn=Math.clz32?Math.clz32:yO,_O=Math.log,bO=Math.LN2;function yO(e){return e>>>=0,e===0?32:31-(_O(e)/bO|0)|0}var Ap=256,Op=262144,Dp=4194304;function gi(e){var t=e&42;if(t!==0)return t;switch(e&-e){case 1:return 1;case 2:return 2;case 4:return 4;case 8:return 8;case 16:return 16;case 32:return 32;case 64:return 64;case 128:return 128;case 256:case 512:case 1024:case 2048:case 4096:case 8192:case 16384:case 32768:case 65536:case 131072:return e&-e;case 262144:case 524288:case 1048576:case 2097152:return e&3932160;case 4194304:case 8388608:case 16777216:case 33554432:return e&62914560;case 67108864:return 67108864;case 134217728:return 134217728;case 268435456:return 268435456;case 536870912:return 536870912;case 1073741824:return 0;default:return e}}function Vf(e,t,r){var n=e.pendingLanes;if(n===0)return 0;var o=0,a=e.suspendedLanes,i=e.pingedLanes;e=e.warmLanes;var l=n&134217727;return l!==0?(n=l&~a,n!==0?o=gi(n):(i&=l,i!==0?o=gi(i):r||(r=l&~e,r!==0&&(o=gi(r))))):(l=n&~a,l!==0?o=gi(l):i!==0?o=gi(i):r||(r=n&~e,r!==0&&(o=gi(r)))),o===0?0:t!==0&&t!==o&&(t&a)===0&&(a=o&-o,r=t&-t,a>=r||a===32&&(r&4194048)!==0)?t:o}function Pu(e,t){return(e.pendingLanes&~(e.suspendedLanes&~e.pingedLanes)&t)===0}function w2(e,t){(t&8)!==0&&(t|=t&32);var r=e.entangledLanes;if(r!==0)for(e=e.entanglements,r&=t;0<r;){var n=31-tn(r),o=1<<n;t|=e[n],r&=~o}return t}function kO(e,t){switch(e){case 1:case 2:case 4:case 8:case 64:return t+250;case 16:case 32:case 128:case 256:case 512:case 1024:case 2048:case 4096:case 8192:case 16384:case 32768:case 65536:case 131072:case 262144:case 524288:case 1048576:case 2097152:return t+5e3;case 4194304:case 8388608:case 16777216:case 33554432:return-1;case 67108864:case 134217728:case 268435456:case 536870912:case 1073741824:return-1;default:return-1}}function S2(){var e=Dp;return Dp<<=1,(Dp&62914560)===0&&(Dp=4194304),e}function $m(e){for(var t=[],r=0;31>r;r++)t.push(e);return t}function Hu(e,t){e.pendingLanes|=t,t!==268435456&&(e.suspendedLanes=0,e.pingedLanes=0,e.warmLanes=0)}function xO(e,t,r,n,o,a){var i=e.pendingLanes;e.pendingLanes=r,e.suspendedLanes=0,e.pingedLanes=0,e.warmLanes=0,e.expiredLanes&=r,e.entangledLanes&=r,e.errorRecoveryDisabledLanes&=r,e.shellSuspendCounter=0;var l=e.entanglements,s=e.expirationTimes,c=e.hiddenUpdates;for(r=i&~r;0<r;){var d=31-tn(r),u=1<<d;l[d]=0,s[d]=-1;var p=c[d];if(p!==null)for(c[d]=null,d=0;d<p.length;d++){var f=p[d];f!==null&&(f.lane&=-536870913)}r&=~u}n!==0&&z2(e,n,0),a!==0&&o===0&&e.tag!==0&&(e.suspendedLanes|=a&~(i&~t))}function z2(e,t,r){e.pendingLanes|=t,e.suspendedLanes&=~t;var n=31-tn(t);e.entangledLanes|=t,e.entanglements[n]=e.entanglements[n]|1073741824|r&261930}function E2(e,t){var r=e.entangledLanes|=t;for(e=e.entanglements;r;){var n=31-tn(r),o=1<<n;o&t|e[n]&t&&(e[n]|=t),r&=~o}}function C2(e,t){var r=t&-t;return r=(r&42)!==0?1:H_(r),(r&(e.suspendedLanes|t))!==0?0:r}function H_(e){switch(e){case 2:e=1;break;case 8:e=4;break;case 32:e=16;break;case 256:case 512:case 1024:case 2048:case 4096:case 8192:case 16384:case 32768:case 65536:case 131072:case 262144:case 524288:case 1048576:case 2097152:case 4194304:case 8388608:case 16777216:case 33554432:e=128;break;case 268435456:e=134217728;break;default:e=0}return e}function U_(e){return e&=-e,2<e?8<e?(e&134217727)!==0?32:268435456:8:2}function T2(){var e=Te.p;return e!==0?e:(e=window.event,e===void 0?32:cE(e.type))}function Mx(e,t){var r=Te.p;try{return Te.p=e,t()}finally{Te.p=r}}var Uo=Math.random().toString(36).slice(2),Qt="__reactFiber$"+Uo,Pr="__reactProps$"+Uo,Cs="__reactContainer$"+Uo,Nx="__reactEvents$"+Uo,wO="__reactListeners$"+Uo,SO="__reactHandles$"+Uo,Rx="__reactResources$"+Uo,Uu="__reactMarker$"+Uo,bf="__reactLoad$"+Uo;function Zf(e){delete e[Qt],delete e[Pr],delete e[wO],delete e[SO]}function yi(e){var t;if(t=e[Qt])return t;for(var r=e.parentNode;r;){if(t=r[Cs]||r[Qt]){if(r=t.alternate,t.child!==null||r!==null&&r.child!==null)for(e=Jw(e);e!==null;){if(r=e[Qt])return r;e=Jw(e)}return t}e=r,r=e.parentNode}return null}function Ts(e){if(e=e[Qt]||e[Cs]){var t=e.tag;if(t===5||t===6||t===13||t===31||t===26||t===27||t===3)return e}return null}function au(e){var t=e.tag;if(t===5||t===26||t===27||t===6)return e.stateNode;throw Error(U(33))}function os(e){var t=e[Rx];return t||(t=e[Rx]={hoistableStyles:new Map,hoistableScripts:new Map}),t}function Pt(e){e[Uu]=!0}function A2(e){e[bf]=void 0}var O2=new Set,D2={};function Li(e,t){vs(e,t),vs(e+"Capture",t)}function vs(e,t){for(D2[e]=t,e=0;e<t.length;e++)O2.add(t[e])}var zO=RegExp("^[:A-Z_a-z\\u00C0-\\u00D6\\u00D8-\\u00F6\\u00F8-\\u02FF\\u0370-\\u037D\\u037F-\\u1FFF\\u200C-\\u200D\\u2070-\\u218F\\u2C00-\\u2FEF\\u3001-\\uD7FF\\uF900-\\uFDCF\\uFDF0-\\uFFFD][:A-Z_a-z\\u00C0-\\u00D6\\u00D8-\\u00F6\\u00F8-\\u02FF\\u0370-\\u037D\\u037F-\\u1FFF\\u200C-\\u200D\\u2070-\\u218F\\u2C00-\\u2FEF\\u3001-\\uD7FF\\uF900-\\uFDCF\\uFDF0-\\uFFFD\\-.0-9\\u00B7\\u0300-\\u036F\\u203F-\\u2040]*$"),Lx={},Bx={};function EO(e){return Lg.call(Bx,e)?!0:Lg.call(Lx,e)?!1:zO.test(e)?Bx[e]=!0:(Lx[e]=!0,!1)}var Se=!1;function jx(){var e=Se;return Se=!1,e}function Qp(e,t,r){if(EO(t))if(r===null)e.removeAttribute(t);else{switch(typeof r){case"undefined":case"function":case"symbol":e.removeAttribute(t);return;case"boolean":var n=t.toLowerCase().slice(0,5);if(n!=="data-"&&n!=="aria-"){e.removeAttribute(t);return}}e.setAttribute(t,r)}}function Ip(e,t,r){if(r===null)e.removeAttribute(t);else{switch(typeof r){case"undefined":case"function":case"symbol":case"boolean":e.removeAttribute(t);return}e.setAttribute(t,r)}}function Ao(e,t,r,n){if(n===null)e.removeAttribute(r);else{switch(typeof n){case"undefined":case"function":case"symbol":case"boolean":e.removeAttribute(r);return}e.setAttributeNS(t,r,n)}}function Qr(e){switch(typeof e){case"bigint":case"boolean":case"number":case"string":case"undefined":return e;case"object":return e;default:return""}}function I2(e){var t=e.type;return(e=e.nodeName)&&e.toLowerCase()==="input"&&(t==="checkbox"||t==="radio")}function CO(e,t,r){var n=Object.getOwnPropertyDescriptor(e.constructor.prototype,t);if(!e.hasOwnProperty(t)&&typeof n<"u"&&typeof n.get=="function"&&typeof n.set=="function"){var o=n.get,a=n.set;return Object.defineProperty(e,t,{configurable:!0,get:function(){return o.call(this)},set:function(i){r=""+i,a.call(this,i)}}),Object.defineProperty(e,t,{enumerable:n.enumerable}),{getValue:function(){return r},setValue:function(i){r=""+i},stopTracking:function(){e._valueTracker=null,delete e[t]}}}}function Bg(e){if(!e._valueTracker){var t=I2(e)?"checked":"value";e._valueTracker=CO(e,t,""+e[t])}}function M2(e){if(!e)return!1;var t=e._valueTracker;if(!t)return!0;var r=t.getValue(),n="";return e&&(n=I2(e)?e.checked?"true":"false":e.value),e=n,e!==r?(t.setValue(e),!0):!1}var TO=/[\n"\\]/g;function bn(e){return e.replace(TO,function(t){return"\\"+t.charCodeAt(0).toString(16)+" "})}function jg(e,t,r,n,o,a,i,l){e.name="",i!=null&&typeof i!="function"&&typeof i!="symbol"&&typeof i!="boolean"?e.type=i:e.removeAttribute("type"),t!=null?i==="number"?(t===0&&e.value===""||e.value!=t)&&(e.value=""+Qr(t)):e.value!==""+Qr(t)&&(e.value=""+Qr(t)):i!=="submit"&&i!=="reset"||e.removeAttribute("value"),t!=null?i==="number"&&e.value==t?eg(e,Qr(e.value)):eg(e,Qr(t)):r!=null?eg(e,Qr(r)):n!=null&&e.removeAttribute("value"),o==null&&a!=null&&(e.defaultChecked=!!a),o!=null&&(e.checked=o&&typeof o!="function"&&typeof o!="symbol"),l!=null&&typeof l!="function"&&typeof l!="symbol"&&typeof l!="boolean"?e.name=""+Qr(l):e.removeAttribute("name")}function N2(e,t,r,n,o,a,i,l){if(a!=null&&typeof a!="function"&&typeof a!="symbol"&&typeof a!="boolean"&&(e.type=a),t!=null||r!=null){if(!(a!=="submit"&&a!=="reset"||t!=null)){Bg(e);return}r=r!=null?""+Qr(r):"",t=t!=null?""+Qr(t):r,l||t===e.value||(e.value=t),e.defaultValue=t}n=n??o,n=typeof n!="function"&&typeof n!="symbol"&&!!n,e.checked=l?e.checked:!!n,e.defaultChecked=!!n,i!=null&&typeof i!="function"&&typeof i!="symbol"&&typeof i!="boolean"&&(e.name=i),Bg(e)}function eg(e,t){e.defaultValue!==""+t&&(e.defaultValue=""+t)}function as(e,t,r,n){if(e=e.options,t){t={};for(var o=0;o<r.length;o++)t["$"+r[o]]=!0;for(r=0;r<e.length;r++)o=t.hasOwnProperty("$"+e[r].value),e[r].selected!==o&&(e[r].selected=o),o&&n&&(e[r].defaultSelected=!0)}else{for(r=""+Qr(r),t=null,o=0;o<e.length;o++){if(e[o].value===r){e[o].selected=!0,n&&(e[o].defaultSelected=!0);return}t!==null||e[o].disabled||(t=e[o])}t!==null&&(t.selected=!0)}}function R2(e,t,r){if(t!=null&&(t=""+Qr(t),t!==e.value&&(e.value=t),r==null)){e.defaultValue!==t&&(e.defaultValue=t);return}e.defaultValue=r!=null?""+Qr(r):""}function L2(e,t,r,n){if(t==null){if(n!=null){if(r!=null)throw Error(U(92));if(ou(n)){if(1<n.length)throw Error(U(93));n=n[0]}r=n}r==null&&(r=""),t=r}r=Qr(t),e.defaultValue=r,n=e.textContent,n===r&&n!==""&&n!==null&&(e.value=n),Bg(e)}function ms(e,t){if(t){var r=e.firstChild;if(r&&r===e.lastChild&&r.nodeType===3){r.nodeValue=t;return}}e.textContent=t}var AO=new Set("animationIterationCount aspectRatio borderImageOutset borderImageSlice borderImageWidth boxFlex boxFlexGroup boxOrdinalGroup columnCount columns flex flexGrow flexPositive flexShrink flexNegative flexOrder gridArea gridRow gridRowEnd gridRowSpan gridRowStart gridColumn gridColumnEnd gridColumnSpan gridColumnStart fontWeight lineClamp lineHeight opacity order orphans scale tabSize widows zIndex zoom fillOpacity floodOpacity stopOpacity strokeDasharray strokeDashoffset strokeMiterlimit strokeOpacity strokeWidth MozAnimationIterationCount MozBoxFlex MozBoxFlexGroup MozLineClamp msAnimationIterationCount msFlex msZoom msFlexGrow msFlexNegative msFlexOrder msFlexPositive msFlexShrink msGridColumn msGridColumnSpan msGridRow msGridRowSpan WebkitAnimationIterationCount WebkitBoxFlex WebKitBoxFlexGroup WebkitBoxOrdinalGroup WebkitColumnCount WebkitColumns WebkitFlex WebkitFlexGrow WebkitFlexPositive WebkitFlexShrink WebkitLineClamp".split(" "));function Px(e,t,r){var n=t.indexOf("--")===0;r==null||typeof r=="boolean"||r===""?n?e.setProperty(t,""):t==="float"?e.cssFloat="":e[t]="":n?e.setProperty(t,r):typeof r!="number"||r===0||AO.has(t)?t==="float"?e.cssFloat=r:e[t]=(""+r).trim():e[t]=r+"px"}function B2(e,t,r){if(t!=null&&typeof t!="object")throw Error(U(62));if(e=e.style,r!=null){for(var n in r)!r.hasOwnProperty(n)||t!=null&&t.hasOwnProperty(n)||(n.indexOf("--")===0?e.setProperty(n,""):n==="float"?e.cssFloat="":e[n]="",Se=!0);for(var o in t)n=t[o],t.hasOwnProperty(o)&&r[o]!==n&&(Px(e,o,n),Se=!0)}else for(var a in t)t.hasOwnProperty(a)&&Px(e,a,t[a])}function q_(e){if(e.indexOf("-")===-1)return!1;switch(e){case"annotation-xml":case"color-profile":case"font-face":case"font-face-src":case"font-face-uri":case"font-face-format":case"font-face-name":case"missing-glyph":return!1;default:return!0}}var OO=new Map([["acceptCharset","accept-charset"],["htmlFor","for"],["httpEquiv","http-equiv"],["crossOrigin","crossorigin"],["accentHeight","accent-height"],["alignmentBaseline","alignment-baseline"],["arabicForm","arabic-form"],["baselineShift","baseline-shift"],["capHeight","cap-height"],["clipPath","clip-path"],["clipRule","clip-rule"],["colorInterpolation","color-interpolation"],["colorInterpolationFilters","color-interpolation-filters"],["colorProfile","color-profile"],["colorRendering","color-rendering"],["dominantBaseline","dominant-baseline"],["enableBackground","enable-background"],["fillOpacity","fill-opacity"],["fillRule","fill-rule"],["floodColor","flood-color"],["floodOpacity","flood-opacity"],["fontFamily","font-family"],["fontSize","font-size"],["fontSizeAdjust","font-size-adjust"],["fontStretch","font-stretch"],["fontStyle","font-style"],["fontVariant","font-variant"],["fontWeight","font-weight"],["glyphName","glyph-name"],["glyphOrientationHorizontal","glyph-orientation-horizontal"],["glyphOrientationVertical","glyph-orientation-vertical"],["horizAdvX","horiz-adv-x"],["horizOriginX","horiz-origin-x"],["imageRendering","image-rendering"],["letterSpacing","letter-spacing"],["lightingColor","lighting-color"],["markerEnd","marker-end"],["markerMid","marker-mid"],["markerStart","marker-start"],["maskType","mask-type"],["overlinePosition","overline-position"],["overlineThickness","overline-thickness"],["paintOrder","paint-order"],["panose-1","panose-1"],["pointerEvents","pointer-events"],["renderingIntent","rendering-intent"],["shapeRendering","shape-rendering"],["stopColor","stop-color"],["stopOpacity","stop-opacity"],["strikethroughPosition","strikethrough-position"],["strikethroughThickness","strikethrough-thickness"],["strokeDasharray","stroke-dasharray"],["strokeDashoffset","stroke-dashoffset"],["strokeLinecap","stroke-linecap"],["strokeLinejoin","stroke-linejoin"],["strokeMiterlimit","stroke-miterlimit"],["strokeOpacity","stroke-opacity"],["strokeWidth","stroke-width"],["textAnchor","text-anchor"],["textDecoration","text-decoration"],["textRendering","text-rendering"],["transformOrigin","transform-origin"],["underlinePosition","underline-position"],["underlineThickness","underline-thickness"],["unicodeBidi","unicode-bidi"],["unicodeRange","unicode-range"],["unitsPerEm","units-per-em"],["vAlphabetic","v-alphabetic"],["vHanging","v-hanging"],["vIdeographic","v-ideographic"],["vMathematical","v-mathematical"],["vectorEffect","vector-effect"],["vertAdvY","vert-adv-y"],["vertOriginX","vert-origin-x"],["vertOriginY","vert-origin-y"],["wordSpacing","word-spacing"],["writingMode","writing-mode"],["xmlnsXlink","xmlns:xlink"],["xHeight","x-height"]]),DO=/^[\u0000-\u001F ]*j[\r\n\t]*a[\r\n\t]*v[\r\n\t]*a[\r\n\t]*s[\r\n\t]*c[\r\n\t]*r[\r\n\t]*i[\r\n\t]*p[\r\n\t]*t[\r\n\t]*:/i;function Wp(e){return DO.test(""+e)?"javascript:throw new Error('React has blocked a javascript: URL as a security precaution.')":e}function io(){}var Pg=null;function F_(e){return e=e.target||e.srcElement||window,e.correspondingUseElement&&(e=e.correspondingUseElement),e.nodeType===3?e.parentNode:e}var Ql=null,is=null;function Hx(e){var t=Ts(e);if(t&&(e=t.stateNode)){var r=e[Pr]||null;e:switch(e=t.stateNode,t.type){case"input":if(jg(e,r.value,r.defaultValue,r.defaultValue,r.checked,r.defaultChecked,r.type,r.name),t=r.name,r.type==="radio"&&t!=null){for(r=e;r.parentNode;)r=r.parentNode;for(r=r.querySelectorAll('input[name="'+bn(""+t)+'"][type="radio"]'),t=0;t<r.length;t++){var n=r[t];if(n!==e&&n.form===e.form){var o=n[Pr]||null;if(!o)throw Error(U(90));jg(n,o.value,o.defaultValue,o.defaultValue,o.checked,o.defaultChecked,o.type,o.name)}}for(t=0;t<r.length;t++)n=r[t],n.form===e.form&&M2(n)}break e;case"textarea":R2(e,r.value,r.defaultValue);break e;case"select":t=r.value,t!=null&&as(e,!!r.multiple,t,!1)}}}var tg=!1;function j2(e,t,r){if(tg)return e(t,r);tg=!0;try{var n=e(t);return n}finally{if(tg=!1,(Ql!==null||is!==null)&&(ah(),Ql&&(t=Ql,e=is,is=Ql=null,Hx(t),e)))for(t=0;t<e.length;t++)Hx(e[t])}}function xu(e,t){var r=e.stateNode;if(r===null)return null;var n=r[Pr]||null;if(n===null)return null;r=n[t];e:switch(t){case"onClick":case"onClickCapture":case"onDoubleClick":case"onDoubleClickCapture":case"onMouseDown":case"onMouseDownCapture":case"onMouseMove":case"onMouseMoveCapture":case"onMouseUp":case"onMouseUpCapture":case"onMouseEnter":(n=!n.disabled)||(e=e.type,n=!(e==="button"||e==="input"||e==="select"||e==="textarea")),e=!n;break e;default:e=!1}if(e)return null;if(r&&typeof r!="function")throw Error(U(231,t,typeof r));return r}var Ro=!(typeof window>"u"||typeof window.document>"u"||typeof window.document.createElement>"u"),Hg=!1;if(Ro)try{Hl={},Object.defineProperty(Hl,"passive",{get:function(){Hg=!0}}),window.addEventListener("test",Hl,Hl),window.removeEventListener("test",Hl,Hl)}catch{Hg=!1}var Hl,_a=null,V_=null,Kp=null;function P2(){if(Kp)return Kp;var e,t=V_,r=t.length,n,o="value"in _a?_a.value:_a.textContent,a=o.length;for(e=0;e<r&&t[e]===o[e];e++);var i=r-e;for(n=1;n<=i&&t[r-n]===o[a-n];n++);return Kp=o.slice(e,1<n?1-n:void 0)}function Jp(e){var t=e.keyCode;return"charCode"in e?(e=e.charCode,e===0&&t===13&&(e=13)):e=t,e===10&&(e=13),32<=e||e===13?e:0}function Mp(){return!0}function Ux(){return!1}function br(e){function t(r,n,o,a,i){this._reactName=r,this._targetInst=o,this.type=n,this.nativeEvent=a,this.target=i,this.currentTarget=null;for(var l in e)e.hasOwnProperty(l)&&(r=e[l],this[l]=r?r(a):a[l]);return this.isDefaultPrevented=(a.defaultPrevented!=null?a.defaultPrevented:a.returnValue===!1)?Mp:Ux,this.isPropagationStopped=Ux,this}return Ye(t.prototype,{preventDefault:function(){this.defaultPrevented=!0;var r=this.nativeEvent;r&&(r.preventDefault?r.preventDefault():typeof r.returnValue!="unknown"&&(r.returnValue=!1),this.isDefaultPrevented=Mp)},stopPropagation:function(){var r=this.nativeEvent;r&&(r.stopPropagation?r.stopPropagation():typeof r.cancelBubble!="unknown"&&(r.cancelBubble=!0),this.isPropagationStopped=Mp)},persist:function(){},isPersistent:Mp}),t}var ja={eventPhase:0,bubbles:0,cancelable:0,timeStamp:function(e){return e.timeStamp||Date.now()},defaultPrevented:0,isTrusted:0},Yf=br(ja),qu=Ye({},ja,{view:0,detail:0}),IO=br(qu),rg,ng,Jc,Gf=Ye({},qu,{screenX:0,screenY:0,clientX:0,clientY:0,pageX:0,pageY:0,ctrlKey:0,shiftKey:0,altKey:0,metaKey:0,getModifierState:Z_,button:0,buttons:0,relatedTarget:function(e){return e.relatedTarget===void 0?e.fromElement===e.srcElement?e.toElement:e.fromElement:e.relatedTarget},movementX:function(e){return"movementX"in e?e.movementX:(e!==Jc&&(Jc&&e.type==="mousemove"?(rg=e.screenX-Jc.screenX,ng=e.screenY-Jc.screenY):ng=rg=0,Jc=e),rg)},movementY:function(e){return"movementY"in e?e.movementY:ng}}),qx=br(Gf),MO=Ye({},Gf,{dataTransfer:0}),NO=br(MO),RO=Ye({},qu,{relatedTarget:0}),og=br(RO),LO=Ye({},ja,{animationName:0,elapsedTime:0,pseudoElement:0}),BO=br(LO),jO=Ye({},ja,{clipboardData:function(e){return"clipboardData"in e?e.clipboardData:window.clipboardData}}),PO=br(jO),HO=Ye({},ja,{data:0}),Fx=br(HO),UO={Esc:"Escape",Spacebar:" ",Left:"ArrowLeft",Up:"ArrowUp",Right:"ArrowRight",Down:"ArrowDown",Del:"Delete",Win:"OS",Menu:"ContextMenu",Apps:"ContextMenu",Scroll:"ScrollLock",MozPrintableKey:"Unidentified"},qO={8:"Backspace",9:"Tab",12:"Clear",13:"Enter",16:"Shift",17:"Control",18:"Alt",19:"Pause",20:"CapsLock",27:"Escape",32:" ",33:"PageUp",34:"PageDown",35:"End",36:"Home",37:"ArrowLeft",38:"ArrowUp",39:"ArrowRight",40:"ArrowDown",45:"Insert",46:"Delete",112:"F1",113:"F2",114:"F3",115:"F4",116:"F5",117:"F6",118:"F7",119:"F8",120:"F9",121:"F10",122:"F11",123:"F12",144:"NumLock",145:"ScrollLock",224:"Meta"},FO={Alt:"altKey",Control:"ctrlKey",Meta:"metaKey",Shift:"shiftKey"};function VO(e){var t=this.nativeEvent;return t.getModifierState?t.getModifierState(e):(e=FO[e])?!!t[e]:!1}function Z_(){return VO}var ZO=Ye({},qu,{key:function(e){if(e.key){var t=UO[e.key]||e.key;if(t!=="Unidentified")return t}return e.type==="keypress"?(e=Jp(e),e===13?"Enter":String.fromCharCode(e)):e.type==="keydown"||e.type==="keyup"?qO[e.keyCode]||"Unidentified":""},code:0,location:0,ctrlKey:0,shiftKey:0,altKey:0,metaKey:0,repeat:0,locale:0,getModifierState:Z_,charCode:function(e){return e.type==="keypress"?Jp(e):0},keyCode:function(e){return e.type==="keydown"||e.type==="keyup"?e.keyCode:0},which:function(e){return e.type==="keypress"?Jp(e):e.type==="keydown"||e.type==="keyup"?e.keyCode:0}}),YO=br(ZO),GO=Ye({},Gf,{pointerId:0,width:0,height:0,pressure:0,tangentialPressure:0,tiltX:0,tiltY:0,twist:0,pointerType:0,isPrimary:0}),Vx=br(GO),XO=Ye({},ja,{submitter:0}),QO=br(XO),WO=Ye({},qu,{touches:0,targetTouches:0,changedTouches:0,altKey:0,metaKey:0,ctrlKey:0,shiftKey:0,getModifierState:Z_}),KO=br(WO),JO=Ye({},ja,{propertyName:0,elapsedTime:0,pseudoElement:0}),$O=br(JO),eD=Ye({},Gf,{deltaX:function(e){return"deltaX"in e?e.deltaX:"wheelDeltaX"in e?-e.wheelDeltaX:0},deltaY:function(e){return"deltaY"in e?e.deltaY:"wheelDeltaY"in e?-e.wheelDeltaY:"wheelDelta"in e?-e.wheelDelta:0},deltaZ:0,deltaMode:0}),tD=br(eD),rD=Ye({},ja,{newState:0,oldState:0,source:0}),nD=br(rD),oD=[9,13,27,32],Y_=Ro&&"CompositionEvent"in window,su=null;Ro&&"documentMode"in document&&(su=document.documentMode);var aD=Ro&&"TextEvent"in window&&!su,H2=Ro&&(!Y_||su&&8<su&&11>=su),Zx=" ",Yx=!1;function U2(e,t){switch(e){case"keyup":return oD.indexOf(t.keyCode)!==-1;case"keydown":return t.keyCode!==229;case"keypress":case"mousedown":case"focusout":return!0;default:return!1}}function q2(e){return e=e.detail,typeof e=="object"&&"data"in e?e.data:null}var Wl=!1;function iD(e,t){switch(e){case"compositionend":return q2(t);case"keypress":return t.which!==32?null:(Yx=!0,Zx);case"textInput":return e=t.data,e===Zx&&Yx?null:e;default:return null}}function lD(e,t){if(Wl)return e==="compositionend"||!Y_&&U2(e,t)?(e=P2(),Kp=V_=_a=null,Wl=!1,e):null;switch(e){case"paste":return null;case"keypress":if(!(t.ctrlKey||t.altKey||t.metaKey)||t.ctrlKey&&t.altKey){if(t.char&&1<t.char.length)return t.char;if(t.which)return String.fromCharCode(t.which)}return null;case"compositionend":return H2&&t.locale!=="ko"?null:t.data;default:return null}}var sD={color:!0,date:!0,datetime:!0,"datetime-local":!0,email:!0,month:!0,number:!0,password:!0,range:!0,search:!0,tel:!0,text:!0,time:!0,url:!0,week:!0};function Gx(e){var t=e&&e.nodeName&&e.nodeName.toLowerCase();return t==="input"?!!sD[e.type]:t==="textarea"}function F2(e,t,r,n){Ql?is?is.push(n):is=[n]:Ql=n,t=Uf(t,"onChange"),0<t.length&&(r=new Yf("onChange","change",null,r,n),e.push({event:r,listeners:t}))}var cu=null,wu=null;function cD(e){jz(e,0)}function Xf(e){var t=au(e);if(M2(t))return e}function Xx(e,t){if(e==="change")return t}var V2=!1;Ro&&(Ro?(Rp="oninput"in document,Rp||(ag=document.createElement("div"),ag.setAttribute("oninput","return;"),Rp=typeof ag.oninput=="function"),Np=Rp):Np=!1,V2=Np&&(!document.documentMode||9<document.documentMode));var Np,Rp,ag;function Qx(){cu&&(cu.detachEvent("onpropertychange",Z2),wu=cu=null)}function Z2(e){if(e.propertyName==="value"&&Xf(wu)){var t=[];F2(t,wu,e,F_(e)),j2(cD,t)}}function uD(e,t,r){e==="focusin"?(Qx(),cu=t,wu=r,cu.attachEvent("onpropertychange",Z2)):e==="focusout"&&Qx()}function dD(e){if(e==="selectionchange"||e==="keyup"||e==="keydown")return Xf(wu)}function pD(e,t){if(e==="click")return Xf(t)}function fD(e,t){if(e==="input"||e==="change")return Xf(t)}function hD(e,t){return e===t&&(e!==0||1/e===1/t)||e!==e&&t!==t}var nn=typeof Object.is=="function"?Object.is:hD;function Su(e,t){if(nn(e,t))return!0;if(typeof e!="object"||e===null||typeof t!="object"||t===null)return!1;var r=Object.keys(e),n=Object.keys(t);if(r.length!==n.length)return!1;for(n=0;n<r.length;n++){var o=r[n];if(!Lg.call(t,o)||!nn(e[o],t[o]))return!1}return!0}function Ug(e){if(e=e||(typeof document<"u"?document:void 0),typeof e>"u")return null;try{return e.activeElement||e.body}catch{return e.body}}function Wx(e){for(;e&&e.firstChild;)e=e.firstChild;return e}function Kx(e,t){var r=Wx(e);e=0;for(var n;r;){if(r.nodeType===3){if(n=e+r.textContent.length,e<=t&&n>=t)return{node:r,offset:t-e};e=n}e:{for(;r;){if(r.nextSibling){r=r.nextSibling;break e}r=r.parentNode}r=void 0}r=Wx(r)}}function Y2(e,t){return e&&t?e===t?!0:e&&e.nodeType===3?!1:t&&t.nodeType===3?Y2(e,t.parentNode):"contains"in e?e.contains(t):e.compareDocumentPosition?!!(e.compareDocumentPosition(t)&16):!1:!1}function G2(e){e=e!=null&&e.ownerDocument!=null&&e.ownerDocument.defaultView!=null?e.ownerDocument.defaultView:window;for(var t=Ug(e.document);t instanceof e.HTMLIFrameElement;){try{var r=typeof t.contentWindow.location.href=="string"}catch{r=!1}if(r)e=t.contentWindow;else break;t=Ug(e.document)}return t}function G_(e){var t=e&&e.nodeName&&e.nodeName.toLowerCase();return t&&(t==="input"&&(e.type==="text"||e.type==="search"||e.type==="tel"||e.type==="url"||e.type==="password")||t==="textarea"||e.contentEditable==="true")}var vD=Ro&&"documentMode"in document&&11>=document.documentMode,Kl=null,qg=null,uu=null,Fg=!1;function Jx(e,t,r){var n=r.window===r?r.document:r.nodeType===9?r:r.ownerDocument;Fg||Kl==null||Kl!==Ug(n)||(n=Kl,"selectionStart"in n&&G_(n)?n={start:n.selectionStart,end:n.selectionEnd}:(n=(n.ownerDocument&&n.ownerDocument.defaultView||window).getSelection(),n={anchorNode:n.anchorNode,anchorOffset:n.anchorOffset,focusNode:n.focusNode,focusOffset:n.focusOffset}),uu&&Su(uu,n)||(uu=n,n=Uf(qg,"onSelect"),0<n.length&&(t=new Yf("onSelect","select",null,t,r),e.push({event:t,listeners:n}),t.target=Kl)))}function vi(e,t){var r={};return r[e.toLowerCase()]=t.toLowerCase(),r["Webkit"+e]="webkit"+t,r["Moz"+e]="moz"+t,r}var Jl={animationend:vi("Animation","AnimationEnd"),animationiteration:vi("Animation","AnimationIteration"),animationstart:vi("Animation","AnimationStart"),transitionrun:vi("Transition","TransitionRun"),transitionstart:vi("Transition","TransitionStart"),transitioncancel:vi("Transition","TransitionCancel"),transitionend:vi("Transition","TransitionEnd")},ig={},X2={};Ro&&(X2=document.createElement("div").style,"AnimationEvent"in window||(delete Jl.animationend.animation,delete Jl.animationiteration.animation,delete Jl.animationstart.animation),"TransitionEvent"in window||delete Jl.transitionend.transition);function Bi(e){if(ig[e])return ig[e];if(!Jl[e])return e;var t=Jl[e],r;for(r in t)if(t.hasOwnProperty(r)&&r in X2)return ig[e]=t[r];return e}var Q2=Bi("animationend"),W2=Bi("animationiteration"),K2=Bi("animationstart"),mD=Bi("transitionrun"),gD=Bi("transitionstart"),_D=Bi("transitioncancel"),J2=Bi("transitionend"),$2=new Map,Vg="abort auxClick beforeToggle cancel canPlay canPlayThrough click close contextMenu copy cut drag dragEnd dragEnter dragExit dragLeave dragOver dragStart drop durationChange emptied encrypted ended error fullscreenChange fullscreenError gotPointerCapture input invalid keyDown keyPress keyUp load loadedData loadedMetadata loadStart lostPointerCapture mouseDown mouseMove mouseOut mouseOver mouseUp paste pause play playing pointerCancel pointerDown pointerMove pointerOut pointerOver pointerUp progress rateChange reset resize seeked seeking stalled submit suspend timeUpdate touchCancel touchEnd touchStart volumeChange scroll toggle touchMove waiting wheel".split(" ");Vg.push("scrollEnd");function Pn(e,t){$2.set(e,t),Li(t,[e])}var bD=0;function Lo(e,t){if(e.name!=null&&e.name!=="auto")return e.name;if(t.autoName!==null)return t.autoName;e=jn.identifierPrefix;var r=bD++;return e="_"+e+"t_"+r.toString(32)+"_",t.autoName=e}function $x(e){if(e==null||typeof e=="string")return e;var t=null,r=fs;if(r!==null)for(var n=0;n<r.length;n++){var o=e[r[n]];if(o!=null){if(o==="none")return"none";t=t==null?o:t+(" "+o)}}return t??e.default}function qo(e,t){return e=$x(e),t=$x(t),t==null?e==="auto"?null:e:t==="auto"?null:t}var yf=typeof reportError=="function"?reportError:function(e){if(typeof window=="object"&&typeof window.ErrorEvent=="function"){var t=new window.ErrorEvent("error",{bubbles:!0,cancelable:!0,message:typeof e=="object"&&e!==null&&typeof e.message=="string"?String(e.message):String(e),error:e});if(!window.dispatchEvent(t))return}else if(typeof process=="object"&&typeof process.emit=="function"){process.emit("uncaughtException",e);return}console.error(e)},mn=[],$l=0,X_=0;function Qf(){for(var e=$l,t=X_=$l=0;t<e;){var r=mn[t];mn[t++]=null;var n=mn[t];mn[t++]=null;var o=mn[t];mn[t++]=null;var a=mn[t];if(mn[t++]=null,n!==null&&o!==null){var i=n.pending;i===null?o.next=o:(o.next=i.next,i.next=o),n.pending=o}a!==0&&eS(r,o,a)}}function Wf(e,t,r,n){mn[$l++]=e,mn[$l++]=t,mn[$l++]=r,mn[$l++]=n,X_|=n,e.lanes|=n,e=e.alternate,e!==null&&(e.lanes|=n)}function Q_(e,t,r,n){return Wf(e,t,r,n),kf(e)}function ji(e,t){return Wf(e,null,null,t),kf(e)}function eS(e,t,r){e.lanes|=r;var n=e.alternate;n!==null&&(n.lanes|=r);for(var o=!1,a=e.return;a!==null;)a.childLanes|=r,n=a.alternate,n!==null&&(n.childLanes|=r),a.tag===22&&(e=a.stateNode,e===null||e._visibility&1||(o=!0)),e=a,a=a.return;return e.tag===3?(a=e.stateNode,o&&t!==null&&(o=31-tn(r),e=a.hiddenUpdates,n=e[o],n===null?e[o]=[t]:n.push(t),t.lane=r|536870912),a):null}function kf(e){if(50<yu)throw yu=0,cf=null,Error(U(185));for(var t=e.return;t!==null;)e=t,t=e.return;return e.tag===3?e.stateNode:null}var es={};function yD(e,t,r,n){this.tag=e,this.key=r,this.sibling=this.child=this.return=this.stateNode=this.type=this.elementType=null,this.index=0,this.refCleanup=this.ref=null,this.pendingProps=t,this.dependencies=this.memoizedState=this.updateQueue=this.memoizedProps=null,this.mode=n,this.subtreeFlags=this.flags=0,this.deletions=null,this.childLanes=this.lanes=0,this.alternate=null}function Lr(e,t,r,n){return new yD(e,t,r,n)}function W_(e){return e=e.prototype,!(!e||!e.isReactComponent)}function Mo(e,t){var r=e.alternate;return r===null?(r=Lr(e.tag,t,e.key,e.mode),r.elementType=e.elementType,r.type=e.type,r.stateNode=e.stateNode,r.alternate=e,e.alternate=r):(r.pendingProps=t,r.type=e.type,r.flags=0,r.subtreeFlags=0,r.deletions=null),r.flags=e.flags&1206910976,r.childLanes=e.childLanes,r.lanes=e.lanes,r.child=e.child,r.memoizedProps=e.memoizedProps,r.memoizedState=e.memoizedState,r.updateQueue=e.updateQueue,t=e.dependencies,r.dependencies=t===null?null:{lanes:t.lanes,firstContext:t.firstContext},r.sibling=e.sibling,r.index=e.index,r.ref=e.ref,r.refCleanup=e.refCleanup,r}function tS(e,t){e.flags&=1206910978;var r=e.alternate;return r===null?(e.childLanes=0,e.lanes=t,e.child=null,e.subtreeFlags=0,e.memoizedProps=null,e.memoizedState=null,e.updateQueue=null,e.dependencies=null,e.stateNode=null):(e.childLanes=r.childLanes,e.lanes=r.lanes,e.child=r.child,e.subtreeFlags=0,e.deletions=null,e.memoizedProps=r.memoizedProps,e.memoizedState=r.memoizedState,e.updateQueue=r.updateQueue,e.type=r.type,t=r.dependencies,e.dependencies=t===null?null:{lanes:t.lanes,firstContext:t.firstContext}),e}function $p(e,t,r,n,o,a){var i=0;if(n=e,typeof n=="function")W_(n)&&(i=1);else if(typeof n=="string")i=YI(e,r,co.current)?26:e==="html"||e==="head"||e==="body"?27:5;else e:switch(n){case Dg:return e=Lr(31,r,t,o),e.elementType=Dg,e.lanes=a,e;case Gl:return wi(r.children,o,a,t);case _2:i=8,o|=24;break;case Tg:return e=Lr(12,r,t,o|2),e.elementType=Tg,e.lanes=a,e;case Ag:return e=Lr(13,r,t,o),e.elementType=Ag,e.lanes=a,e;case Og:return e=Lr(19,r,t,o),e.elementType=Og,e.lanes=a,e;case lO:case Ig:return e=o|32,e=Lr(30,r,t,e),e.elementType=Ig,e.lanes=a,e.stateNode={autoName:null,paired:null,clones:null,ref:null},e;default:if(typeof n=="object"&&n!==null)switch(n.$$typeof){case ao:i=10;break e;case b2:i=9;break e;case B_:i=11;break e;case j_:i=14;break e;case ha:i=16,n=null;break e}i=29,r=Error(U(130,e===null?"null":typeof e,"")),n=null}return t=Lr(i,r,t,o),t.elementType=e,t.type=n,t.lanes=a,t}function wi(e,t,r,n){return e=Lr(7,e,n,t),e.lanes=r,e}function lg(e,t,r){return e=Lr(6,e,null,t),e.lanes=r,e}function rS(e){var t=Lr(18,null,null,0);return t.stateNode=e,t}function sg(e,t,r){return t=Lr(4,e.children!==null?e.children:[],e.key,t),t.lanes=r,t.stateNode={containerInfo:e.containerInfo,pendingChildren:null,implementation:e.implementation},t}var ew=new WeakMap;function yn(e,t){if(typeof e=="object"&&e!==null){var r=ew.get(e);return r!==void 0?r:(t={value:e,source:t,stack:Ix(t)},ew.set(e,t),t)}return{value:e,source:t,stack:Ix(t)}}var ts=[],rs=0,xf=null,zu=0,gn=[],_n=0,Ma=null,lo=1,so="";function Do(e,t){ts[rs++]=zu,ts[rs++]=xf,xf=e,zu=t}function nS(e,t,r){gn[_n++]=lo,gn[_n++]=so,gn[_n++]=Ma,Ma=e;var n=lo;e=so;var o=32-tn(n)-1;n&=~(1<<o),r+=1;var a=32-tn(t)+o;if(30<a){var i=o-o%5;a=(n&(1<<i)-1).toString(32),n>>=i,o-=i,lo=1<<32-tn(t)+o|r<<o|n,so=a+e}else lo=1<<a|r<<o|n,so=e}function Kf(e){e.return!==null&&(Do(e,1),nS(e,1,0))}function K_(e){for(;e===xf;)xf=ts[--rs],ts[rs]=null,zu=ts[--rs],ts[rs]=null;for(;e===Ma;)Ma=gn[--_n],gn[_n]=null,so=gn[--_n],gn[_n]=null,lo=gn[--_n],gn[_n]=null}function oS(e,t){gn[_n++]=lo,gn[_n++]=so,gn[_n++]=Ma,lo=t.id,so=t.overflow,Ma=e}var Ht=null,We=null,ve=!1,Sa=null,kn=!1,Zg=Error(U(519));function Na(e){var t=Error(U(418,1<arguments.length&&arguments[1]!==void 0&&arguments[1]?"text":"HTML",""));throw Eu(yn(t,e)),Zg}function tw(e){var t=e.stateNode,r=e.type,n=e.memoizedProps;switch(t[Qt]=e,t[Pr]=n,r){case"dialog":ge("cancel",t),ge("close",t);break;case"iframe":case"object":case"embed":ge("load",t);break;case"video":case"audio":for(r=0;r<Ou.length;r++)ge(Ou[r],t);break;case"source":ge("error",t);break;case"img":case"image":case"link":ge("error",t),ge("load",t);break;case"details":ge("toggle",t);break;case"input":ge("invalid",t),N2(t,n.value,n.defaultValue,n.checked,n.defaultChecked,n.type,n.name,!0);break;case"select":ge("invalid",t);break;case"textarea":ge("invalid",t),L2(t,n.value,n.defaultValue,n.children)}r=n.children,typeof r!="string"&&typeof r!="number"&&typeof r!="bigint"||t.textContent===""+r||n.suppressHydrationWarning===!0||Hz(t.textContent,r)?(n.popover!=null&&(ge("beforetoggle",t),ge("toggle",t)),n.onScroll!=null&&ge("scroll",t),n.onScrollEnd!=null&&ge("scrollend",t),n.onClick!=null&&(t.onclick=io),t=!0):t=!1,t||Na(e,!0)}function wf(e){for(Ht=e.return;Ht;)switch(Ht.tag){case 5:case 31:case 13:kn=!1;return;case 27:case 3:kn=!0;return;default:Ht=Ht.return}}function Ul(e){if(e!==Ht)return!1;if(!ve)return wf(e),ve=!0,!1;var t=e.tag,r;if((r=t!==3&&t!==27)&&((r=t===5)&&(r=e.type,r=!(r!=="form"&&r!=="button")||A_(e.type,e.memoizedProps)),r=!r),r&&We&&Na(e),wf(e),t===13){if(e=e.memoizedState,e=e!==null?e.dehydrated:null,!e)throw Error(U(317));We=Kw(e)}else if(t===31){if(e=e.memoizedState,e=e!==null?e.dehydrated:null,!e)throw Error(U(317));We=Kw(e)}else t===27?(t=We,Pa(e.type)?(e=M_,M_=null,We=e):We=t):We=Ht?xn(e.stateNode.nextSibling):null;return!0}function Ci(){We=Ht=null,ve=!1}function cg(){var e=Sa;return e!==null&&(Nr===null?Nr=e:Nr.push.apply(Nr,e),Sa=null),e}function Eu(e){Sa===null?Sa=[e]:Sa.push(e)}var Yg=fo(null),Pi=null,Io=null;function ba(e,t,r){Ke(Yg,t._currentValue),t._currentValue=r}function No(e){e._currentValue=Yg.current,Kt(Yg)}function ef(e,t,r){for(;e!==null;){var n=e.alternate;if((e.childLanes&t)!==t?(e.childLanes|=t,n!==null&&(n.childLanes|=t)):n!==null&&(n.childLanes&t)!==t&&(n.childLanes|=t),e===r)break;e=e.return}}function Gg(e,t,r,n){var o=e.child;for(o!==null&&(o.return=e);o!==null;){var a=o.dependencies;if(a!==null){var i=o.child;a=a.firstContext;e:for(;a!==null;){var l=a;a=o;for(var s=0;s<t.length;s++)if(l.context===t[s]){a.lanes|=r,l=a.alternate,l!==null&&(l.lanes|=r),ef(a.return,r,e),n||(i=null);break e}a=l.next}}else if(o.tag===18){if(i=o.return,i===null)throw Error(U(341));i.lanes|=r,a=i.alternate,a!==null&&(a.lanes|=r),ef(i,r,e),i=null}else o.tag===13&&o.memoizedState!==null&&o.memoizedState.dehydrated===null?(o.lanes|=r,i=o.alternate,i!==null&&(i.lanes|=r),ef(o.return,r,e),i=o.child,i=i!==null?i.sibling:null):i=o.child;if(i!==null)i.return=o;else for(i=o;i!==null;){if(i===e){i=null;break}if(o=i.sibling,o!==null){o.return=i.return,i=o;break}i=i.return}o=i}}function Ti(e,t,r,n){e=null;for(var o=t,a=!1;o!==null;){if(!a){if((o.flags&524288)!==0)a=!0;else if((o.flags&262144)!==0)break}if(o.tag===10){var i=o.alternate;if(i===null)throw Error(U(387));if(i=i.memoizedProps,i!==null){var l=o.type;nn(o.pendingProps.value,i.value)||(e!==null?e.push(l):e=[l])}}else if(o===vf.current){if(i=o.alternate,i===null)throw Error(U(387));i.memoizedState.memoizedState!==o.memoizedState.memoizedState&&(e!==null?e.push(Ss):e=[Ss])}o=o.return}return e!==null&&Gg(t,e,r,n),t.flags|=262144,e!==null}function Sf(e){for(e=e.firstContext;e!==null;){if(!nn(e.context._currentValue,e.memoizedValue))return!0;e=e.next}return!1}function Ai(e){Pi=e,Io=null,e=e.dependencies,e!==null&&(e.firstContext=null)}function Wt(e){return aS(Pi,e)}function Lp(e,t){return Pi===null&&Ai(e),aS(e,t)}function aS(e,t){var r=t._currentValue;if(t={context:t,memoizedValue:r,next:null},Io===null){if(e===null)throw Error(U(308));Io=t,e.dependencies={lanes:0,firstContext:t},e.flags|=524288}else Io=Io.next=t;return r}var kD=typeof AbortController<"u"?AbortController:function(){var e=[],t=this.signal={aborted:!1,addEventListener:function(r,n){e.push(n)}};this.abort=function(){t.aborted=!0,e.forEach(function(r){return r()})}},xD=It.unstable_scheduleCallback,wD=It.unstable_NormalPriority,zt={$$typeof:ao,Consumer:null,Provider:null,_currentValue:null,_currentValue2:null,_threadCount:0};function J_(){return{controller:new kD,data:new Map,refCount:0}}function Fu(e){e.refCount--,e.refCount===0&&xD(wD,function(){e.controller.abort()})}function rw(e,t){if((e.pendingLanes&4194048)!==0){var r=e.transitionTypes;for(r===null&&(r=e.transitionTypes=[]),e=0;e<t.length;e++){var n=t[e];r.indexOf(n)===-1&&r.push(n)}}}var iu=null;function SD(e){var t=e.transitionTypes;return e.transitionTypes=null,t}var du=null,Xg=0,Oi=0,ls=null;function zD(e,t){if(du===null){var r=du=[];Xg=0,Oi=Eb(),ls={status:"pending",value:void 0,then:function(n){r.push(n)}}}return Xg++,t.then(nw,nw),t}function nw(){if(--Xg===0&&(iu=null,du!==null)){ls!==null&&(ls.status="fulfilled");var e=du;du=null,Oi=0,ls=null;for(var t=0;t<e.length;t++)(0,e[t])()}}function ED(e,t){var r=[],n={status:"pending",value:null,reason:null,then:function(o){r.push(o)}};return e.then(function(){n.status="fulfilled",n.value=t;for(var o=0;o<r.length;o++)(0,r[o])(t)},function(o){for(n.status="rejected",n.reason=o,o=0;o<r.length;o++)(0,r[o])(void 0)}),n}var ow=ie.S;ie.S=function(e,t){if(wz=$r(),typeof t=="object"&&t!==null&&typeof t.then=="function"&&zD(e,t),iu!==null)for(var r=ks;r!==null;)rw(r,iu),r=r.next;if(r=e.types,r!==null){for(var n=ks;n!==null;)rw(n,r),n=n.next;if(Oi!==0){n=iu,n===null&&(n=iu=[]);for(var o=0;o<r.length;o++){var a=r[o];n.indexOf(a)===-1&&n.push(a)}}}ow!==null&&ow(e,t)};var Si=fo(null);function $_(){var e=Si.current;return e!==null?e:Ze.pooledCache}function tf(e,t){t===null?Ke(Si,Si.current):Ke(Si,t.pool)}function iS(){var e=$_();return e===null?null:{parent:zt._currentValue,pool:e}}var As=Error(U(460)),eb=Error(U(474)),Jf=Error(U(542)),zf={then:function(){}};function aw(e){return e=e.status,e==="fulfilled"||e==="rejected"}function lS(e,t,r){switch(r=e[r],r===void 0?e.push(t):r!==t&&(t.then(io,io),t=r),t.status){case"fulfilled":return t.value;case"rejected":throw e=t.reason,lw(e),e===void 0&&!("reason"in t)?Error(U(600)):e;default:if(typeof t.status=="string")t.then(io,io);else{if(e=Ze,e!==null&&100<e.shellSuspendCounter)throw Error(U(482));e=t,e.status="pending",e.then(function(n){if(t.status==="pending"){var o=t;o.status="fulfilled",o.value=n}},function(n){if(t.status==="pending"){var o=t;o.status="rejected",o.reason=n}})}switch(t.status){case"fulfilled":return t.value;case"rejected":throw e=t.reason,lw(e),e}throw zi=t,As}}function _i(e){try{var t=e._init;return t(e._payload)}catch(r){throw r!==null&&typeof r=="object"&&typeof r.then=="function"?(zi=r,As):r}}var zi=null;function iw(){if(zi===null)throw Error(U(459));var e=zi;return zi=null,e}function lw(e){if(e===As||e===Jf)throw Error(U(483))}var ss=null,Cu=0;function Bp(e){var t=Cu;return Cu+=1,ss===null&&(ss=[]),lS(ss,e,t)}function da(e,t){t=t.props.ref,e.ref=t!==void 0?t:null}function jp(e,t){throw t.$$typeof===iO?Error(U(525)):(e=Object.prototype.toString.call(t),Error(U(31,e==="[object Object]"?"object with keys {"+Object.keys(t).join(", ")+"}":e)))}function sS(e){function t(g,m){if(e){var _=g.deletions;_===null?(g.deletions=[m],g.flags|=16):_.push(m)}}function r(g,m){if(!e)return null;for(;m!==null;)t(g,m),m=m.sibling;return null}function n(g){for(var m=new Map;g!==null;)g.key===null?m.set(g.index,g):m.set(g.key,g),g=g.sibling;return m}function o(g,m){return g=Mo(g,m),g.index=0,g.sibling=null,g}function a(g,m,_){return g.index=_,e?(_=g.alternate,_!==null?(_=_.index,_<m?(g.flags|=2,m):_):(g.flags|=134217730,m)):(g.flags|=1048576,m)}function i(g){return e&&g.alternate===null&&(g.flags|=134217730),g}function l(g,m,_,h){return m===null||m.tag!==6?(m=lg(_,g.mode,h),m.return=g,m):(m=o(m,_),m.return=g,m)}function s(g,m,_,h){var k=_.type;return k===Gl?(g=d(g,m,_.props.children,h,_.key),da(g,_),g):m!==null&&(m.elementType===k||typeof k=="object"&&k!==null&&k.$$typeof===ha&&_i(k)===m.type)?(m=o(m,_.props),da(m,_),m.return=g,m):(m=$p(_.type,_.key,_.props,null,g.mode,h),da(m,_),m.return=g,m)}function c(g,m,_,h){return m===null||m.tag!==4||m.stateNode.containerInfo!==_.containerInfo||m.stateNode.implementation!==_.implementation?(m=sg(_,g.mode,h),m.return=g,m):(m=o(m,_.children||[]),m.return=g,m)}function d(g,m,_,h,k){return m===null||m.tag!==7?(m=wi(_,g.mode,h,k),m.return=g,m):(m=o(m,_),m.return=g,m)}function u(g,m,_){if(typeof m=="string"&&m!==""||typeof m=="number"||typeof m=="bigint")return m=lg(""+m,g.mode,_),m.return=g,m;if(typeof m=="object"&&m!==null){switch(m.$$typeof){case Tp:return _=$p(m.type,m.key,m.props,null,g.mode,_),da(_,m),_.return=g,_;case nu:return m=sg(m,g.mode,_),m.return=g,m;case ha:return m=_i(m),u(g,m,_)}if(ou(m)||Kc(m))return m=wi(m,g.mode,_,null),m.return=g,m;if(typeof m.then=="function")return u(g,Bp(m),_);if(m.$$typeof===ao)return u(g,Lp(g,m),_);jp(g,m)}return null}function p(g,m,_,h){var k=m!==null?m.key:null;if(typeof _=="string"&&_!==""||typeof _=="number"||typeof _=="bigint")return k!==null?null:l(g,m,""+_,h);if(typeof _=="object"&&_!==null){switch(_.$$typeof){case Tp:return _.key===k?s(g,m,_,h):null;case nu:return _.key===k?c(g,m,_,h):null;case ha:return _=_i(_),p(g,m,_,h)}if(ou(_)||Kc(_))return k!==null?null:d(g,m,_,h,null);if(typeof _.then=="function")return p(g,m,Bp(_),h);if(_.$$typeof===ao)return p(g,m,Lp(g,_),h);jp(g,_)}return null}function f(g,m,_,h,k){if(typeof h=="string"&&h!==""||typeof h=="number"||typeof h=="bigint")return g=g.get(_)||null,l(m,g,""+h,k);if(typeof h=="object"&&h!==null){switch(h.$$typeof){case Tp:return g=g.get(h.key===null?_:h.key)||null,s(m,g,h,k);case nu:return g=g.get(h.key===null?_:h.key)||null,c(m,g,h,k);case ha:return h=_i(h),f(g,m,_,h,k)}if(ou(h)||Kc(h))return g=g.get(_)||null,d(m,g,h,k,null);if(typeof h.then=="function")return f(g,m,_,Bp(h),k);if(h.$$typeof===ao)return f(g,m,_,Lp(m,h),k);jp(m,h)}return null}function v(g,m,_,h){for(var k=null,y=null,x=m,w=m=0,z=null;x!==null&&w<_.length;w++){x.index>w?(z=x,x=null):z=x.sibling;var C=p(g,x,_[w],h);if(C===null){x===null&&(x=z);break}e&&x&&C.alternate===null&&t(g,x),m=a(C,m,w),y===null?k=C:y.sibling=C,y=C,x=z}if(w===_.length)return r(g,x),ve&&Do(g,w),k;if(x===null){for(;w<_.length;w++)x=u(g,_[w],h),x!==null&&(m=a(x,m,w),y===null?k=x:y.sibling=x,y=x);return ve&&Do(g,w),k}for(x=n(x);w<_.length;w++)z=f(x,g,w,_[w],h),z!==null&&(e&&(C=z.alternate,C!==null&&x.delete(C.key===null?w:C.key)),m=a(z,m,w),y===null?k=z:y.sibling=z,y=z);return e&&x.forEach(function(D){return t(g,D)}),ve&&Do(g,w),k}function b(g,m,_,h){if(_==null)throw Error(U(151));for(var k=null,y=null,x=m,w=m=0,z=null,C=_.next();x!==null&&!C.done;w++,C=_.next()){x.index>w?(z=x,x=null):z=x.sibling;var D=p(g,x,C.value,h);if(D===null){x===null&&(x=z);break}e&&x&&D.alternate===null&&t(g,x),m=a(D,m,w),y===null?k=D:y.sibling=D,y=D,x=z}if(C.done)return r(g,x),ve&&Do(g,w),k;if(x===null){for(;!C.done;w++,C=_.next())C=u(g,C.value,h),C!==null&&(m=a(C,m,w),y===null?k=C:y.sibling=C,y=C);return ve&&Do(g,w),k}for(x=n(x);!C.done;w++,C=_.next())C=f(x,g,w,C.value,h),C!==null&&(e&&(z=C.alternate,z!==null&&x.delete(z.key===null?w:z.key)),m=a(C,m,w),y===null?k=C:y.sibling=C,y=C);return e&&x.forEach(function(I){return t(g,I)}),ve&&Do(g,w),k}function S(g,m,_,h){if(typeof _=="object"&&_!==null&&_.type===Gl&&_.key===null&&_.props.ref===void 0&&(_=_.props.children),typeof _=="object"&&_!==null){switch(_.$$typeof){case Tp:e:{for(var k=_.key;m!==null;){if(m.key===k){if(k=_.type,k===Gl){if(m.tag===7){r(g,m.sibling),h=o(m,_.props.children),da(h,_),h.return=g,g=h;break e}}else if(m.elementType===k||typeof k=="object"&&k!==null&&k.$$typeof===ha&&_i(k)===m.type){r(g,m.sibling),h=o(m,_.props),da(h,_),h.return=g,g=h;break e}r(g,m);break}else t(g,m);m=m.sibling}_.type===Gl?(h=wi(_.props.children,g.mode,h,_.key),da(h,_),h.return=g,g=h):(h=$p(_.type,_.key,_.props,null,g.mode,h),da(h,_),h.return=g,g=h)}return i(g);case nu:e:{for(k=_.key;m!==null;){if(m.key===k)if(m.tag===4&&m.stateNode.containerInfo===_.containerInfo&&m.stateNode.implementation===_.implementation){r(g,m.sibling),h=o(m,_.children||[]),h.return=g,g=h;break e}else{r(g,m);break}else t(g,m);m=m.sibling}h=sg(_,g.mode,h),h.return=g,g=h}return i(g);case ha:return _=_i(_),S(g,m,_,h)}if(ou(_))return v(g,m,_,h);if(Kc(_)){if(k=Kc(_),typeof k!="function")throw Error(U(150));return _=k.call(_),b(g,m,_,h)}if(typeof _.then=="function")return S(g,m,Bp(_),h);if(_.$$typeof===ao)return S(g,m,Lp(g,_),h);jp(g,_)}return typeof _=="string"&&_!==""||typeof _=="number"||typeof _=="bigint"?(_=""+_,m!==null&&m.tag===6?(r(g,m.sibling),h=o(m,_),h.return=g,g=h):(r(g,m),h=lg(_,g.mode,h),h.return=g,g=h),i(g)):r(g,m)}return function(g,m,_,h){try{Cu=0;var k=S(g,m,_,h);return ss=null,k}catch(x){if(x===As||x===Jf)throw x;var y=Lr(29,x,null,g.mode);return y.lanes=h,y.return=g,y}}}var Di=sS(!0),cS=sS(!1),va=!1;function tb(e){e.updateQueue={baseState:e.memoizedState,firstBaseUpdate:null,lastBaseUpdate:null,shared:{pending:null,lanes:0,hiddenCallbacks:null},callbacks:null}}function Qg(e,t){e=e.updateQueue,t.updateQueue===e&&(t.updateQueue={baseState:e.baseState,firstBaseUpdate:e.firstBaseUpdate,lastBaseUpdate:e.lastBaseUpdate,shared:e.shared,callbacks:null})}function za(e){return{lane:e,tag:0,payload:null,callback:null,next:null}}function Ea(e,t,r){var n=e.updateQueue;if(n===null)return null;if(n=n.shared,(Ce&2)!==0){var o=n.pending;return o===null?t.next=t:(t.next=o.next,o.next=t),n.pending=t,t=kf(e),eS(e,null,r),t}return Wf(e,n,t,r),kf(e)}function pu(e,t,r){if(t=t.updateQueue,t!==null&&(t=t.shared,(r&4194048)!==0)){var n=t.lanes;n&=e.pendingLanes,r|=n,t.lanes=r,E2(e,r)}}function ug(e,t){var r=e.updateQueue,n=e.alternate;if(n!==null&&(n=n.updateQueue,r===n)){var o=null,a=null;if(r=r.firstBaseUpdate,r!==null){do{var i={lane:r.lane,tag:r.tag,payload:r.payload,callback:null,next:null};a===null?o=a=i:a=a.next=i,r=r.next}while(r!==null);a===null?o=a=t:a=a.next=t}else o=a=t;r={baseState:n.baseState,firstBaseUpdate:o,lastBaseUpdate:a,shared:n.shared,callbacks:n.callbacks},e.updateQueue=r;return}e=r.lastBaseUpdate,e===null?r.firstBaseUpdate=t:e.next=t,r.lastBaseUpdate=t}var Wg=!1;function fu(){if(Wg){var e=ls;if(e!==null)throw e}}function hu(e,t,r,n){Wg=!1;var o=e.updateQueue;va=!1;var a=o.firstBaseUpdate,i=o.lastBaseUpdate,l=o.shared.pending;if(l!==null){o.shared.pending=null;var s=l,c=s.next;s.next=null,i===null?a=c:i.next=c,i=s;var d=e.alternate;d!==null&&(d=d.updateQueue,l=d.lastBaseUpdate,l!==i&&(l===null?d.firstBaseUpdate=c:l.next=c,d.lastBaseUpdate=s))}if(a!==null){var u=o.baseState;i=0,d=c=s=null,l=a;do{var p=l.lane&-536870913,f=p!==l.lane;if(f?(be&p)===p:(n&p)===p){p!==0&&p===Oi&&(Wg=!0),d!==null&&(d=d.next={lane:0,tag:l.tag,payload:l.payload,callback:null,next:null});e:{var v=e,b=l;p=t;var S=r;switch(b.tag){case 1:if(v=b.payload,typeof v=="function"){u=v.call(S,u,p);break e}u=v;break e;case 3:v.flags=v.flags&-65537|128;case 0:if(v=b.payload,p=typeof v=="function"?v.call(S,u,p):v,p==null)break e;u=Ye({},u,p);break e;case 2:va=!0}}p=l.callback,p!==null&&(e.flags|=64,f&&(e.flags|=8192),f=o.callbacks,f===null?o.callbacks=[p]:f.push(p))}else f={lane:p,tag:l.tag,payload:l.payload,callback:l.callback,next:null},d===null?(c=d=f,s=u):d=d.next=f,i|=p;if(l=l.next,l===null){if(l=o.shared.pending,l===null)break;f=l,l=f.next,f.next=null,o.lastBaseUpdate=f,o.shared.pending=null}}while(!0);d===null&&(s=u),o.baseState=s,o.firstBaseUpdate=c,o.lastBaseUpdate=d,a===null&&(o.shared.lanes=0),Ba|=i,e.lanes=i,e.memoizedState=u}}function uS(e,t){if(typeof e!="function")throw Error(U(191,e));e.call(t)}function dS(e,t){var r=e.callbacks;if(r!==null)for(e.callbacks=null,e=0;e<r.length;e++)uS(r[e],t)}var Ra=fo(null),Ef=fo(0);function sw(e,t){e=Ho,Ke(Ef,e),Ke(Ra,t),Ho=e|t.baseLanes}function Kg(){Ke(Ef,Ho),Ke(Ra,Ra.current)}function rb(){Ho=Ef.current,Kt(Ra),Kt(Ef)}var er=fo(null),dr=null;function Ca(e){var t=e.alternate;Ke(Jt,Jt.current&1),Ke(er,e),dr===null&&(t===null||Ra.current!==null||t.memoizedState!==null)&&(dr=e)}function Jg(e){Ke(Jt,Jt.current),Ke(er,e),dr===null&&(dr=e)}function pS(e){e.tag===22?(Ke(Jt,Jt.current),Ke(er,e),dr===null&&(dr=e)):Ta()}function Ta(){Ke(Jt,Jt.current),Ke(er,er.current)}function Wr(e){Kt(er),dr===e&&(dr=null),Kt(Jt)}var Jt=fo(0);function Tu(e,t){Ke(er,er.current),Ke(Jt,t)}function nb(e){Kt(Jt),Kt(er),dr===e&&(dr=null)}function Cf(e){for(var t=e;t!==null;){if(t.tag===13){var r=t.memoizedState;if(r!==null&&(r=r.dehydrated,r===null||I_(r)||Ob(r)))return t}else if(t.tag===19&&t.memoizedProps.revealOrder!=="independent"){if((t.flags&128)!==0)return t}else if(t.child!==null){t.child.return=t,t=t.child;continue}if(t===e)break;for(;t.sibling===null;){if(t.return===null||t.return===e)return null;t=t.return}t.sibling.return=t.return,t=t.sibling}return null}var Bo=0,ue=null,Ve=null,St=null,Tf=!1,cs=!1,Ii=!1,Af=0,Au=0,us=null,CD=0;function pt(){throw Error(U(321))}function ob(e,t){if(t===null)return!1;for(var r=0;r<t.length&&r<e.length;r++)if(!nn(e[r],t[r]))return!1;return!0}function ab(e,t,r,n,o,a){return Bo=a,ue=t,t.memoizedState=null,t.updateQueue=null,t.lanes=0,ie.H=e===null||e.memoizedState===null?FS:VS,Ii=!1,a=r(n,o),Ii=!1,cs&&(a=hS(t,r,n,o)),fS(e),a}function fS(e){ie.H=Of;var t=Ve!==null&&Ve.next!==null;if(Bo=0,St=Ve=ue=null,Tf=!1,Au=0,us=null,t)throw Error(U(300));e===null||Et||(e=e.dependencies,e!==null&&Sf(e)&&(Et=!0))}function hS(e,t,r,n){ue=e;var o=0;do{if(cs&&(us=null),Au=0,cs=!1,25<=o)throw Error(U(301));if(o+=1,St=Ve=null,e.updateQueue!=null){var a=e.updateQueue;a.lastEffect=null,a.events=null,a.stores=null,a.memoCache!=null&&(a.memoCache.index=0)}ie.H=RD,a=t(r,n)}while(cs);return a}function TD(){var e=ie.H,t=e.useState()[0];return t=typeof t.then=="function"?Vu(t):t,e=e.useState()[0],(Ve!==null?Ve.memoizedState:null)!==e&&(ue.flags|=1024),t}function ib(){var e=Af!==0;return Af=0,e}function lb(e,t,r){t.updateQueue=e.updateQueue,t.flags&=-2053,e.lanes&=~r}function sb(e){if(Tf){for(e=e.memoizedState;e!==null;){var t=e.queue;t!==null&&(t.pending=null),e=e.next}Tf=!1}Bo=0,St=Ve=ue=null,cs=!1,Au=Af=0,us=null}function _r(){var e={memoizedState:null,baseState:null,baseQueue:null,queue:null,next:null};return St===null?ue.memoizedState=St=e:St=St.next=e,St}function bt(){if(Ve===null){var e=ue.alternate;e=e!==null?e.memoizedState:null}else e=Ve.next;var t=St===null?ue.memoizedState:St.next;if(t!==null)St=t,Ve=e;else{if(e===null)throw ue.alternate===null?Error(U(467)):Error(U(310));Ve=e,e={memoizedState:Ve.memoizedState,baseState:Ve.baseState,baseQueue:Ve.baseQueue,queue:Ve.queue,next:null},St===null?ue.memoizedState=St=e:St=St.next=e}return St}function $f(){return{lastEffect:null,events:null,stores:null,memoCache:null}}function Vu(e){var t=Au;return Au+=1,us===null&&(us=[]),e=lS(us,e,t),t=ue,(St===null?t.memoizedState:St.next)===null&&(t=t.alternate,ie.H=t===null||t.memoizedState===null?FS:VS),e}function eh(e){if(e!==null&&typeof e=="object"){if(typeof e.then=="function")return Vu(e);if(e.$$typeof===cO)return;if(e.$$typeof===ao)return Wt(e)}throw Error(U(438,String(e)))}function cb(e){var t=null,r=ue.updateQueue;if(r!==null&&(t=r.memoCache),t==null){var n=ue.alternate;n!==null&&(n=n.updateQueue,n!==null&&(n=n.memoCache,n!=null&&(t={data:n.data.map(function(o){return o.slice()}),index:0})))}if(t==null&&(t={data:[],index:0}),r===null&&(r=$f(),ue.updateQueue=r),r.memoCache=t,r=t.data[t.index],r===void 0)for(r=t.data[t.index]=Array(e),n=0;n<e;n++)r[n]=sO;return t.index++,r}function jo(e,t){return typeof t=="function"?t(e):t}function rf(e){var t=bt();return ub(t,Ve,e)}function ub(e,t,r){var n=e.queue;if(n===null)throw Error(U(311));n.lastRenderedReducer=r;var o=e.baseQueue,a=n.pending;if(a!==null){if(o!==null){var i=o.next;o.next=a.next,a.next=i}t.baseQueue=o=a,n.pending=null}if(a=e.baseState,o===null)e.memoizedState=a;else{t=o.next;var l=i=null,s=null,c=t,d=!1;do{var u=c.lane&-536870913;if(u!==c.lane?(be&u)===u:(Bo&u)===u){var p=c.revertLane;if(p===0)s!==null&&(s=s.next={lane:0,revertLane:0,gesture:null,action:c.action,hasEagerState:c.hasEagerState,eagerState:c.eagerState,next:null}),u===Oi&&(d=!0);else if((Bo&p)===p){c=c.next,p===Oi&&(d=!0);continue}else u={lane:0,revertLane:c.revertLane,gesture:null,action:c.action,hasEagerState:c.hasEagerState,eagerState:c.eagerState,next:null},s===null?(l=s=u,i=a):s=s.next=u,ue.lanes|=p,Ba|=p;u=c.action,Ii&&r(a,u),a=c.hasEagerState?c.eagerState:r(a,u)}else p={lane:u,revertLane:c.revertLane,gesture:c.gesture,action:c.action,hasEagerState:c.hasEagerState,eagerState:c.eagerState,next:null},s===null?(l=s=p,i=a):s=s.next=p,ue.lanes|=u,Ba|=u;c=c.next}while(c!==null&&c!==t);if(s===null?i=a:s.next=l,!nn(a,e.memoizedState)&&(Et=!0,d&&(r=ls,r!==null)))throw r;e.memoizedState=a,e.baseState=i,e.baseQueue=s,n.lastRenderedState=a}return o===null&&(n.lanes=0),[e.memoizedState,n.dispatch]}function dg(e){var t=bt(),r=t.queue;if(r===null)throw Error(U(311));r.lastRenderedReducer=e;var n=r.dispatch,o=r.pending,a=t.memoizedState;if(o!==null){r.pending=null;var i=o=o.next;do a=e(a,i.action),i=i.next;while(i!==o);nn(a,t.memoizedState)||(Et=!0),t.memoizedState=a,t.baseQueue===null&&(t.baseState=a),r.lastRenderedState=a}return[a,n]}function vS(e,t,r){var n=ue,o=bt(),a=ve;if(a){if(r===void 0)throw Error(U(407));r=r()}else r=t();var i=!nn((Ve||o).memoizedState,r);if(i&&(o.memoizedState=r,Et=!0),o=o.queue,db(_S.bind(null,n,o,e),[e]),e=o.getSnapshot!==t||i||St!==null&&(St.memoizedState.tag&1)!==0,gs(e?9:8,{destroy:void 0},gS.bind(null,n,o,r,t),null),e){if(n.flags|=2048,Ze===null)throw Error(U(349));a||(Bo&127)!==0||mS(n,t,r)}return r}function mS(e,t,r){e.flags|=16384,e={getSnapshot:t,value:r},t=ue.updateQueue,t===null?(t=$f(),ue.updateQueue=t,t.stores=[e]):(r=t.stores,r===null?t.stores=[e]:r.push(e))}function gS(e,t,r,n){t.value=r,t.getSnapshot=n,bS(t)&&yS(e)}function _S(e,t,r){return r(function(){bS(t)&&yS(e)})}function bS(e){var t=e.getSnapshot;e=e.value;try{var r=t();return!nn(e,r)}catch{return!0}}function yS(e){var t=ji(e,2);t!==null&&Br(t,e,2)}function $g(e){var t=_r();if(typeof e=="function"){var r=e;if(e=r(),Ii){ga(!0);try{r()}finally{ga(!1)}}}return t.memoizedState=t.baseState=e,t.queue={pending:null,lanes:0,dispatch:null,lastRenderedReducer:jo,lastRenderedState:e},t}function kS(e,t,r,n){return e.baseState=r,ub(e,Ve,typeof n=="function"?n:jo)}function AD(e,t,r,n,o){if(rh(e))throw Error(U(485));if(e=t.action,e!==null){var a={payload:o,action:e,next:null,isTransition:!0,status:"pending",value:null,reason:null,listeners:[],then:function(i){a.listeners.push(i)}};ie.T!==null?r(!0):a.isTransition=!1,n(a),r=t.pending,r===null?(a.next=t.pending=a,xS(t,a)):(a.next=r.next,t.pending=r.next=a)}}function xS(e,t){var r=t.action,n=t.payload,o=e.state;if(t.isTransition){var a=ie.T,i={};i.types=a!==null?a.types:null,ie.T=i;try{var l=r(o,n),s=ie.S;s!==null&&s(i,l),cw(e,t,l)}catch(c){e_(e,t,c)}finally{a!==null&&i.types!==null&&(a.types=i.types),ie.T=a}}else try{a=r(o,n),cw(e,t,a)}catch(c){e_(e,t,c)}}function cw(e,t,r){r!==null&&typeof r=="object"&&typeof r.then=="function"?r.then(function(n){uw(e,t,n)},function(n){return e_(e,t,n)}):uw(e,t,r)}function uw(e,t,r){t.status="fulfilled",t.value=r,wS(t),e.state=r,t=e.pending,t!==null&&(r=t.next,r===t?e.pending=null:(r=r.next,t.next=r,xS(e,r)))}function e_(e,t,r){var n=e.pending;if(e.pending=null,n!==null){n=n.next;do t.status="rejected",t.reason=r,wS(t),t=t.next;while(t!==n)}e.action=null}function wS(e){e=e.listeners;for(var t=0;t<e.length;t++)(0,e[t])()}function SS(e,t){return t}function dw(e,t){if(ve){var r=Ze.formState;if(r!==null){e:{var n=ue;if(ve){if(We){t:{for(var o=We,a=kn;o.nodeType!==8;){if(!a){o=null;break t}if(o=xn(o.nextSibling),o===null){o=null;break t}}a=o.data,o=a==="F!"||a==="F"?o:null}if(o){We=xn(o.nextSibling),n=o.data==="F!";break e}}Na(n)}n=!1}n&&(t=r[0])}}return r=_r(),r.memoizedState=r.baseState=t,n={pending:null,lanes:0,dispatch:null,lastRenderedReducer:SS,lastRenderedState:t},r.queue=n,r=HS.bind(null,ue,n),n.dispatch=r,n=$g(!1),a=vb.bind(null,ue,!1,n.queue),n=_r(),o={state:t,dispatch:null,action:e,pending:null},n.queue=o,r=AD.bind(null,ue,o,a,r),o.dispatch=r,n.memoizedState=e,[t,r,!1]}function pw(e){var t=bt();return zS(t,Ve,e)}function zS(e,t,r){if(t=ub(e,t,SS)[0],e=rf(jo)[0],typeof t=="object"&&t!==null&&typeof t.then=="function")try{var n=Vu(t)}catch(i){throw i===As?Jf:i}else n=t;t=bt();var o=t.queue,a=o.dispatch;return r!==t.memoizedState&&(ue.flags|=2048,gs(9,{destroy:void 0},OD.bind(null,o,r),null)),[n,a,e]}function OD(e,t){e.action=t}function fw(e){var t=bt(),r=Ve;if(r!==null)return zS(t,r,e);bt(),t=t.memoizedState,r=bt();var n=r.queue.dispatch;return r.memoizedState=e,[t,n,!1]}function gs(e,t,r,n){return e={tag:e,create:r,deps:n,inst:t,next:null},t=ue.updateQueue,t===null&&(t=$f(),ue.updateQueue=t),r=t.lastEffect,r===null?t.lastEffect=e.next=e:(n=r.next,r.next=e,e.next=n,t.lastEffect=e),e}function ES(){return bt().memoizedState}function nf(e,t,r,n){var o=_r();ue.flags|=e,o.memoizedState=gs(1|t,{destroy:void 0},r,n===void 0?null:n)}function th(e,t,r,n){var o=bt();n=n===void 0?null:n;var a=o.memoizedState.inst;Ve!==null&&n!==null&&ob(n,Ve.memoizedState.deps)?o.memoizedState=gs(t,a,r,n):(ue.flags|=e,o.memoizedState=gs(1|t,a,r,n))}function hw(e,t){nf(8390656,8,e,t)}function db(e,t){th(2048,8,e,t)}function DD(e){ue.flags|=4;var t=ue.updateQueue;if(t===null)t=$f(),ue.updateQueue=t,t.events=[e];else{var r=t.events;r===null?t.events=[e]:r.push(e)}}function CS(e){var t=bt().memoizedState;return DD({ref:t,nextImpl:e}),function(){if((Ce&2)!==0)throw Error(U(440));return t.impl.apply(void 0,arguments)}}function TS(e,t){return th(4,2,e,t)}function AS(e,t){return th(4,4,e,t)}function OS(e,t){if(typeof t=="function"){e=e();var r=t(e);return function(){typeof r=="function"?r():t(null)}}if(t!=null)return e=e(),t.current=e,function(){t.current=null}}function DS(e,t,r){r=r!=null?r.concat([e]):null,th(4,4,OS.bind(null,t,e),r)}function pb(){}function IS(e,t){var r=bt();t=t===void 0?null:t;var n=r.memoizedState;return t!==null&&ob(t,n[1])?n[0]:(r.memoizedState=[e,t],e)}function MS(e,t){var r=bt();t=t===void 0?null:t;var n=r.memoizedState;if(t!==null&&ob(t,n[1]))return n[0];if(n=e(),Ii){ga(!0);try{e()}finally{ga(!1)}}return r.memoizedState=[n,t],n}function fb(e,t,r){return r===void 0||(Bo&1073741824)!==0&&(be&261930)===0?e.memoizedState=t:(e.memoizedState=r,e=zz(),ue.lanes|=e,Ba|=e,r)}function NS(e,t,r,n){return nn(r,t)?r:Ra.current!==null?(e=fb(e,r,n),nn(e,t)||(Et=!0),e):(Bo&106)===0||(Bo&1073741824)!==0&&(be&261930)===0?(Et=!0,e.memoizedState=r):(e=zz(),ue.lanes|=e,Ba|=e,t)}function RS(e,t,r,n,o){var a=Te.p;Te.p=a!==0&&8>a?a:8;var i=ie.T,l={};l.types=i!==null?i.types:null,ie.T=l,vb(e,!1,t,r);try{var s=o(),c=ie.S;if(c!==null&&c(l,s),s!==null&&typeof s=="object"&&typeof s.then=="function"){var d=ED(s,n);vu(e,t,d,rn(e))}else vu(e,t,n,rn(e))}catch(u){vu(e,t,{then:function(){},status:"rejected",reason:u},rn())}finally{Te.p=a,i!==null&&l.types!==null&&(i.types=l.types),ie.T=i}}function ID(){}function t_(e,t,r,n){if(e.tag!==5)throw Error(U(476));var o=LS(e).queue;RS(e,o,t,xi,r===null?ID:function(){return BS(e),r(n)})}function LS(e){var t=e.memoizedState;if(t!==null)return t;t={memoizedState:xi,baseState:xi,baseQueue:null,queue:{pending:null,lanes:0,dispatch:null,lastRenderedReducer:jo,lastRenderedState:xi},next:null};var r={};return t.next={memoizedState:r,baseState:r,baseQueue:null,queue:{pending:null,lanes:0,dispatch:null,lastRenderedReducer:jo,lastRenderedState:r},next:null},e.memoizedState=t,e=e.alternate,e!==null&&(e.memoizedState=t),t}function BS(e){var t=LS(e);t.next===null&&(t=e.alternate.memoizedState),vu(e,t.next.queue,{},rn())}function hb(){return Wt(Ss)}function jS(){return bt().memoizedState}function PS(){return bt().memoizedState}function MD(e){for(var t=e.return;t!==null;){switch(t.tag){case 24:case 3:var r=rn();e=za(r);var n=Ea(t,e,r);n!==null&&(Br(n,t,r),pu(n,t,r)),t={cache:J_()},e.payload=t;return}t=t.return}}function ND(e,t,r){var n=rn();r={lane:n,revertLane:0,gesture:null,action:r,hasEagerState:!1,eagerState:null,next:null},rh(e)?US(t,r):(r=Q_(e,t,r,n),r!==null&&(Br(r,e,n),qS(r,t,n)))}function HS(e,t,r){var n=rn();vu(e,t,r,n)}function vu(e,t,r,n){var o={lane:n,revertLane:0,gesture:null,action:r,hasEagerState:!1,eagerState:null,next:null};if(rh(e))US(t,o);else{var a=e.alternate;if(e.lanes===0&&(a===null||a.lanes===0)&&(a=t.lastRenderedReducer,a!==null))try{var i=t.lastRenderedState,l=a(i,r);if(o.hasEagerState=!0,o.eagerState=l,nn(l,i))return Wf(e,t,o,0),Ze===null&&Qf(),!1}catch{}if(r=Q_(e,t,o,n),r!==null)return Br(r,e,n),qS(r,t,n),!0}return!1}function vb(e,t,r,n){if(n={lane:2,revertLane:Eb(),gesture:null,action:n,hasEagerState:!1,eagerState:null,next:null},rh(e)){if(t)throw Error(U(479))}else t=Q_(e,r,n,2),t!==null&&Br(t,e,2)}function rh(e){var t=e.alternate;return e===ue||t!==null&&t===ue}function US(e,t){cs=Tf=!0;var r=e.pending;r===null?t.next=t:(t.next=r.next,r.next=t),e.pending=t}function qS(e,t,r){if((r&4194048)!==0){var n=t.lanes;n&=e.pendingLanes,r|=n,t.lanes=r,E2(e,r)}}var Of={readContext:Wt,use:eh,useCallback:pt,useContext:pt,useEffect:pt,useImperativeHandle:pt,useLayoutEffect:pt,useInsertionEffect:pt,useMemo:pt,useReducer:pt,useRef:pt,useState:pt,useDebugValue:pt,useDeferredValue:pt,useTransition:pt,useSyncExternalStore:pt,useId:pt,useHostTransitionStatus:pt,useFormState:pt,useActionState:pt,useOptimistic:pt,useMemoCache:pt,useCacheRefresh:pt,useEffectEvent:pt},FS={readContext:Wt,use:eh,useCallback:function(e,t){return _r().memoizedState=[e,t===void 0?null:t],e},useContext:Wt,useEffect:hw,useImperativeHandle:function(e,t,r){r=r!=null?r.concat([e]):null,nf(4194308,4,OS.bind(null,t,e),r)},useLayoutEffect:function(e,t){return nf(4194308,4,e,t)},useInsertionEffect:function(e,t){nf(4,2,e,t)},useMemo:function(e,t){var r=_r();t=t===void 0?null:t;var n=e();if(Ii){ga(!0);try{e()}finally{ga(!1)}}return r.memoizedState=[n,t],n},useReducer:function(e,t,r){var n=_r();if(r!==void 0){var o=r(t);if(Ii){ga(!0);try{r(t)}finally{ga(!1)}}}else o=t;return n.memoizedState=n.baseState=o,e={pending:null,lanes:0,dispatch:null,lastRenderedReducer:e,lastRenderedState:o},n.queue=e,e=e.dispatch=ND.bind(null,ue,e),[n.memoizedState,e]},useRef:function(e){var t=_r();return e={current:e},t.memoizedState=e},useState:function(e){e=$g(e);var t=e.queue,r=HS.bind(null,ue,t);return t.dispatch=r,[e.memoizedState,r]},useDebugValue:pb,useDeferredValue:function(e,t){var r=_r();return fb(r,e,t)},useTransition:function(){var e=$g(!1);return e=RS.bind(null,ue,e.queue,!0,!1),_r().memoizedState=e,[!1,e]},useSyncExternalStore:function(e,t,r){var n=ue,o=_r();if(ve){if(r===void 0)throw Error(U(407));r=r()}else{if(r=t(),Ze===null)throw Error(U(349));(be&127)!==0||mS(n,t,r)}o.memoizedState=r;var a={value:r,getSnapshot:t};return o.queue=a,hw(_S.bind(null,n,a,e),[e]),n.flags|=2048,gs(9,{destroy:void 0},gS.bind(null,n,a,r,t),null),r},useId:function(){var e=_r(),t=Ze.identifierPrefix;if(ve){var r=so,n=lo;r=(n&~(1<<32-tn(n)-1)).toString(32)+r,t="_"+t+"R_"+r,r=Af++,0<r&&(t+="H"+r.toString(32)),t+="_"}else r=CD++,t="_"+t+"r_"+r.toString(32)+"_";return e.memoizedState=t},useHostTransitionStatus:hb,useFormState:dw,useActionState:dw,useOptimistic:function(e){var t=_r();t.memoizedState=t.baseState=e;var r={pending:null,lanes:0,dispatch:null,lastRenderedReducer:null,lastRenderedState:null};return t.queue=r,t=vb.bind(null,ue,!0,r),r.dispatch=t,[e,t]},useMemoCache:cb,useCacheRefresh:function(){return _r().memoizedState=MD.bind(null,ue)},useEffectEvent:function(e){var t=_r(),r={impl:e};return t.memoizedState=r,function(){if((Ce&2)!==0)throw Error(U(440));return r.impl.apply(void 0,arguments)}}},VS={readContext:Wt,use:eh,useCallback:IS,useContext:Wt,useEffect:db,useImperativeHandle:DS,useInsertionEffect:TS,useLayoutEffect:AS,useMemo:MS,useReducer:rf,useRef:ES,useState:function(){return rf(jo)},useDebugValue:pb,useDeferredValue:function(e,t){var r=bt();return NS(r,Ve.memoizedState,e,t)},useTransition:function(){var e=rf(jo)[0],t=bt().memoizedState;return[typeof e=="boolean"?e:Vu(e),t]},useSyncExternalStore:vS,useId:jS,useHostTransitionStatus:hb,useFormState:pw,useActionState:pw,useOptimistic:function(e,t){var r=bt();return kS(r,Ve,e,t)},useMemoCache:cb,useCacheRefresh:PS,useEffectEvent:CS},RD={readContext:Wt,use:eh,useCallback:IS,useContext:Wt,useEffect:db,useImperativeHandle:DS,useInsertionEffect:TS,useLayoutEffect:AS,useMemo:MS,useReducer:dg,useRef:ES,useState:function(){return dg(jo)},useDebugValue:pb,useDeferredValue:function(e,t){var r=bt();return Ve===null?fb(r,e,t):NS(r,Ve.memoizedState,e,t)},useTransition:function(){var e=dg(jo)[0],t=bt().memoizedState;return[typeof e=="boolean"?e:Vu(e),t]},useSyncExternalStore:vS,useId:jS,useHostTransitionStatus:hb,useFormState:fw,useActionState:fw,useOptimistic:function(e,t){var r=bt();return Ve!==null?kS(r,Ve,e,t):(r.baseState=e,[e,r.queue.dispatch])},useMemoCache:cb,useCacheRefresh:PS,useEffectEvent:CS};function pg(e,t,r,n){t=e.memoizedState,r=r(n,t),r=r==null?t:Ye({},t,r),e.memoizedState=r,e.lanes===0&&(e.updateQueue.baseState=r)}var r_={enqueueSetState:function(e,t,r){e=e._reactInternals;var n=rn(),o=za(n);o.payload=t,r!=null&&(o.callback=r),t=Ea(e,o,n),t!==null&&(Br(t,e,n),pu(t,e,n))},enqueueReplaceState:function(e,t,r){e=e._reactInternals;var n=rn(),o=za(n);o.tag=1,o.payload=t,r!=null&&(o.callback=r),t=Ea(e,o,n),t!==null&&(Br(t,e,n),pu(t,e,n))},enqueueForceUpdate:function(e,t){e=e._reactInternals;var r=rn(),n=za(r);n.tag=2,t!=null&&(n.callback=t),t=Ea(e,n,r),t!==null&&(Br(t,e,r),pu(t,e,r))}};function vw(e,t,r,n,o,a,i){return e=e.stateNode,typeof e.shouldComponentUpdate=="function"?e.shouldComponentUpdate(n,a,i):t.prototype&&t.prototype.isPureReactComponent?!Su(r,n)||!Su(o,a):!0}function mw(e,t,r,n){e=t.state,typeof t.componentWillReceiveProps=="function"&&t.componentWillReceiveProps(r,n),typeof t.UNSAFE_componentWillReceiveProps=="function"&&t.UNSAFE_componentWillReceiveProps(r,n),t.state!==e&&r_.enqueueReplaceState(t,t.state,null)}function Mi(e,t){var r=t;if("ref"in t){r={};for(var n in t)n!=="ref"&&(r[n]=t[n])}if(e=e.defaultProps){r===t&&(r=Ye({},r));for(var o in e)r[o]===void 0&&(r[o]=e[o])}return r}function ZS(e){yf(e)}function YS(e){console.error(e)}function GS(e){yf(e)}function Df(e,t){try{var r=e.onUncaughtError;r(t.value,{componentStack:t.stack})}catch(n){setTimeout(function(){throw n})}}function gw(e,t,r){try{var n=e.onCaughtError;n(r.value,{componentStack:r.stack,errorBoundary:t.tag===1?t.stateNode:null})}catch(o){setTimeout(function(){throw o})}}function n_(e,t,r){return r=za(r),r.tag=3,r.payload={element:null},r.callback=function(){Df(e,t)},r}function XS(e){return e=za(e),e.tag=3,e}function QS(e,t,r,n){var o=r.type.getDerivedStateFromError;if(typeof o=="function"){var a=n.value;e.payload=function(){return o(a)},e.callback=function(){gw(t,r,n)}}var i=r.stateNode;i!==null&&typeof i.componentDidCatch=="function"&&(e.callback=function(){gw(t,r,n),typeof o!="function"&&(Aa===null?Aa=new Set([this]):Aa.add(this));var l=n.stack;this.componentDidCatch(n.value,{componentStack:l!==null?l:""})})}function LD(e,t,r,n,o){if(r.flags|=32768,n!==null&&typeof n=="object"&&typeof n.then=="function"){if(t=r.alternate,t!==null&&Ti(t,r,o,!0),r=er.current,r!==null){switch(r.tag){case 31:case 13:case 19:return dr===null?Pf():r.alternate===null&&ft===0&&(ft=3),r.flags&=-257,r.flags|=65536,r.lanes=o,n===zf?r.flags|=16384:(t=r.updateQueue,t===null?r.updateQueue=new Set([n]):t.add(n),bg(e,n,o)),!1;case 22:return r.flags|=65536,n===zf?r.flags|=16384:(t=r.updateQueue,t===null?(t={transitions:null,markerInstances:null,retryQueue:new Set([n])},r.updateQueue=t):(r=t.retryQueue,r===null?t.retryQueue=new Set([n]):r.add(n)),bg(e,n,o)),!1}throw Error(U(435,r.tag))}return bg(e,n,o),Pf(),!1}if(ve)return t=er.current,t!==null?((t.flags&65536)===0&&(t.flags|=256),t.flags|=65536,t.lanes=o,n!==Zg&&(e=Error(U(422),{cause:n}),Eu(yn(e,r)))):(n!==Zg&&(t=Error(U(423),{cause:n}),Eu(yn(t,r))),e=e.current.alternate,e.flags|=65536,o&=-o,e.lanes|=o,n=yn(n,r),o=n_(e.stateNode,n,o),ug(e,o),ft!==4&&(ft=2)),!1;var a=Error(U(520),{cause:n});if(a=yn(a,r),bu===null?bu=[a]:bu.push(a),ft!==4&&(ft=2),t===null)return!0;n=yn(n,r),r=t;do{switch(r.tag){case 3:return r.flags|=65536,e=o&-o,r.lanes|=e,e=n_(r.stateNode,n,e),ug(r,e),!1;case 1:if(t=r.type,a=r.stateNode,(r.flags&128)===0&&(typeof t.getDerivedStateFromError=="function"||a!==null&&typeof a.componentDidCatch=="function"&&(Aa===null||!Aa.has(a))))return r.flags|=65536,o&=-o,r.lanes|=o,o=XS(o),QS(o,e,r,n),ug(r,o),!1;break;case 22:if(r.memoizedState!==null)return r.flags|=65536,!1}r=r.return}while(r!==null);return!1}var mb=Error(U(461)),Et=!1;function Ot(e,t,r,n){t.child=e===null?cS(t,null,r,n):Di(t,e.child,r,n)}function _w(e,t,r,n,o){r=r.render;var a=t.ref;if("ref"in n){var i={};for(var l in n)l!=="ref"&&(i[l]=n[l])}else i=n;return Ai(t),n=ab(e,t,r,i,a,o),l=ib(),e!==null&&!Et?(lb(e,t,o),Po(e,t,o)):(ve&&l&&Kf(t),t.flags|=1,Ot(e,t,n,o),t.child)}function bw(e,t,r,n,o){if(e===null){var a=r.type;return typeof a=="function"&&!W_(a)&&a.defaultProps===void 0&&r.compare===null?(t.tag=15,t.type=a,WS(e,t,a,n,o)):(e=$p(r.type,null,n,t,t.mode,o),e.ref=t.ref,e.return=t,t.child=e)}if(a=e.child,!_b(e,o)){var i=a.memoizedProps;if(r=r.compare,r=r!==null?r:Su,r(i,n)&&e.ref===t.ref)return Po(e,t,o)}return t.flags|=1,e=Mo(a,n),e.ref=t.ref,e.return=t,t.child=e}function WS(e,t,r,n,o){if(e!==null){var a=e.memoizedProps;if(Su(a,n)&&e.ref===t.ref)if(Et=!1,t.pendingProps=n=a,_b(e,o))(e.flags&131072)!==0&&(Et=!0);else return t.lanes=e.lanes,Po(e,t,o)}return o_(e,t,r,n,o)}function KS(e,t,r,n){var o=n.children,a=e!==null?e.memoizedState:null;if(e===null&&t.stateNode===null&&(t.stateNode={_visibility:1,_pendingMarkers:null,_retryCache:null,_transitions:null}),n.mode==="hidden"){if((t.flags&128)!==0){if(a=a!==null?a.baseLanes|r:r,e!==null){for(n=t.child=e.child,o=0;n!==null;)o=o|n.lanes|n.childLanes,n=n.sibling;n=o&~a}else n=0,t.child=null;return yw(e,t,a,r,n)}if((r&536870912)!==0)t.memoizedState={baseLanes:0,cachePool:null},e!==null&&tf(t,a!==null?a.cachePool:null),a!==null?sw(t,a):Kg(),pS(t);else return n=t.lanes=536870912,yw(e,t,a!==null?a.baseLanes|r:r,r,n)}else a!==null?(tf(t,a.cachePool),sw(t,a),Ta(),t.memoizedState=null):(e!==null&&tf(t,null),Kg(),Ta());return Ot(e,t,o,r),t.child}function mu(e,t){return e!==null&&e.tag===22||t.stateNode!==null||(t.stateNode={_visibility:1,_pendingMarkers:null,_retryCache:null,_transitions:null}),t.sibling}function yw(e,t,r,n,o){var a=$_();return a=a===null?null:{parent:zt._currentValue,pool:a},t.memoizedState={baseLanes:r,cachePool:a},e!==null&&tf(t,null),Kg(),pS(t),e!==null&&Ti(e,t,n,!0),t.childLanes=o,null}function of(e,t){return t=nh({mode:t.mode,children:t.children},e.mode),t.ref=e.ref,e.child=t,t.return=e,t}function kw(e,t,r){return Di(t,e.child,null,r),e=of(t,t.pendingProps),e.flags|=2,Wr(t),t.memoizedState=null,e}function BD(e,t,r){var n=t.pendingProps,o=(t.flags&128)!==0;if(t.flags&=-129,e===null){if(ve){if(n.mode==="hidden")return e=of(t,n),t.lanes=536870912,e.memoizedState={baseLanes:0,cachePool:null},mu(null,e);if(Jg(t),(e=We)?(e=Kz(e,kn),e=e!==null&&e.data==="&"?e:null,e!==null&&(t.memoizedState={dehydrated:e,treeContext:Ma!==null?{id:lo,overflow:so}:null,retryLane:536870912,hydrationErrors:null},r=rS(e),r.return=t,t.child=r,Ht=t,We=null)):e=null,e===null)throw Na(t);return t.lanes=536870912,null}return of(t,n)}var a=e.memoizedState;if(a!==null){var i=a.dehydrated;if(Jg(t),o)if(t.flags&256)t.flags&=-257,t=kw(e,t,r);else if(t.memoizedState!==null)t.child=e.child,t.flags|=128,t=null;else throw Error(U(558));else if(Et||Ti(e,t,r,!1),o=(r&e.childLanes)!==0,Et||o){if(Ra.current===null){if(n=Ze,n!==null&&(i=C2(n,r),i!==0&&i!==a.retryLane))throw a.retryLane=i,ji(e,i),Br(n,e,i),mb;Pf()}t=kw(e,t,r)}else e=a.treeContext,We=xn(i.nextSibling),Ht=t,ve=!0,Sa=null,kn=!1,e!==null&&oS(t,e),t=of(t,n),t.flags|=134221824;return t}return e=Mo(e.child,{mode:n.mode,children:n.children}),e.ref=t.ref,t.child=e,e.return=t,e}function Fl(e,t){var r=t.ref;if(r===null)e!==null&&e.ref!==null&&(t.flags|=4194816);else{if(typeof r!="function"&&typeof r!="object")throw Error(U(284));(e===null||e.ref!==r)&&(t.flags|=4194816)}}function o_(e,t,r,n,o){return Ai(t),r=ab(e,t,r,n,void 0,o),n=ib(),e!==null&&!Et?(lb(e,t,o),Po(e,t,o)):(ve&&n&&Kf(t),t.flags|=1,Ot(e,t,r,o),t.child)}function xw(e,t,r,n,o,a){return Ai(t),t.updateQueue=null,r=hS(t,n,r,o),fS(e),n=ib(),e!==null&&!Et?(lb(e,t,a),Po(e,t,a)):(ve&&n&&Kf(t),t.flags|=1,Ot(e,t,r,a),t.child)}function ww(e,t,r,n,o){if(Ai(t),t.stateNode===null){var a=es,i=r.contextType;typeof i=="object"&&i!==null&&(a=Wt(i)),a=new r(n,a),t.memoizedState=a.state!==null&&a.state!==void 0?a.state:null,a.updater=r_,t.stateNode=a,a._reactInternals=t,a=t.stateNode,a.props=n,a.state=t.memoizedState,a.refs={},tb(t),i=r.contextType,a.context=typeof i=="object"&&i!==null?Wt(i):es,a.state=t.memoizedState,i=r.getDerivedStateFromProps,typeof i=="function"&&(pg(t,r,i,n),a.state=t.memoizedState),typeof r.getDerivedStateFromProps=="function"||typeof a.getSnapshotBeforeUpdate=="function"||typeof a.UNSAFE_componentWillMount!="function"&&typeof a.componentWillMount!="function"||(i=a.state,typeof a.componentWillMount=="function"&&a.componentWillMount(),typeof a.UNSAFE_componentWillMount=="function"&&a.UNSAFE_componentWillMount(),i!==a.state&&r_.enqueueReplaceState(a,a.state,null),hu(t,n,a,o),fu(),a.state=t.memoizedState),typeof a.componentDidMount=="function"&&(t.flags|=4194308),n=!0}else if(e===null){a=t.stateNode;var l=t.memoizedProps,s=Mi(r,l);a.props=s;var c=a.context,d=r.contextType;i=es,typeof d=="object"&&d!==null&&(i=Wt(d));var u=r.getDerivedStateFromProps;d=typeof u=="function"||typeof a.getSnapshotBeforeUpdate=="function",l=t.pendingProps!==l,d||typeof a.UNSAFE_componentWillReceiveProps!="function"&&typeof a.componentWillReceiveProps!="function"||(l||c!==i)&&mw(t,a,n,i),va=!1;var p=t.memoizedState;a.state=p,hu(t,n,a,o),fu(),c=t.memoizedState,l||p!==c||va?(typeof u=="function"&&(pg(t,r,u,n),c=t.memoizedState),(s=va||vw(t,r,s,n,p,c,i))?(d||typeof a.UNSAFE_componentWillMount!="function"&&typeof a.componentWillMount!="function"||(typeof a.componentWillMount=="function"&&a.componentWillMount(),typeof a.UNSAFE_componentWillMount=="function"&&a.UNSAFE_componentWillMount()),typeof a.componentDidMount=="function"&&(t.flags|=4194308)):(typeof a.componentDidMount=="function"&&(t.flags|=4194308),t.memoizedProps=n,t.memoizedState=c),a.props=n,a.state=c,a.context=i,n=s):(typeof a.componentDidMount=="function"&&(t.flags|=4194308),n=!1)}else{a=t.stateNode,Qg(e,t),i=t.memoizedProps,d=Mi(r,i),a.props=d,u=t.pendingProps,p=a.context,c=r.contextType,s=es,typeof c=="object"&&c!==null&&(s=Wt(c)),l=r.getDerivedStateFromProps,(c=typeof l=="function"||typeof a.getSnapshotBeforeUpdate=="function")||typeof a.UNSAFE_componentWillReceiveProps!="function"&&typeof a.componentWillReceiveProps!="function"||(i!==u||p!==s)&&mw(t,a,n,s),va=!1,p=t.memoizedState,a.state=p,hu(t,n,a,o),fu();var f=t.memoizedState;i!==u||p!==f||va||e!==null&&e.dependencies!==null&&Sf(e.dependencies)?(typeof l=="function"&&(pg(t,r,l,n),f=t.memoizedState),(d=va||vw(t,r,d,n,p,f,s)||e!==null&&e.dependencies!==null&&Sf(e.dependencies))?(c||typeof a.UNSAFE_componentWillUpdate!="function"&&typeof a.componentWillUpdate!="function"||(typeof a.componentWillUpdate=="function"&&a.componentWillUpdate(n,f,s),typeof a.UNSAFE_componentWillUpdate=="function"&&a.UNSAFE_componentWillUpdate(n,f,s)),typeof a.componentDidUpdate=="function"&&(t.flags|=4),typeof a.getSnapshotBeforeUpdate=="function"&&(t.flags|=1024)):(typeof a.componentDidUpdate!="function"||i===e.memoizedProps&&p===e.memoizedState||(t.flags|=4),typeof a.getSnapshotBeforeUpdate!="function"||i===e.memoizedProps&&p===e.memoizedState||(t.flags|=1024),t.memoizedProps=n,t.memoizedState=f),a.props=n,a.state=f,a.context=s,n=d):(typeof a.componentDidUpdate!="function"||i===e.memoizedProps&&p===e.memoizedState||(t.flags|=4),typeof a.getSnapshotBeforeUpdate!="function"||i===e.memoizedProps&&p===e.memoizedState||(t.flags|=1024),n=!1)}return a=n,Fl(e,t),n=(t.flags&128)!==0,a||n?(a=t.stateNode,r=n&&typeof r.getDerivedStateFromError!="function"?null:a.render(),t.flags|=1,e!==null&&n?(t.child=Di(t,e.child,null,o),t.child=Di(t,null,r,o)):Ot(e,t,r,o),t.memoizedState=a.state,e=t.child):e=Po(e,t,o),e}function Sw(e,t,r,n){return Ci(),t.flags|=256,Ot(e,t,r,n),t.child}var a_={dehydrated:null,treeContext:null,retryLane:0,hydrationErrors:null};function i_(e){return{baseLanes:e,cachePool:iS()}}function l_(e,t,r){return e=e!==null?e.childLanes&~r:0,t&&(e|=Jr),e}function JS(e,t,r){var n=t.pendingProps,o=!1,a=(t.flags&128)!==0,i;if((i=a)||(i=e!==null&&e.memoizedState===null?!1:(Jt.current&2)!==0),i&&(o=!0,t.flags&=-129),i=(t.flags&32)!==0,t.flags&=-33,e===null){if(ve){if(o?Ca(t):Ta(),(e=We)?(e=Kz(e,kn),e=e!==null&&e.data!=="&"?e:null,e!==null&&(t.memoizedState={dehydrated:e,treeContext:Ma!==null?{id:lo,overflow:so}:null,retryLane:536870912,hydrationErrors:null},r=rS(e),r.return=t,t.child=r,Ht=t,We=null)):e=null,e===null)throw Na(t);return Ob(e)?t.lanes=32:t.lanes=536870912,null}return a=n.children,n=n.fallback,o?(Ta(),o=t.mode,a=nh({mode:"hidden",children:a},o),n=wi(n,o,r,null),a.return=t,n.return=t,a.sibling=n,t.child=a,n=t.child,n.memoizedState=i_(r),n.childLanes=l_(e,i,r),t.memoizedState=a_,mu(null,n)):(Ca(t),gb(t,a))}var l=e.memoizedState;if(l!==null){var s=l.dehydrated;if(s!==null)return jD(e,t,a,i,n,s,l,r)}return o?(Ta(),o=n.fallback,a=t.mode,l=e.child,s=l.sibling,n=Mo(l,{mode:"hidden",children:n.children}),n.subtreeFlags=l.subtreeFlags&1206910976,s!==null?o=Mo(s,o):(o=wi(o,a,r,null),o.flags|=2),o.return=t,n.return=t,n.sibling=o,t.child=n,mu(null,n),n=t.child,o=e.child.memoizedState,o===null?o=i_(r):(a=o.cachePool,a!==null?(l=zt._currentValue,a=a.parent!==l?{parent:l,pool:l}:a):a=iS(),o={baseLanes:o.baseLanes|r,cachePool:a}),n.memoizedState=o,n.childLanes=l_(e,i,r),t.memoizedState=a_,mu(e.child,n)):(Ca(t),r=e.child,e=r.sibling,r=Mo(r,{mode:"visible",children:n.children}),r.return=t,r.sibling=null,e!==null&&(i=t.deletions,i===null?(t.deletions=[e],t.flags|=16):i.push(e)),t.child=r,t.memoizedState=null,r)}function gb(e,t){return t=nh({mode:"visible",children:t},e.mode),t.return=e,e.child=t}function nh(e,t){return e=Lr(22,e,null,t),e.lanes=0,e}function Pp(e,t,r){return Di(t,e.child,null,r),e=gb(t,t.pendingProps.children),e.flags|=2,t.memoizedState=null,e}function jD(e,t,r,n,o,a,i,l){if(r)return t.flags&256?(Ca(t),t.flags&=-257,Pp(e,t,l)):t.memoizedState!==null?(Ta(),t.child=e.child,t.flags|=128,null):(Ta(),a=o.fallback,i=t.mode,o=nh({mode:"visible",children:o.children},i),a=wi(a,i,l,null),a.flags|=2,o.return=t,a.return=t,o.sibling=a,t.child=o,Di(t,e.child,null,l),o=t.child,o.memoizedState=i_(l),o.childLanes=l_(e,n,l),t.memoizedState=a_,mu(null,o));if(Ca(t),Ob(a)){if(n=a.nextSibling&&a.nextSibling.dataset,n)var s=n.dgst;return n=s,n!==""&&(o=Error(U(419)),o.stack="",o.digest=n,Eu({value:o,source:null,stack:null})),Pp(e,t,l)}if(Et||Ti(e,t,l,!1),n=(l&e.childLanes)!==0,Et||n){if(Ra.current!==null)return Pp(e,t,l);if(n=Ze,n!==null&&(o=C2(n,l),o!==0&&o!==i.retryLane))throw i.retryLane=o,ji(e,o),Br(n,e,o),mb;return I_(a)||Pf(),Pp(e,t,l)}return I_(a)?(t.flags|=192,t.child=e.child,null):(e=i.treeContext,We=xn(a.nextSibling),Ht=t,ve=!0,Sa=null,kn=!1,e!==null&&oS(t,e),t=gb(t,o.children),t.flags|=134221824,t)}function zw(e,t,r){e.lanes|=t;var n=e.alternate;n!==null&&(n.lanes|=t),ef(e.return,t,r)}function Ew(e){for(var t=null;e!==null;){var r=e.alternate;r!==null&&Cf(r)===null&&(t=e),e=e.sibling}return t}function Hp(e,t,r,n,o,a){var i=e.memoizedState;i===null?e.memoizedState={isBackwards:t,rendering:null,renderingStartTime:0,last:n,tail:r,tailMode:o,treeForkCount:a}:(i.isBackwards=t,i.rendering=null,i.renderingStartTime=0,i.last=n,i.tail=r,i.tailMode=o,i.treeForkCount=a)}function fg(e){var t=e.child;for(e.child=null;t!==null;){var r=t.sibling;t.sibling=e.child,e.child=t,t=r}}function s_(e,t,r){var n=t.pendingProps,o=n.revealOrder,a=n.tail;n=n.children;var i=Jt.current;if(t.flags&128)return Tu(t,i),null;var l=(i&2)!==0;if(l?(i=i&1|2,t.flags|=128):i&=1,Tu(t,i),o==="backwards"&&e!==null?(fg(e),Ot(e,t,n,r),fg(e)):Ot(e,t,n,r),n=ve?zu:0,!l&&e!==null&&(e.flags&128)!==0)e:for(e=t.child;e!==null;){if(e.tag===13)e.memoizedState!==null&&zw(e,r,t);else if(e.tag===19)zw(e,r,t);else if(e.child!==null){e.child.return=e,e=e.child;continue}if(e===t)break e;for(;e.sibling===null;){if(e.return===null||e.return===t)break e;e=e.return}e.sibling.return=e.return,e=e.sibling}switch(o){case"backwards":r=Ew(t.child),r===null?(o=t.child,t.child=null):(o=r.sibling,r.sibling=null,fg(t)),Hp(t,!0,o,null,a,n);break;case"unstable_legacy-backwards":for(r=null,o=t.child,t.child=null;o!==null;){if(e=o.alternate,e!==null&&Cf(e)===null){t.child=o;break}e=o.sibling,o.sibling=r,r=o,o=e}Hp(t,!0,r,null,a,n);break;case"together":Hp(t,!1,null,null,void 0,n);break;case"independent":t.memoizedState=null;break;default:r=Ew(t.child),r===null?(o=t.child,t.child=null):(o=r.sibling,r.sibling=null),Hp(t,!1,o,r,a,n)}return t.child}function Cw(e,t,r){var n=t.pendingProps;return ba(t,t.type,n.value),Ot(e,t,n.children,r),t.child}function Po(e,t,r){if(e!==null&&(t.dependencies=e.dependencies),Ba|=t.lanes,(r&t.childLanes)===0)if(e!==null){if(Ti(e,t,r,!1),(r&t.childLanes)===0)return null}else return null;if(e!==null&&t.child!==e.child)throw Error(U(153));if(t.child!==null){for(e=t.child,r=Mo(e,e.pendingProps),t.child=r,r.return=t;e.sibling!==null;)e=e.sibling,r=r.sibling=Mo(e,e.pendingProps),r.return=t;r.sibling=null}return t.child}function _b(e,t){return(e.lanes&t)!==0?!0:(e=e.dependencies,!!(e!==null&&Sf(e)))}function PD(e,t,r){switch(t.tag){case 3:mf(t,t.stateNode.containerInfo),ba(t,zt,e.memoizedState.cache),Ci();break;case 27:case 5:Rg(t);break;case 4:mf(t,t.stateNode.containerInfo);break;case 10:ba(t,t.type,t.memoizedProps.value);break;case 31:if(t.memoizedState!==null)return t.flags|=128,Jg(t),null;break;case 13:var n=t.memoizedState;if(n!==null){if(n.dehydrated!==null)return Ca(t),t.flags|=128,null;n=Ti(e,t,r,!1);var o=t.child.childLanes;return n||(r&o)!==0?JS(e,t,r):(Ca(t),e=Po(e,t,r),e!==null?e.sibling:null)}Ca(t);break;case 19:if(t.flags&128)return s_(e,t,r);if(o=(e.flags&128)!==0,n=(r&t.childLanes)!==0,n||(Ti(e,t,r,!1),n=(r&t.childLanes)!==0),o){if(n)return s_(e,t,r);t.flags|=128}if(o=t.memoizedState,o!==null&&(o.rendering=null,o.tail=null,o.lastEffect=null),Tu(t,Jt.current),n)break;return null;case 22:return t.lanes=0,KS(e,t,r,t.pendingProps);case 24:ba(t,zt,e.memoizedState.cache)}return Po(e,t,r)}function $S(e,t,r){if(e!==null)if(e.memoizedProps!==t.pendingProps)Et=!0;else{if(!_b(e,r)&&(t.flags&128)===0)return Et=!1,PD(e,t,r);Et=(e.flags&131072)!==0}else Et=!1,ve&&(t.flags&1048576)!==0&&nS(t,zu,t.index);switch(t.lanes=0,t.tag){case 16:e:{var n=t.pendingProps;if(e=_i(t.elementType),t.type=e,typeof e=="function")W_(e)?(n=Mi(e,n),t.tag=1,t=ww(null,t,e,n,r)):(t.tag=0,t=o_(null,t,e,n,r));else{if(e!=null){var o=e.$$typeof;if(o===B_){t.tag=11,t=_w(null,t,e,n,r);break e}else if(o===j_){t.tag=14,t=bw(null,t,e,n,r);break e}else if(o===ao){t.tag=10,t.type=e,t=Cw(null,t,r);break e}}throw t=Mg(e)||e,Error(U(306,t,""))}}return t;case 0:return o_(e,t,t.type,t.pendingProps,r);case 1:return n=t.type,o=Mi(n,t.pendingProps),ww(e,t,n,o,r);case 3:e:{if(mf(t,t.stateNode.containerInfo),e===null)throw Error(U(387));n=t.pendingProps;var a=t.memoizedState;o=a.element,Qg(e,t),hu(t,n,null,r);var i=t.memoizedState;if(n=i.cache,ba(t,zt,n),n!==a.cache&&Gg(t,[zt],r,!0),fu(),n=i.element,a.isDehydrated)if(a={element:n,isDehydrated:!1,cache:i.cache},t.updateQueue.baseState=a,t.memoizedState=a,t.flags&256){t=Sw(e,t,n,r);break e}else if(n!==o){o=yn(Error(U(424)),t),Eu(o),t=Sw(e,t,n,r);break e}else for(e=t.stateNode.containerInfo,e.nodeType===9?e=e.body:e=e.nodeName==="HTML"?e.ownerDocument.body:e,We=xn(e.firstChild),Ht=t,ve=!0,Sa=null,kn=!0,r=cS(t,null,n,r),t.child=r;r;)r.flags=r.flags&-3|134221824,r=r.sibling;else{if(Ci(),n===o){t=Po(e,t,r);break e}Ot(e,t,n,r)}t=t.child}return t;case 26:return Fl(e,t),e===null?(r=e2(t.type,null,t.pendingProps,null))?t.memoizedState=r:ve||(t.stateNode=qz(t.type,t.pendingProps,wa.current,t)):t.memoizedState=e2(t.type,e.memoizedProps,t.pendingProps,e.memoizedState),null;case 27:return Rg(t),e===null&&ve&&(n=t.stateNode=Jz(t.type,t.pendingProps,wa.current),Ht=t,kn=!0,o=We,Pa(t.type)?(M_=o,We=xn(n.firstChild)):We=o),Ot(e,t,t.pendingProps.children,r),Fl(e,t),e===null&&(t.flags|=4194304),t.child;case 5:return e===null&&ve&&((o=n=We)&&(n=DI(n,t.type,t.pendingProps,kn),n!==null?(t.stateNode=n,Ht=t,We=xn(n.firstChild),kn=!1,o=!0):o=!1),o||Na(t)),Rg(t),o=t.type,a=t.pendingProps,i=e!==null?e.memoizedProps:null,n=a.children,A_(o,a)?n=null:i!==null&&A_(o,i)&&(t.flags|=32),t.memoizedState!==null&&(o=ab(e,t,TD,null,null,r),Ss._currentValue=o),Fl(e,t),Ot(e,t,n,r),t.child;case 6:return e===null&&ve&&((e=r=We)&&(r=II(r,t.pendingProps,kn),r!==null?(t.stateNode=r,Ht=t,We=null,e=!0):e=!1),e||Na(t)),null;case 13:return JS(e,t,r);case 4:return mf(t,t.stateNode.containerInfo),n=t.pendingProps,e===null?t.child=Di(t,null,n,r):Ot(e,t,n,r),t.child;case 11:return _w(e,t,t.type,t.pendingProps,r);case 7:return n=t.pendingProps,Fl(e,t),Ot(e,t,n,r),t.child;case 8:return Ot(e,t,t.pendingProps.children,r),t.child;case 12:return Ot(e,t,t.pendingProps.children,r),t.child;case 10:return Cw(e,t,r);case 9:return o=t.type._context,n=t.pendingProps.children,Ai(t),o=Wt(o),n=n(o),t.flags|=1,Ot(e,t,n,r),t.child;case 14:return bw(e,t,t.type,t.pendingProps,r);case 15:return WS(e,t,t.type,t.pendingProps,r);case 19:return s_(e,t,r);case 31:return BD(e,t,r);case 22:return KS(e,t,r,t.pendingProps);case 24:return Ai(t),n=Wt(zt),e===null?(o=$_(),o===null&&(o=Ze,a=J_(),o.pooledCache=a,a.refCount++,a!==null&&(o.pooledCacheLanes|=r),o=a),t.memoizedState={parent:n,cache:o},tb(t),ba(t,zt,o)):((e.lanes&r)!==0&&(Qg(e,t),hu(t,null,null,r),fu()),o=e.memoizedState,a=t.memoizedState,o.parent!==n?(o={parent:n,cache:n},t.memoizedState=o,t.lanes===0&&(t.memoizedState=t.updateQueue.baseState=o),ba(t,zt,n)):(n=a.cache,ba(t,zt,n),n!==o.cache&&Gg(t,[zt],r,!0))),Ot(e,t,t.pendingProps.children,r),t.child;case 30:return t.stateNode===null&&(t.stateNode={autoName:null,paired:null,clones:null,ref:null}),n=t.pendingProps,n.name!=null&&n.name!=="auto"?t.flags|=e===null?18882560:18874368:ve&&Kf(t),e!==null&&e.memoizedProps.name!==n.name?t.flags|=4194816:Fl(e,t),Ot(e,t,n.children,r),t.child;case 29:throw t.pendingProps}throw Error(U(156,t.tag))}function Oo(e){e.flags|=4}function hg(e,t,r,n,o){var a;if((a=(e.mode&32)!==0)&&(a=r===null?n2(t,n):n2(t,n)&&(n.src!==r.src||n.srcSet!==r.srcSet)),a){if(e.flags|=16777216,(o&335544128)===o)if(e.stateNode.complete)e.flags|=8192;else if(Tz())e.flags|=8192;else throw zi=zf,eb}else e.flags&=-16777217}function Tw(e,t){if(t.type!=="stylesheet"||(t.state.loading&4)!==0)e.flags&=-16777217;else if(e.flags|=16777216,!rE(t))if(Tz())e.flags|=8192;else throw zi=zf,eb}function Up(e,t){t!==null&&(e.flags|=4),e.flags&16384&&(t=e.tag!==22?S2():536870912,e.lanes|=t,_s|=t)}function $c(e,t){if(!ve)switch(e.tailMode){case"visible":break;case"collapsed":for(var r=e.tail,n=null;r!==null;)r.alternate!==null&&(n=r),r=r.sibling;n===null?t||e.tail===null?e.tail=null:e.tail.sibling=null:n.sibling=null;break;default:for(t=e.tail,r=null;t!==null;)t.alternate!==null&&(r=t),t=t.sibling;r===null?e.tail=null:r.sibling=null}}function Qe(e){var t=e.alternate!==null&&e.alternate.child===e.child,r=0,n=0;if(t)for(var o=e.child;o!==null;)r|=o.lanes|o.childLanes,n|=o.subtreeFlags&1206910976,n|=o.flags&1206910976,o.return=e,o=o.sibling;else for(o=e.child;o!==null;)r|=o.lanes|o.childLanes,n|=o.subtreeFlags,n|=o.flags,o.return=e,o=o.sibling;return e.subtreeFlags|=n,e.childLanes=r,t}function HD(e,t,r){var n=t.pendingProps;switch(K_(t),t.tag){case 16:case 15:case 0:case 11:case 7:case 8:case 12:case 9:case 14:return Qe(t),null;case 1:return Qe(t),null;case 3:return r=t.stateNode,n=null,e!==null&&(n=e.memoizedState.cache),t.memoizedState.cache!==n&&(t.flags|=2048),No(zt),hs(),r.pendingContext&&(r.context=r.pendingContext,r.pendingContext=null),(e===null||e.child===null)&&(Ul(t)?Oo(t):e===null||e.memoizedState.isDehydrated&&(t.flags&256)===0||(t.flags|=1024,cg())),Qe(t),null;case 26:var o=t.type,a=t.memoizedState;return e===null?(Oo(t),a!==null?(Qe(t),Tw(t,a)):(Qe(t),hg(t,o,null,n,r))):a?a!==e.memoizedState?(Oo(t),Qe(t),Tw(t,a)):(Qe(t),t.flags&=-16777217):(e=e.memoizedProps,e!==n&&Oo(t),Qe(t),hg(t,o,e,n,r)),null;case 27:if(gf(t),r=wa.current,o=t.type,e!==null&&t.stateNode!=null)e.memoizedProps!==n&&Oo(t);else{if(!n){if(t.stateNode===null)throw Error(U(166));return Qe(t),t.subtreeFlags&=-33554433,null}e=co.current,Ul(t)?tw(t,e):(e=Jz(o,n,r),t.stateNode=e,Oo(t))}return Qe(t),t.subtreeFlags&=-33554433,null;case 5:if(gf(t),o=t.type,e!==null&&t.stateNode!=null)e.memoizedProps!==n&&Oo(t);else{if(!n){if(t.stateNode===null)throw Error(U(166));return Qe(t),t.subtreeFlags&=-33554433,null}if(a=co.current,Ul(t))tw(t,a);else{var i=Iu(wa.current);switch(a){case 1:a=i.createElementNS("http://www.w3.org/2000/svg",o);break;case 2:a=i.createElementNS("http://www.w3.org/1998/Math/MathML",o);break;default:switch(o){case"svg":a=i.createElementNS("http://www.w3.org/2000/svg",o);break;case"math":a=i.createElementNS("http://www.w3.org/1998/Math/MathML",o);break;case"script":a=i.createElement("div"),a.innerHTML="<script><\/script>",a=a.removeChild(a.firstChild);break;case"select":a=typeof n.is=="string"?i.createElement("select",{is:n.is}):i.createElement("select"),n.multiple?a.multiple=!0:n.size&&(a.size=n.size);break;default:a=typeof n.is=="string"?i.createElement(o,{is:n.is}):i.createElement(o)}}a[Qt]=t,a[Pr]=n;e:for(i=t.child;i!==null;){if(i.tag===5||i.tag===6)a.appendChild(i.stateNode);else if(i.tag!==4&&i.tag!==27&&i.child!==null){i.child.return=i,i=i.child;continue}if(i===t)break e;for(;i.sibling===null;){if(i.return===null||i.return===t)break e;i=i.return}i.sibling.return=i.return,i=i.sibling}t.stateNode=a;e:switch($t(a,o,n),o){case"button":case"input":case"select":case"textarea":n=!!n.autoFocus;break e;case"img":n=!0;break e;default:n=!1}n&&Oo(t)}}return Qe(t),t.subtreeFlags&=-33554433,hg(t,t.type,e===null?null:e.memoizedProps,t.pendingProps,r),null;case 6:if(e&&t.stateNode!=null)e.memoizedProps!==n&&Oo(t);else{if(typeof n!="string"&&t.stateNode===null)throw Error(U(166));if(e=wa.current,Ul(t)){if(e=t.stateNode,r=t.memoizedProps,n=null,o=Ht,o!==null)switch(o.tag){case 27:case 5:n=o.memoizedProps}e[Qt]=t,e=!!(e.nodeValue===r||n!==null&&n.suppressHydrationWarning===!0||Hz(e.nodeValue,r)),e||Na(t,!0)}else e=Iu(e).createTextNode(n),e[Qt]=t,t.stateNode=e}return Qe(t),null;case 31:if(r=t.memoizedState,e===null||e.memoizedState!==null){if(n=Ul(t),r!==null){if(e===null){if(!n)throw Error(U(318));if(e=t.memoizedState,e=e!==null?e.dehydrated:null,!e)throw Error(U(557));e[Qt]=t}else Ci(),(t.flags&128)===0&&(t.memoizedState=null),t.flags|=4;Qe(t),e=!1}else r=cg(),e!==null&&e.memoizedState!==null&&(e.memoizedState.hydrationErrors=r),e=!0;if(!e)return t.flags&256?(Wr(t),t):(Wr(t),null);if((t.flags&128)!==0)throw Error(U(558))}return Qe(t),null;case 13:if(n=t.memoizedState,e===null||e.memoizedState!==null&&e.memoizedState.dehydrated!==null){if(o=Ul(t),n!==null&&n.dehydrated!==null){if(e===null){if(!o)throw Error(U(318));if(o=t.memoizedState,o=o!==null?o.dehydrated:null,!o)throw Error(U(317));o[Qt]=t}else Ci(),(t.flags&128)===0&&(t.memoizedState=null),t.flags|=4;Qe(t),o=!1}else o=cg(),e!==null&&e.memoizedState!==null&&(e.memoizedState.hydrationErrors=o),o=!0;if(!o)return t.flags&256?(Wr(t),t):(Wr(t),null)}return Wr(t),(t.flags&128)!==0?(t.lanes=r,t):(r=n!==null,e=e!==null&&e.memoizedState!==null,r&&(n=t.child,o=null,n.alternate!==null&&n.alternate.memoizedState!==null&&n.alternate.memoizedState.cachePool!==null&&(o=n.alternate.memoizedState.cachePool.pool),a=null,n.memoizedState!==null&&n.memoizedState.cachePool!==null&&(a=n.memoizedState.cachePool.pool),a!==o&&(n.flags|=2048)),r!==e&&r&&(t.child.flags|=8192),Up(t,t.updateQueue),Qe(t),null);case 4:return hs(),e===null&&Cb(t.stateNode.containerInfo),t.flags|=67108864,Qe(t),null;case 10:return No(t.type),Qe(t),null;case 19:if(nb(t),n=t.memoizedState,n===null)return Qe(t),null;if(o=(t.flags&128)!==0,a=n.rendering,a===null)if(o)$c(n,!1);else{if(ft!==0||e!==null&&(e.flags&128)!==0)for(e=t.child;e!==null;){if(a=Cf(e),a!==null){for(t.flags|=128,$c(n,!1),e=a.updateQueue,t.updateQueue=e,Up(t,e),t.subtreeFlags=0,e=r,r=t.child;r!==null;)tS(r,e),r=r.sibling;return Tu(t,Jt.current&1|2),ve&&Do(t,n.treeForkCount),t.child}e=e.sibling}n.tail!==null&&$r()>Bf&&(t.flags|=128,o=!0,$c(n,!1),t.lanes=4194304)}else{if(!o)if(e=Cf(a),e!==null){if(t.flags|=128,o=!0,e=e.updateQueue,t.updateQueue=e,Up(t,e),$c(n,!0),n.tail===null&&n.tailMode!=="collapsed"&&n.tailMode!=="visible"&&!a.alternate&&!ve)return Qe(t),null}else 2*$r()-n.renderingStartTime>Bf&&r!==536870912&&(t.flags|=128,o=!0,$c(n,!1),t.lanes=4194304);n.isBackwards?(a.sibling=t.child,t.child=a):(e=n.last,e!==null?e.sibling=a:t.child=a,n.last=a)}if(n.tail!==null){e=n.tail;e:{for(r=e;r!==null;){if(r.alternate!==null){r=!1;break e}r=r.sibling}r=!0}return n.rendering=e,n.tail=e.sibling,n.renderingStartTime=$r(),e.sibling=null,a=Jt.current,a=o?a&1|2:a&1,n.tailMode==="visible"||n.tailMode==="collapsed"||!r||ve?Tu(t,a):(r=a,Ke(er,t),Ke(Jt,r),dr===null&&(dr=t)),ve&&Do(t,n.treeForkCount),e}return Qe(t),null;case 22:case 23:return Wr(t),rb(),n=t.memoizedState!==null,e!==null?e.memoizedState!==null!==n&&(t.flags|=8192):n&&(t.flags|=8192),n?(r&536870912)!==0&&(t.flags&128)===0&&(Qe(t),t.subtreeFlags&6&&(t.flags|=8192)):Qe(t),r=t.updateQueue,r!==null&&Up(t,r.retryQueue),r=null,e!==null&&e.memoizedState!==null&&e.memoizedState.cachePool!==null&&(r=e.memoizedState.cachePool.pool),n=null,t.memoizedState!==null&&t.memoizedState.cachePool!==null&&(n=t.memoizedState.cachePool.pool),n!==r&&(t.flags|=2048),e!==null&&Kt(Si),null;case 24:return r=null,e!==null&&(r=e.memoizedState.cache),t.memoizedState.cache!==r&&(t.flags|=2048),No(zt),Qe(t),null;case 25:return null;case 30:return t.flags|=33554432,Qe(t),null}throw Error(U(156,t.tag))}function UD(e,t){switch(K_(t),t.tag){case 1:return e=t.flags,e&65536?(t.flags=e&-65537|128,t):null;case 3:return No(zt),hs(),e=t.flags,(e&65536)!==0&&(e&128)===0?(t.flags=e&-65537|128,t):null;case 26:case 27:case 5:return gf(t),null;case 31:if(t.memoizedState!==null){if(Wr(t),t.alternate===null)throw Error(U(340));Ci()}return e=t.flags,e&65536?(t.flags=e&-65537|128,t):null;case 13:if(Wr(t),e=t.memoizedState,e!==null&&e.dehydrated!==null){if(t.alternate===null)throw Error(U(340));Ci()}return e=t.flags,e&65536?(t.flags=e&-65537|128,t):null;case 19:return nb(t),e=t.flags,e&65536?(t.flags=e&-65537|128,e=t.memoizedState,e!==null&&(e.rendering=null,e.tail=null),t.flags|=4,t):null;case 4:return hs(),null;case 10:return No(t.type),null;case 22:case 23:return Wr(t),rb(),e!==null&&Kt(Si),e=t.flags,e&65536?(t.flags=e&-65537|128,t):null;case 24:return No(zt),null;case 25:return null;default:return null}}function ez(e,t){switch(K_(t),t.tag){case 3:No(zt),hs();break;case 26:case 27:case 5:gf(t);break;case 4:hs();break;case 31:t.memoizedState!==null&&Wr(t);break;case 13:Wr(t);break;case 19:nb(t);break;case 10:No(t.type);break;case 22:case 23:Wr(t),rb(),e!==null&&Kt(Si);break;case 24:No(zt)}}function Zu(e,t){try{var r=t.updateQueue,n=r!==null?r.lastEffect:null;if(n!==null){var o=n.next;r=o;do{if((r.tag&e)===e){n=void 0;var a=r.create,i=r.inst;n=a(),i.destroy=n}r=r.next}while(r!==o)}}catch(l){Pe(t,t.return,l)}}function La(e,t,r){try{var n=t.updateQueue,o=n!==null?n.lastEffect:null;if(o!==null){var a=o.next;n=a;do{if((n.tag&e)===e){var i=n.inst,l=i.destroy;if(l!==void 0){i.destroy=void 0,o=t;var s=r,c=l;try{c()}catch(d){Pe(o,s,d)}}}n=n.next}while(n!==a)}}catch(d){Pe(t,t.return,d)}}function tz(e){var t=e.updateQueue;if(t!==null){var r=e.stateNode;try{dS(t,r)}catch(n){Pe(e,e.return,n)}}}function rz(e,t,r){r.props=Mi(e.type,e.memoizedProps),r.state=e.memoizedState;try{r.componentWillUnmount()}catch(n){Pe(e,t,n)}}function no(e,t){try{var r=e.ref;if(r!==null){switch(e.tag){case 26:case 27:case 5:var n=e.stateNode;break;case 30:var o=e.stateNode,a=Lo(e.memoizedProps,o);(o.ref===null||o.ref.name!==a)&&(o.ref=Yz(a)),n=o.ref;break;case 7:if(e.stateNode===null){var i=new on(e);jr(e.child,!1,AI,i,void 0,void 0),e.stateNode=i}n=e.stateNode;break;default:n=e.stateNode}typeof r=="function"?e.refCleanup=r(n):r.current=n}}catch(l){Pe(e,t,l)}}function Xt(e,t){var r=e.ref,n=e.refCleanup;if(r!==null)if(typeof n=="function")try{n()}catch(o){Pe(e,t,o)}finally{e.refCleanup=null,e=e.alternate,e!=null&&(e.refCleanup=null)}else if(typeof r=="function")try{r(null)}catch(o){Pe(e,t,o)}else r.current=null}function If(e,t){if((e.tag===5||e.tag===27||e.tag===6)&&e.alternate===null&&t!==null)for(var r=0;r<t.length;r++)Wz(e.stateNode,t[r])}function Aw(e){for(var t=e.return;t!==null&&(yb(t)&&Wz(e.stateNode,t.stateNode),!bb(t));)t=t.return}function gu(e){for(var t=e.return;t!==null&&(yb(t)&&OI(e.stateNode,t.stateNode),!bb(t));)t=t.return}function bb(e){return e.tag===5||e.tag===3||e.tag===27}function yb(e){return e&&e.tag===7&&e.stateNode!==null}function c_(e){var t=e.type,r=e.memoizedProps,n=e.stateNode;try{e:switch(t){case"button":case"input":case"select":case"textarea":r.autoFocus&&n.focus();break e;case"img":r.src?n.src=r.src:r.srcSet&&(n.srcset=r.srcSet)}}catch(o){Pe(e,e.return,o)}}function vg(e,t,r){try{var n=e.stateNode;dI(n,e.type,r,t),n[Pr]=t}catch(o){Pe(e,e.return,o)}}function nz(e){return e.tag===5||e.tag===3||e.tag===26||e.tag===27&&Pa(e.type)||e.tag===4}function mg(e){e:for(;;){for(;e.sibling===null;){if(e.return===null||nz(e.return))return null;e=e.return}for(e.sibling.return=e.return,e=e.sibling;e.tag!==5&&e.tag!==6&&e.tag!==18;){if(e.tag===27&&Pa(e.type)||e.flags&2||e.child===null||e.tag===4)continue e;e.child.return=e,e=e.child}if(!(e.flags&2))return e.stateNode}}function u_(e,t,r,n){var o=e.tag;if(o===5||o===6)o=e.stateNode,t?(r.nodeType===9?r.body:r.nodeName==="HTML"?r.ownerDocument.body:r).insertBefore(o,t):(t=r.nodeType===9?r.body:r.nodeName==="HTML"?r.ownerDocument.body:r,t.appendChild(o),r=r._reactRootContainer,r!=null||t.onclick!==null||(t.onclick=io)),If(e,n),Se=!0;else if(o!==4&&(o===27&&(If(e,n),n=null,Pa(e.type)&&(r=e.stateNode,t=null)),e=e.child,e!==null))for(u_(e,t,r,n),e=e.sibling;e!==null;)u_(e,t,r,n),e=e.sibling}function Mf(e,t,r,n){var o=e.tag;if(o===5||o===6)o=e.stateNode,t?r.insertBefore(o,t):r.appendChild(o),If(e,n),Se=!0;else if(o!==4&&(o===27&&(If(e,n),n=null,Pa(e.type)&&(r=e.stateNode)),e=e.child,e!==null))for(Mf(e,t,r,n),e=e.sibling;e!==null;)Mf(e,t,r,n),e=e.sibling}function oz(e){var t=e.stateNode,r=e.memoizedProps;try{for(var n=e.type,o=t.attributes;o.length;)t.removeAttributeNode(o[0]);$t(t,n,r),t[Qt]=e,t[Pr]=r}catch(a){Pe(e,e.return,a)}}var Nf=!1,Kr=null;function Ow(e){(e.tag===30||(e.subtreeFlags&33554432)!==0)&&(Nf=!0)}var oo=null;function Dw(){var e=oo;return oo=null,e}var Rr=0;function Os(e,t,r,n,o){return Rr=0,az(e.child,t,r,n,o)}function az(e,t,r,n,o){for(var a=!1;e!==null;){if(e.tag===5){var i=e.stateNode;if(n!==null){var l=O_(i);n.push(l),l.view&&(a=!0)}else a||O_(i).view&&(a=!0);Nf=!0,Fz(i,Rr===0?t:t+"_"+Rr,r),Rr++}else(e.tag!==22||e.memoizedState===null)&&(e.tag===30&&o||az(e.child,t,r,n,o)&&(a=!0));e=e.sibling}return a}function po(e,t){for(;e!==null;)e.tag===5?Vz(e.stateNode,e.memoizedProps):(e.tag!==22||e.memoizedState===null)&&(e.tag===30&&t||po(e.child,t)),e=e.sibling}function af(e){if((e.subtreeFlags&18874368)!==0)for(e=e.child;e!==null;){if((e.tag!==22||e.memoizedState===null)&&(af(e),e.tag===30&&(e.flags&18874368)!==0&&e.stateNode.paired)){var t=e.memoizedProps;if(t.name==null||t.name==="auto")throw Error(U(544));var r=t.name;t=qo(t.default,t.share),t!=="none"&&(Os(e,r,t,null,!1)||po(e.child,!1))}e=e.sibling}}function d_(e,t){if(e.tag===30){var r=e.stateNode,n=e.memoizedProps,o=Lo(n,r),a=qo(n.default,r.paired?n.share:n.enter);a!=="none"?Os(e,o,a,null,!1)?(af(e),r.paired||t||bs(e,n.onEnter)):po(e.child,!1):af(e)}else if((e.subtreeFlags&33554432)!==0)for(e=e.child;e!==null;)d_(e,t),e=e.sibling;else af(e)}function p_(e){if(Kr!==null&&Kr.size!==0){var t=Kr;if((e.subtreeFlags&18874368)!==0)for(e=e.child;e!==null;){if(e.tag!==22||e.memoizedState===null){if(e.tag===30&&(e.flags&18874368)!==0){var r=e.memoizedProps,n=r.name;if(n!=null&&n!=="auto"){var o=t.get(n);if(o!==void 0){var a=qo(r.default,r.share);if(a!=="none"&&(Os(e,n,a,null,!1)?(a=e.stateNode,o.paired=a,a.paired=o,bs(e,r.onShare)):po(e.child,!1)),t.delete(n),t.size===0)break}}}p_(e)}e=e.sibling}}}function f_(e){if(e.tag===30){var t=e.memoizedProps,r=Lo(t,e.stateNode),n=Kr!==null?Kr.get(r):void 0,o=qo(t.default,n!==void 0?t.share:t.exit);o!=="none"&&(Os(e,r,o,null,!1)?n!==void 0?(o=e.stateNode,n.paired=o,o.paired=n,Kr.delete(r),bs(e,t.onShare)):bs(e,t.onExit):po(e.child,!1)),Kr!==null&&p_(e)}else if((e.subtreeFlags&33554432)!==0)for(e=e.child;e!==null;)f_(e),e=e.sibling;else Kr!==null&&p_(e)}function iz(e){for(e=e.child;e!==null;){if(e.tag===30){var t=e.memoizedProps,r=Lo(t,e.stateNode);t=qo(t.default,t.update),e.flags&=-5,t!=="none"&&Os(e,r,t,e.memoizedState=[],!1)}else(e.subtreeFlags&33554432)!==0&&iz(e);e=e.sibling}}function h_(e){if((e.subtreeFlags&18874368)!==0)for(e=e.child;e!==null;){if(e.tag!==22||e.memoizedState===null){if(e.tag===30&&(e.flags&18874368)!==0){var t=e.stateNode;t.paired!==null&&(t.paired=null,po(e.child,!1))}h_(e)}e=e.sibling}}function lf(e){if(e.tag===30)e.stateNode.paired=null,po(e.child,!1),h_(e);else if((e.subtreeFlags&33554432)!==0)for(e=e.child;e!==null;)lf(e),e=e.sibling;else h_(e)}function lz(e){for(e=e.child;e!==null;)e.tag===30?po(e.child,!1):(e.subtreeFlags&33554432)!==0&&lz(e),e=e.sibling}function kb(e,t,r,n,o,a,i){for(var l=!1;t!==null;){if(t.tag===5){var s=t.stateNode;if(a!==null&&Rr<a.length){var c=a[Rr],d=O_(s);(c.view||d.view)&&(l=!0);var u;if(u=(e.flags&4)===0)if(d.clip)u=!0;else{u=c.rect;var p=d.rect;u=u.y!==p.y||u.x!==p.x||u.height!==p.height||u.width!==p.width}u&&(e.flags|=4),d.abs?d=!c.abs:(c=c.rect,d=d.rect,d=c.height!==d.height||c.width!==d.width),d&&(e.flags|=32)}else e.flags|=32;(e.flags&4)!==0&&Fz(s,Rr===0?r:r+"_"+Rr,o),l&&(e.flags&4)!==0||(oo===null&&(oo=[]),oo.push(s,Rr===0?n:n+"_"+Rr,t.memoizedProps)),Rr++}else(t.tag!==22||t.memoizedState===null)&&(t.tag===30&&i?e.flags|=t.flags&32:kb(e,t.child,r,n,o,a,i)&&(l=!0));t=t.sibling}return l}function sz(e,t){for(e=e.child;e!==null;){if(e.tag===30){var r=e.memoizedProps,n=e.stateNode,o=Lo(r,n),a=qo(r.default,r.update);if(t){n=n.clones;var i=n===null?null:n.map(gI)}else i=e.memoizedState,e.memoizedState=null;n=e;var l=e.child;Rr=0,o=kb(n,l,o,o,a,i,!1),(e.flags&4)!==0&&o&&(t||bs(e,r.onUpdate))}else(e.subtreeFlags&33554432)!==0&&sz(e,t);e=e.sibling}}var Bt=!1,Me=!1,eo=!1,gg=!1,Iw=typeof WeakSet=="function"?WeakSet:Set,jt=null,to=!1,lu=!1,Rf=!1,v_=!1;function qD(e,t,r){if(e=e.containerInfo,C_=zs,e=G2(e),G_(e)){if("selectionStart"in e)var n={start:e.selectionStart,end:e.selectionEnd};else e:{n=(n=e.ownerDocument)&&n.defaultView||window;var o=n.getSelection&&n.getSelection();if(o&&o.rangeCount!==0){n=o.anchorNode;var a=o.anchorOffset,i=o.focusNode;o=o.focusOffset;try{n.nodeType,i.nodeType}catch{n=null;break e}var l=0,s=-1,c=-1,d=0,u=0,p=e,f=null;t:for(;;){for(var v;p!==n||a!==0&&p.nodeType!==3||(s=l+a),p!==i||o!==0&&p.nodeType!==3||(c=l+o),p.nodeType===3&&(l+=p.nodeValue.length),(v=p.firstChild)!==null;)f=p,p=v;for(;;){if(p===e)break t;if(f===n&&++d===a&&(s=l),f===i&&++u===o&&(c=l),(v=p.nextSibling)!==null)break;p=f,f=p.parentNode}p=v}n=s===-1||c===-1?null:{start:s,end:c}}else n=null}n=n||{start:0,end:0}}else n=null;for(T_={focusedElem:e,selectionRange:n},zs=!1,r=(r&335544064)===r,jt=t,t=r?9270:1024;jt!==null;){if(e=jt,r&&(n=e.deletions,n!==null))for(a=0;a<n.length;a++)r&&f_(n[a]);if(e.alternate===null&&(e.flags&2)!==0)r&&Ow(e),qp(r);else{if(e.tag===22){if(n=e.alternate,e.memoizedState!==null){n!==null&&n.memoizedState===null&&r&&f_(n),qp(r);continue}else if(n!==null&&n.memoizedState!==null){r&&Ow(e),qp(r);continue}}n=e.child,(e.subtreeFlags&t)!==0&&n!==null?(n.return=e,jt=n):(r&&iz(e),qp(r))}}Kr=null}function qp(e){for(;jt!==null;){var t=jt,r=e,n=t.alternate,o=t.flags;switch(t.tag){case 0:case 11:case 15:break;case 1:if((o&1024)!==0&&n!==null){r=void 0,o=n.memoizedProps,n=n.memoizedState;var a=t.stateNode;try{var i=Mi(t.type,o);r=a.getSnapshotBeforeUpdate(i,n),a.__reactInternalSnapshotBeforeUpdate=r}catch(l){Pe(t,t.return,l)}}break;case 3:if((o&1024)!==0){if(n=t.stateNode.containerInfo,r=n.nodeType,r===9)D_(n);else if(r===1)switch(n.nodeName){case"HEAD":case"HTML":case"BODY":D_(n);break;default:n.textContent=""}}break;case 5:case 26:case 27:case 6:case 4:case 17:break;case 30:r&&n!==null&&(r=Lo(n.memoizedProps,n.stateNode),o=t.memoizedProps,o=qo(o.default,o.update),o!=="none"&&Os(n,r,o,n.memoizedState=[],!0));break;default:if((o&1024)!==0)throw Error(U(163))}if(n=t.sibling,n!==null){n.return=t.return,jt=n;break}jt=t.return}}function cz(e,t,r){var n=r.flags;switch(r.tag){case 0:case 11:case 15:ro(e,r),n&4&&Zu(5,r);break;case 1:if(ro(e,r),n&4)if(e=r.stateNode,t===null)try{e.componentDidMount()}catch(i){Pe(r,r.return,i)}else{var o=Mi(r.type,t.memoizedProps);t=t.memoizedState;try{e.componentDidUpdate(o,t,e.__reactInternalSnapshotBeforeUpdate)}catch(i){Pe(r,r.return,i)}}n&64&&tz(r),n&512&&no(r,r.return);break;case 3:if(ro(e,r),n&64&&(e=r.updateQueue,e!==null)){if(t=null,r.child!==null)switch(r.child.tag){case 27:case 5:t=r.child.stateNode;break;case 1:t=r.child.stateNode}try{dS(e,t)}catch(i){Pe(r,r.return,i)}}break;case 27:t===null&&n&4&&oz(r);case 26:case 5:ro(e,r),t===null&&n&4&&c_(r),n&512&&no(r,r.return);break;case 12:ro(e,r);break;case 31:ro(e,r),n&4&&fz(e,r);break;case 13:ro(e,r),n&4&&hz(e,r),n&64&&(e=r.memoizedState,e!==null&&(e=e.dehydrated,e!==null&&(r=eI.bind(null,r),MI(e,r))));break;case 22:if(n=r.memoizedState!==null||Bt,!n){var a=t!==null&&t.memoizedState!==null||Me;t=Bt,o=Me,Bt=n,(Me=a)&&!o?(n=2,(r.subtreeFlags&8772)!==0&&(n|=1),Rn(e,r,n)):ro(e,r),Bt=t,Me=o}break;case 30:ro(e,r),n&512&&no(r,r.return);break;case 7:n&512&&no(r,r.return);default:ro(e,r)}}function m_(e,t){for(e=e.child;e!==null;)uz(e,t),e=e.sibling}function uz(e,t){switch(e.tag){case 5:case 26:try{var r=e.stateNode;if(t){var n=r.style;typeof n.setProperty=="function"?n.setProperty("display","none","important"):n.display="none"}else{var o=e.stateNode,a=e.memoizedProps.style,i=a!=null&&a.hasOwnProperty("display")?a.display:null;o.style.display=i==null||typeof i=="boolean"?"":(""+i).trim()}}catch(s){Pe(e,e.return,s)}g_(e,t);break;case 6:try{e.stateNode.nodeValue=t?"":e.memoizedProps,Se=!0}catch(s){Pe(e,e.return,s)}break;case 18:try{var l=e.stateNode;t?Xw(l,!0):Xw(e.stateNode,!1)}catch(s){Pe(e,e.return,s)}break;case 22:case 23:e.memoizedState===null&&m_(e,t);break;default:m_(e,t)}}function g_(e,t){if(e.subtreeFlags&67108864)for(e=e.child;e!==null;){e:{var r=e,n=t;switch(r.tag){case 4:uz(r,n);break e;case 22:r.memoizedState===null&&g_(r,n);break e;default:g_(r,n)}}e=e.sibling}}function dz(e){var t=e.alternate;t!==null&&(e.alternate=null,dz(t)),e.child=null,e.deletions=null,e.sibling=null,e.tag===5&&(t=e.stateNode,t!==null&&Zf(t)),e.stateNode=null,e.return=null,e.dependencies=null,e.memoizedProps=null,e.memoizedState=null,e.pendingProps=null,e.stateNode=null,e.updateQueue=null}var at=null,Mr=!1;function Nn(e,t,r){for(r=r.child;r!==null;)pz(e,t,r),r=r.sibling}function pz(e,t,r){if(en&&typeof en.onCommitFiberUnmount=="function")try{en.onCommitFiberUnmount(ju,r)}catch{}switch(r.tag){case 26:Me||Xt(r,t),Nn(e,t,r),r.memoizedState?r.memoizedState.count--:r.stateNode&&!Me&&(r=r.stateNode,r.parentNode.removeChild(r));break;case 27:Me||Xt(r,t),gu(r);var n=at,o=Mr;Pa(r.type)&&(at=r.stateNode,Mr=!1),Nn(e,t,r),$z(r.stateNode,r.type,r.memoizedProps),at=n,Mr=o;break;case 5:Me||Xt(r,t),gu(r);case 6:if(r.tag===6&&gu(r),n=at,o=Mr,at=null,Nn(e,t,r),at=n,Mr=o,at!==null)if(Mr)try{(at.nodeType===9?at.body:at.nodeName==="HTML"?at.ownerDocument.body:at).removeChild(r.stateNode),Se=!0}catch(a){Pe(r,t,a)}else try{at.removeChild(r.stateNode),Se=!0}catch(a){Pe(r,t,a)}break;case 18:at!==null&&(Mr?(e=at,Gw(e.nodeType===9?e.body:e.nodeName==="HTML"?e.ownerDocument.body:e,r.stateNode),Es(e)):Gw(at,r.stateNode));break;case 4:n=at,o=Mr,at=r.stateNode.containerInfo,Mr=!0,Nn(e,t,r),at=n,Mr=o;break;case 0:case 11:case 14:case 15:La(2,r,t),Me||La(4,r,t),Nn(e,t,r);break;case 1:Me||(Xt(r,t),n=r.stateNode,typeof n.componentWillUnmount=="function"&&rz(r,t,n)),Nn(e,t,r);break;case 21:Nn(e,t,r);break;case 22:Me=(n=Me)||r.memoizedState!==null,Nn(e,t,r),Me=n;break;case 30:Xt(r,t),Nn(e,t,r);break;case 7:Me||Xt(r,t),Nn(e,t,r);break;default:Nn(e,t,r)}}function fz(e,t){if(t.memoizedState===null&&(e=t.alternate,e!==null&&(e=e.memoizedState,e!==null))){e=e.dehydrated;try{Es(e)}catch(r){Pe(t,t.return,r)}}}function hz(e,t){if(t.memoizedState===null&&(e=t.alternate,e!==null&&(e=e.memoizedState,e!==null&&(e=e.dehydrated,e!==null))))try{Es(e)}catch(r){Pe(t,t.return,r)}}function FD(e){switch(e.tag){case 31:case 13:case 19:var t=e.stateNode;return t===null&&(t=e.stateNode=new Iw),t;case 22:return e=e.stateNode,t=e._retryCache,t===null&&(t=e._retryCache=new Iw),t;default:throw Error(U(435,e.tag))}}function Fp(e,t){var r=FD(e);t.forEach(function(n){if(!r.has(n)){r.add(n);var o=tI.bind(null,e,n);n.then(o,o)}})}function mr(e,t,r){var n=t.deletions;if(n!==null)for(var o=0;o<n.length;o++){var a=n[o],i=e,l=t,s=l;e:for(;s!==null;){switch(s.tag){case 27:if(Pa(s.type)){at=s.stateNode,Mr=!1;break e}break;case 5:at=s.stateNode,Mr=!1;break e;case 3:case 4:at=s.stateNode.containerInfo,Mr=!0;break e}s=s.return}if(at===null)throw Error(U(160));pz(i,l,a),at=null,Mr=!1,i=a.alternate,i!==null&&(i.return=null),a.return=null}if(t.subtreeFlags&13886)for(t=t.child;t!==null;)vz(t,e,r),t=t.sibling}var Ln=null;function vz(e,t,r){var n=e.alternate,o=e.flags;switch(e.tag){case 0:case 11:case 14:case 15:if(o&4&&(n=e.updateQueue,n=n!==null?n.events:null,n!==null))for(var a=0;a<n.length;a++){var i=n[a];i.ref.impl=i.nextImpl}mr(t,e,r),gr(e),o&4&&(La(3,e,e.return),Zu(3,e),La(5,e,e.return));break;case 1:mr(t,e,r),gr(e),o&512&&(Me||n===null||Xt(n,n.return)),o&64&&Bt&&(e=e.updateQueue,e!==null&&(t=e.callbacks,t!==null&&(r=e.shared.hiddenCallbacks,e.shared.hiddenCallbacks=r===null?t:r.concat(t))));break;case 26:if(a=Ln,mr(t,e,r),gr(e),o&512&&(Me||n===null||Xt(n,n.return)),o&4)if(o=n!==null?n.memoizedState:null,r=e.memoizedState,n===null)if(r===null)if(e.stateNode===null)if(Bt)e.stateNode=qz(e.type,e.memoizedProps,t.containerInfo,e);else{e:{t=e.type,r=e.memoizedProps,o=a.ownerDocument||a;t:switch(t){case"title":n=o.getElementsByTagName("title")[0],(!n||n[Uu]||n[Qt]||n.namespaceURI==="http://www.w3.org/2000/svg"||n.hasAttribute("itemprop"))&&(n=o.createElement(t),o.head.insertBefore(n,o.querySelector("head > title"))),$t(n,t,r),n[Qt]=e,Pt(n),t=n;break e;case"link":if(a=r2("link","href",o).get(t+(r.href||""))){for(i=0;i<a.length;i++)if(n=a[i],n.getAttribute("href")===(r.href==null||r.href===""?null:r.href)&&n.getAttribute("rel")===(r.rel==null?null:r.rel)&&n.getAttribute("title")===(r.title==null?null:r.title)&&n.getAttribute("crossorigin")===(r.crossOrigin==null?null:r.crossOrigin)){a.splice(i,1);break t}}n=o.createElement(t),$t(n,t,r),o.head.appendChild(n);break;case"meta":if(a=r2("meta","content",o).get(t+(r.content||""))){for(i=0;i<a.length;i++)if(n=a[i],n.getAttribute("content")===(r.content==null?null:""+r.content)&&n.getAttribute("name")===(r.name==null?null:r.name)&&n.getAttribute("property")===(r.property==null?null:r.property)&&n.getAttribute("http-equiv")===(r.httpEquiv==null?null:r.httpEquiv)&&n.getAttribute("charset")===(r.charSet==null?null:r.charSet)){a.splice(i,1);break t}}n=o.createElement(t),$t(n,t,r),o.head.appendChild(n);break;default:throw Error(U(468,t))}n[Qt]=e,Pt(n),t=n}e.stateNode=t}else Bt||N_(a,e.type,e.stateNode);else e.stateNode=t2(a,r,e.memoizedProps);else o!==r?(o===null?(t=n.stateNode,t===null||Me||t.parentNode.removeChild(t)):o.count--,r===null?Bt||N_(a,e.type,e.stateNode):t2(a,r,e.memoizedProps)):r===null&&e.stateNode!==null&&vg(e,e.memoizedProps,n.memoizedProps);break;case 27:mr(t,e,r),gr(e),o&512&&(Me||n===null||Xt(n,n.return)),n!==null&&o&4&&vg(e,e.memoizedProps,n.memoizedProps);break;case 5:if(a=eo,eo=!1,mr(t,e,r),eo=a,gr(e),o&512&&(Me||n===null||Xt(n,n.return)),e.flags&32){t=e.stateNode;try{ms(t,""),Se=!0}catch(d){Pe(e,e.return,d)}}o&4&&e.stateNode!=null&&(t=e.memoizedProps,vg(e,t,n!==null?n.memoizedProps:t)),o&1024&&(gg=!0);break;case 6:if(mr(t,e,r),gr(e),o&4){if(e.stateNode===null)throw Error(U(162));t=e.memoizedProps,r=e.stateNode;try{r.nodeValue=t,Se=!0}catch(d){Pe(e,e.return,d)}}break;case 3:if(Se=!1,df=null,a=Ln,Ln=Mu(t.containerInfo),mr(t,e,r),Ln=a,gr(e),o&4&&n!==null&&n.memoizedState.isDehydrated)try{Es(t.containerInfo)}catch(d){Pe(e,e.return,d)}gg&&(gg=!1,mz(e)),Se=!1;break;case 4:o=eo,eo=Bt,n=jx(),a=Ln,Ln=Mu(e.stateNode.containerInfo),mr(t,e,r),gr(e),Ln=a,Se&&lu&&(Rf=!0),Se=n,eo=o;break;case 12:mr(t,e,r),gr(e);break;case 31:mr(t,e,r),gr(e),o&4&&(t=e.updateQueue,t!==null&&(e.updateQueue=null,Fp(e,t)));break;case 13:mr(t,e,r),gr(e),e.child.flags&8192&&e.memoizedState!==null!=(n!==null&&n.memoizedState!==null)&&(oh=$r()),o&4&&(t=e.updateQueue,t!==null&&(e.updateQueue=null,Fp(e,t)));break;case 22:a=e.memoizedState!==null,i=n!==null&&n.memoizedState!==null;var l=Bt,s=Me,c=eo;Bt=l||a,eo=c||a,Me=s||i,mr(t,e,r),Me=s,eo=c,Bt=l,gr(e),o&8192&&(t=e.stateNode,t._visibility=a?t._visibility&-2:t._visibility|1,!a||n===null||i||Bt||Me||(t=i||Me,r=Bt,n=Me,Bt=a||Bt,Me=t,fa(e,2),Bt=r,Me=n),!a&&eo||m_(e,a)),o&4&&(t=e.updateQueue,t!==null&&(r=t.retryQueue,r!==null&&(t.retryQueue=null,Fp(e,r))));break;case 19:mr(t,e,r),gr(e),o&4&&(t=e.updateQueue,t!==null&&(e.updateQueue=null,Fp(e,t)));break;case 30:o&512&&(Me||n===null||Xt(n,n.return)),o=jx(),a=lu,i=(r&335544064)===r,l=e.memoizedProps,lu=i&&qo(l.default,l.update)!=="none",mr(t,e,r),gr(e),i&&n!==null&&Se&&(e.flags|=4),lu=a,Se=o;break;case 21:break;case 7:o&512&&(Me||n===null||Xt(n,n.return)),n&&n.stateNode!==null&&(n.stateNode._fragmentFiber=e);default:mr(t,e,r),gr(e)}}function gr(e){var t=e.flags;if(t&2){try{for(var r,n=e.return;n!==null;){if(nz(n)){r=n;break}n=n.return}n=null;for(var o=e.return;o!==null;){if(yb(o)){var a=o.stateNode;n===null?n=[a]:n.push(a)}if(bb(o))break;o=o.return}var i=n;if(r==null)throw Error(U(160));switch(r.tag){case 27:var l=r.stateNode,s=mg(e);Mf(e,s,l,i);break;case 5:var c=r.stateNode;r.flags&32&&(ms(c,""),r.flags&=-33);var d=mg(e);Mf(e,d,c,i);break;case 3:case 4:var u=r.stateNode.containerInfo,p=mg(e);u_(e,p,u,i);break;default:throw Error(U(161))}}catch(f){Pe(e,e.return,f)}e.flags&=-3}t&4096&&(e.flags&=-4097)}function mz(e){if(e.subtreeFlags&1024)for(e=e.child;e!==null;){var t=e;mz(t),t.tag===5&&t.flags&1024&&(t=t.stateNode,zs=!0,t.reset(),zs=!1),e=e.sibling}}function ql(e,t){if(t.subtreeFlags&9270)for(t=t.child;t!==null;)gz(t,e),t=t.sibling;else sz(t,!1)}function gz(e,t){var r=e.alternate;if(r===null)d_(e,!1);else switch(e.tag){case 3:if(v_=to=!1,Dw(),ql(t,e),!to&&!Rf){if(e=oo,e!==null)for(var n=0;n<e.length;n+=3){r=e[n];var o=e[n+1];Vz(r,e[n+2]),r=r.ownerDocument.documentElement,r!==null&&r.animate({opacity:[0,0],pointerEvents:["none","none"]},{duration:0,fill:"forwards",pseudoElement:"::view-transition-group("+o+")"})}e=t.containerInfo,e=e.nodeType===9?e.documentElement:e.ownerDocument.documentElement,e!==null&&e.style.viewTransitionName===""&&(e.style.viewTransitionName="none",e.animate({opacity:[0,0],pointerEvents:["none","none"]},{duration:0,fill:"forwards",pseudoElement:"::view-transition-group(root)"}),e.animate({width:[0,0],height:[0,0]},{duration:0,fill:"forwards",pseudoElement:"::view-transition"})),v_=!0}oo=null;break;case 5:ql(t,e);break;case 4:n=to,to=!1,ql(t,e),to&&(Rf=!0),to=n;break;case 22:e.memoizedState===null&&(r.memoizedState!==null?d_(e,!1):ql(t,e));break;case 30:n=to,o=Dw(),to=!1,ql(t,e),to&&(e.flags|=4);var a=e.memoizedProps,i=e.stateNode;t=Lo(a,i),i=Lo(r.memoizedProps,i);var l=qo(a.default,a.update);l==="none"?t=!1:(a=r.memoizedState,r.memoizedState=null,r=e.child,Rr=0,t=kb(e,r,t,i,l,a,!0),Rr!==(a===null?0:a.length)&&(e.flags|=32)),(e.flags&4)!==0&&t?(bs(e,e.memoizedProps.onUpdate),oo=o):o!==null&&(o.push.apply(o,oo),oo=o),to=(e.flags&32)!==0?!0:n;break;default:ql(t,e)}}function ro(e,t){if(t.subtreeFlags&8772)for(t=t.child;t!==null;)cz(e,t.alternate,t),t=t.sibling}function fa(e,t){for(e=e.child;e!==null;){var r=e,n=t;switch(r.tag){case 0:case 11:case 14:case 15:La(4,r,r.return),fa(r,n);break;case 1:Xt(r,r.return);var o=r.stateNode;typeof o.componentWillUnmount=="function"&&rz(r,r.return,o),fa(r,n);break;case 27:(n&2)!==0&&$z(r.stateNode,r.type,r.memoizedProps);case 5:Xt(r,r.return),r.tag!==5&&r.tag!==27||gu(r),fa(r,n);break;case 6:gu(r);break;case 26:Xt(r,r.return),o=r.stateNode,r.memoizedState!==null||o===null||Me||o.parentNode.removeChild(o),fa(r,n);break;case 22:r.memoizedState===null&&fa(r,n);break;case 30:Xt(r,r.return),fa(r,n);break;case 7:Xt(r,r.return);default:fa(r,n)}e=e.sibling}}function Rn(e,t,r){for(r=(t.subtreeFlags&8772)!==0?r:r&-2,t=t.child;t!==null;){var n=t.alternate,o=e,a=t,i=a.flags,l=(r&1)!==0;switch(a.tag){case 0:case 11:case 15:Rn(o,a,r),Zu(4,a);break;case 1:if(Rn(o,a,r),n=a,o=n.stateNode,typeof o.componentDidMount=="function")try{o.componentDidMount()}catch(d){Pe(n,n.return,d)}if(n=a,o=n.updateQueue,o!==null){var s=n.stateNode;try{var c=o.shared.hiddenCallbacks;if(c!==null)for(o.shared.hiddenCallbacks=null,o=0;o<c.length;o++)uS(c[o],s)}catch(d){Pe(n,n.return,d)}}l&&i&64&&tz(a),no(a,a.return);break;case 27:(r&2)!==0&&oz(a);case 5:a.tag!==5&&a.tag!==27||Aw(a),Rn(o,a,r),l&&n===null&&i&4&&c_(a),no(a,a.return);break;case 6:Aw(a);break;case 26:s=a.stateNode,a.memoizedState!==null||s===null||Bt||N_(Mu(s.ownerDocument),a.type,s),Rn(o,a,r),l&&n===null&&i&4&&c_(a),no(a,a.return);break;case 12:Rn(o,a,r);break;case 31:Rn(o,a,r),l&&i&4&&fz(o,a);break;case 13:Rn(o,a,r),l&&i&4&&hz(o,a);break;case 22:a.memoizedState===null&&Rn(o,a,r),no(a,a.return);break;case 30:Rn(o,a,r),no(a,a.return);break;case 7:no(a,a.return);default:Rn(o,a,r)}t=t.sibling}}function xb(e,t){var r=null;e!==null&&e.memoizedState!==null&&e.memoizedState.cachePool!==null&&(r=e.memoizedState.cachePool.pool),e=null,t.memoizedState!==null&&t.memoizedState.cachePool!==null&&(e=t.memoizedState.cachePool.pool),e!==r&&(e!=null&&e.refCount++,r!=null&&Fu(r))}function wb(e,t){e=null,t.alternate!==null&&(e=t.alternate.memoizedState.cache),t=t.memoizedState.cache,t!==e&&(t.refCount++,e!=null&&Fu(e))}function vn(e,t,r,n){var o=(r&335544064)===r;if(t.subtreeFlags&(o?10262:10256))for(t=t.child;t!==null;)_z(e,t,r,n),t=t.sibling;else o&&lz(t)}function _z(e,t,r,n){var o=(r&335544064)===r;o&&t.alternate===null&&t.return!==null&&t.return.alternate!==null&&lf(t);var a=t.flags;switch(t.tag){case 0:case 11:case 15:vn(e,t,r,n),a&2048&&Zu(9,t);break;case 1:vn(e,t,r,n);break;case 3:vn(e,t,r,n),o&&v_&&(e=e.containerInfo,e=e.nodeType===9?e.body:e.nodeName==="HTML"?e.ownerDocument.body:e,e.style.viewTransitionName==="root"&&(e.style.viewTransitionName=""),e=e.ownerDocument.documentElement,e!==null&&e.style.viewTransitionName==="none"&&(e.style.viewTransitionName="")),a&2048&&(a=null,t.alternate!==null&&(a=t.alternate.memoizedState.cache),t=t.memoizedState.cache,t!==a&&(t.refCount++,a!=null&&Fu(a)));break;case 12:if(a&2048){vn(e,t,r,n),a=t.stateNode;try{var i=t.memoizedProps,l=i.id,s=i.onPostCommit;typeof s=="function"&&s(l,t.alternate===null?"mount":"update",a.passiveEffectDuration,-0)}catch(c){Pe(t,t.return,c)}}else vn(e,t,r,n);break;case 31:vn(e,t,r,n);break;case 13:vn(e,t,r,n);break;case 23:break;case 22:i=t.stateNode,l=t.alternate,t.memoizedState!==null?(o&&l!==null&&l.memoizedState===null&&lf(l),i._visibility&2?vn(e,t,r,n):_u(e,t)):(o&&l!==null&&l.memoizedState!==null&&lf(t),i._visibility&2?vn(e,t,r,n):(i._visibility|=2,Vl(e,t,r,n,(t.subtreeFlags&10256)!==0||!1))),a&2048&&xb(l,t);break;case 24:vn(e,t,r,n),a&2048&&wb(t.alternate,t);break;case 30:o&&(a=t.alternate,a!==null&&(po(a.child,!0),po(t.child,!0))),vn(e,t,r,n);break;default:vn(e,t,r,n)}}function Vl(e,t,r,n,o){for(o=o&&((t.subtreeFlags&10256)!==0||!1),t=t.child;t!==null;){var a=e,i=t,l=r,s=n,c=i.flags;switch(i.tag){case 0:case 11:case 15:Vl(a,i,l,s,o),Zu(8,i);break;case 23:break;case 22:var d=i.stateNode;i.memoizedState!==null?d._visibility&2?Vl(a,i,l,s,o):_u(a,i):(d._visibility|=2,Vl(a,i,l,s,o)),o&&c&2048&&xb(i.alternate,i);break;case 24:Vl(a,i,l,s,o),o&&c&2048&&wb(i.alternate,i);break;default:Vl(a,i,l,s,o)}t=t.sibling}}function _u(e,t){if(t.subtreeFlags&10256)for(t=t.child;t!==null;){var r=e,n=t,o=n.flags;switch(n.tag){case 22:_u(r,n),o&2048&&xb(n.alternate,n);break;case 24:_u(r,n),o&2048&&wb(n.alternate,n);break;default:_u(r,n)}t=t.sibling}}var bi=8192;function mi(e,t,r){if(e.subtreeFlags&bi)for(e=e.child;e!==null;)bz(e,t,r),e=e.sibling}function bz(e,t,r){switch(e.tag){case 26:mi(e,t,r),e.flags&bi&&(e.memoizedState!==null?GI(r,Ln,e.memoizedState,e.memoizedProps):(e=e.stateNode,(t&335544128)===t&&o2(r,e)));break;case 5:mi(e,t,r),e.flags&bi&&(e=e.stateNode,(t&335544128)===t&&o2(r,e));break;case 3:case 4:var n=Ln;Ln=Mu(e.stateNode.containerInfo),mi(e,t,r),Ln=n;break;case 22:e.memoizedState===null&&(n=e.alternate,n!==null&&n.memoizedState!==null?(n=bi,bi=16777216,mi(e,t,r),bi=n):mi(e,t,r));break;case 30:if((e.flags&bi)!==0&&(n=e.memoizedProps.name,n!=null&&n!=="auto")){var o=e.stateNode;o.paired=null,Kr===null&&(Kr=new Map),Kr.set(n,o)}mi(e,t,r);break;default:mi(e,t,r)}}function yz(e){var t=e.alternate;if(t!==null&&(e=t.child,e!==null)){t.child=null;do t=e.sibling,e.sibling=null,e=t;while(e!==null)}}function eu(e){var t=e.deletions;if((e.flags&16)!==0){if(t!==null)for(var r=0;r<t.length;r++){var n=t[r];jt=n,xz(n,e)}yz(e)}if(e.subtreeFlags&10256)for(e=e.child;e!==null;)kz(e),e=e.sibling}function kz(e){switch(e.tag){case 0:case 11:case 15:eu(e),e.flags&2048&&La(9,e,e.return);break;case 3:eu(e);break;case 12:eu(e);break;case 22:var t=e.stateNode;e.memoizedState!==null&&t._visibility&2&&(e.return===null||e.return.tag!==13)?(t._visibility&=-3,sf(e)):eu(e);break;default:eu(e)}}function sf(e){var t=e.deletions;if((e.flags&16)!==0){if(t!==null)for(var r=0;r<t.length;r++){var n=t[r];jt=n,xz(n,e)}yz(e)}for(e=e.child;e!==null;){switch(t=e,t.tag){case 0:case 11:case 15:La(8,t,t.return),sf(t);break;case 22:r=t.stateNode,r._visibility&2&&(r._visibility&=-3,sf(t));break;default:sf(t)}e=e.sibling}}function xz(e,t){for(;jt!==null;){var r=jt;switch(r.tag){case 0:case 11:case 15:La(8,r,t);break;case 23:case 22:if(r.memoizedState!==null&&r.memoizedState.cachePool!==null){var n=r.memoizedState.cachePool.pool;n!=null&&n.refCount++}break;case 24:Fu(r.memoizedState.cache)}if(n=r.child,n!==null)n.return=r,jt=n;else e:for(r=e;jt!==null;){n=jt;var o=n.sibling,a=n.return;if(dz(n),n===r){jt=null;break e}if(o!==null){o.return=a,jt=o;break e}jt=a}}}var VD={getCacheForType:function(e){var t=Wt(zt),r=t.data.get(e);return r===void 0&&(r=e(),t.data.set(e,r)),r},cacheSignal:function(){return Wt(zt).controller.signal}},ZD=typeof WeakMap=="function"?WeakMap:Map,Ce=0,Ze=null,_e=null,be=0,Be=0,Xr=null,ya=!1,Ds=!1,Sb=!1,Ho=0,ft=0,Ba=0,Ei=0,Lf=0,Jr=0,_s=0,bu=null,Nr=null,__=!1,oh=0,wz=0,Bf=1/0,jf=null,Aa=null,st=0,jn=null,Ni=null,uo=0,b_=0,y_=null,Sz=null,ds=null,ps=null,fs=null,yu=0,cf=null;function rn(){return(Ce&2)!==0&&be!==0?be&-be:ie.T!==null?Eb():T2()}function zz(){if(Jr===0)if((be&536870912)===0||ve){var e=Op;Op<<=1,(Op&3932160)===0&&(Op=262144),Jr=e}else Jr=536870912;return e=er.current,e!==null&&(e.flags|=32),Jr}function bs(e,t){if(t!=null){var r=e.stateNode,n=r.ref;n===null&&(n=r.ref=Yz(Lo(e.memoizedProps,r))),ps===null&&(ps=[]),ps.push(t.bind(null,n))}}function Br(e,t,r){(e===Ze&&(Be===2||Be===9)||e.cancelPendingCommit!==null)&&(ys(e,0),ka(e,be,Jr,!1)),Hu(e,r),((Ce&2)===0||e!==Ze)&&(e===Ze&&((Ce&2)===0&&(Ei|=r),ft===4&&ka(e,be,Jr,!1)),ho(e))}function Ez(e,t,r){if((Ce&6)!==0)throw Error(U(327));var n=!r&&(t&127)===0&&(t&e.expiredLanes)===0||Pu(e,t),o=n?XD(e,t):_g(e,t,!0),a=n;do{if(o===0){Ds&&!n&&ka(e,t,0,!1);break}else{if(r=e.current.alternate,a&&!YD(r)){o=_g(e,t,!1),a=!1;continue}if(o===2){if(a=t,e.errorRecoveryDisabledLanes&a)var i=0;else i=e.pendingLanes&-536870913,i=i!==0?i:i&536870912?536870912:0;if(i!==0){t=i;e:{var l=e;o=bu;var s=l.current.memoizedState.isDehydrated;if(s&&(ys(l,i).flags|=256),i=_g(l,i,!1),i!==2&&i!==6){if(Sb&&!s){l.errorRecoveryDisabledLanes|=a,Ei|=a,o=4;break e}a=Nr,Nr=o,a!==null&&(Nr===null?Nr=a:Nr.push.apply(Nr,a))}o=i}if(a=!1,o!==2)continue}}if(o===1){ys(e,0),ka(e,t,0,!0);break}e:{switch(n=e,a=o,a){case 0:case 1:throw Error(U(345));case 4:if((t&4194048)!==t&&(t&62914560)!==t)break;case 6:ka(n,t,Jr,!ya);break e;case 2:Nr=null;break;case 3:case 5:break;default:throw Error(U(329))}if((t&62914560)===t&&(o=oh+300-$r(),10<o)){if(ka(n,t,Jr,!ya),Vf(n,0,!0)!==0)break e;uo=t,n.timeoutHandle=Tb(Mw.bind(null,n,r,Nr,jf,__,t,Jr,Ei,_s,ya,a,"Throttled",-0,0),o);break e}Mw(n,r,Nr,jf,__,t,Jr,Ei,_s,ya,a,null,-0,0)}}break}while(!0);ho(e)}function Mw(e,t,r,n,o,a,i,l,s,c,d,u,p,f){e.timeoutHandle=-1;var v=t.subtreeFlags,b=(a&335544064)===a;if(u=null,(b||v&8192||(v&16785408)===16785408)&&(u={stylesheets:null,count:0,imgCount:0,imgBytes:0,suspenseyImages:[],waitingForImages:!0,waitingForViewTransition:!1,unsuspend:io},Kr=null,bz(t,a,u),b&&(v=u,b=e.containerInfo,b=(b.nodeType===9?b:b.ownerDocument).__reactViewTransition,b!=null&&(v.count++,v.waitingForViewTransition=!0,v=Nu.bind(v),b.finished.then(v,v))),v=(a&62914560)===a?oh-$r():(a&4194048)===a?wz-$r():0,v=XI(u,v),v!==null)){uo=a,e.cancelPendingCommit=v(Rw.bind(null,e,t,a,r,n,o,i,l,s,c,d,u,null,p,f)),ka(e,a,i,!c);return}Rw(e,t,a,r,n,o,i,l,s,c,d,u)}function YD(e){for(var t=e;;){var r=t.tag;if((r===0||r===11||r===15)&&t.flags&16384&&(r=t.updateQueue,r!==null&&(r=r.stores,r!==null)))for(var n=0;n<r.length;n++){var o=r[n],a=o.getSnapshot;o=o.value;try{if(!nn(a(),o))return!1}catch{return!1}}if(r=t.child,t.subtreeFlags&16384&&r!==null)r.return=t,t=r;else{if(t===e)break;for(;t.sibling===null;){if(t.return===null||t.return===e)return!0;t=t.return}t.sibling.return=t.return,t=t.sibling}}return!0}function ka(e,t,r,n){t=w2(e,t),t&=~Lf,t&=~Ei,e.suspendedLanes|=t,e.pingedLanes&=~t,n&&(e.warmLanes|=t),n=e.expirationTimes;for(var o=t;0<o;){var a=31-tn(o),i=1<<a;n[a]=-1,o&=~i}r!==0&&z2(e,r,t)}function ah(){return(Ce&6)===0?(Yu(0,!1),!1):!0}function zb(){if(_e!==null){if(Be===0)var e=_e.return;else e=_e,Io=Pi=null,sb(e),ss=null,Cu=0,e=_e;for(;e!==null;)ez(e.alternate,e),e=e.return;_e=null}}function ys(e,t){var r=e.timeoutHandle;return r!==-1&&(e.timeoutHandle=-1,hI(r)),r=e.cancelPendingCommit,r!==null&&(e.cancelPendingCommit=null,r()),uo=0,zb(),Ze=e,_e=r=Mo(e.current,null),be=t,Be=0,Xr=null,ya=!1,Ds=Pu(e,t),Sb=!1,_s=Jr=Lf=Ei=Ba=ft=0,Nr=bu=null,__=!1,Ho=w2(e,t),Qf(),r}function Cz(e,t){ue=null,ie.H=Of,t===As||t===Jf?(t=iw(),Be=3):t===eb?(t=iw(),Be=4):Be=t===mb?8:t!==null&&typeof t=="object"&&typeof t.then=="function"?6:1,Xr=t,_e===null&&(ft=1,Df(e,yn(t,e.current)))}function Tz(){var e=er.current;return e===null?!0:(be&4194048)===be?dr===null:(be&62914560)===be||(be&536870912)!==0?e===dr:!1}function Az(){var e=ie.H;return ie.H=Of,e===null?Of:e}function Oz(){var e=ie.A;return ie.A=VD,e}function Pf(){ft=4,ya||(be&4194048)!==be&&er.current!==null||(Ds=!0),(Ba&134217727)===0&&(Ei&134217727)===0||Ze===null||ka(Ze,be,Jr,!1)}function _g(e,t,r){var n=Ce;Ce|=2;var o=Az(),a=Oz();(Ze!==e||be!==t)&&(jf=null,ys(e,t)),t=!1;var i=ft;e:do try{if(Be!==0&&_e!==null){var l=_e,s=Xr;switch(Be){case 8:zb(),i=6;break e;case 3:case 2:case 9:case 6:er.current===null&&(t=!0);var c=Be;if(Be=0,Xr=null,ns(e,l,s,c),r&&Ds){i=0;break e}break;default:c=Be,Be=0,Xr=null,ns(e,l,s,c)}}GD(),i=ft;break}catch(d){Cz(e,d)}while(!0);return t&&e.shellSuspendCounter++,Io=Pi=null,Ce=n,ie.H=o,ie.A=a,_e===null&&(Ze=null,be=0,Qf()),i}function GD(){for(;_e!==null;)Dz(_e)}function XD(e,t){var r=Ce;Ce|=2;var n=Az(),o=Oz();Ze!==e||be!==t?(jf=null,Bf=$r()+500,ys(e,t)):Ds=Pu(e,t);e:do try{if(Be!==0&&_e!==null){t=_e;var a=Xr;t:switch(Be){case 1:Be=0,Xr=null,ns(e,t,a,1);break;case 2:case 9:if(aw(a)){Be=0,Xr=null,Nw(t);break}t=function(){Be!==2&&Be!==9||Ze!==e||(Be=7),ho(e)},a.then(t,t);break e;case 3:Be=7;break e;case 4:Be=5;break e;case 7:aw(a)?(Be=0,Xr=null,Nw(t)):(Be=0,Xr=null,ns(e,t,a,7));break;case 5:var i=null;switch(_e.tag){case 26:i=_e.memoizedState;case 5:case 27:var l=_e;if(i?rE(i):l.stateNode.complete){Be=0,Xr=null;var s=l.sibling;if(s!==null)_e=s;else{var c=l.return;c!==null?(_e=c,ih(c)):_e=null}break t}}Be=0,Xr=null,ns(e,t,a,5);break;case 6:Be=0,Xr=null,ns(e,t,a,6);break;case 8:zb(),ft=6;break e;default:throw Error(U(462))}}QD();break}catch(d){Cz(e,d)}while(!0);return Io=Pi=null,ie.H=n,ie.A=o,Ce=r,_e!==null?0:(Ze=null,be=0,Qf(),ft)}function QD(){for(;_e!==null&&!pO();)Dz(_e)}function Dz(e){var t=$S(e.alternate,e,Ho);e.memoizedProps=e.pendingProps,t===null?ih(e):_e=t}function Nw(e){var t=e,r=t.alternate;switch(t.tag){case 15:case 0:t=xw(r,t,t.pendingProps,t.type,void 0,be);break;case 11:t=xw(r,t,t.pendingProps,t.type.render,t.ref,be);break;case 5:sb(t);var n=t;n===Ht&&(ve?(wf(n),n.tag===5&&n.stateNode!=null&&(We=n.stateNode)):(wf(n),ve=!0));default:ez(r,t),t=_e=tS(t,Ho),t=$S(r,t,Ho)}e.memoizedProps=e.pendingProps,t===null?ih(e):_e=t}function ns(e,t,r,n){Io=Pi=null,sb(t),ss=null,Cu=0;var o=t.return;try{if(LD(e,o,t,r,be)){ft=1,Df(e,yn(r,e.current)),_e=null;return}}catch(a){if(o!==null)throw _e=o,a;ft=1,Df(e,yn(r,e.current)),_e=null;return}t.flags&32768?(ve||n===1?e=!0:Ds||(be&536870912)!==0?e=!1:(ya=e=!0,(n===2||n===9||n===3||n===6)&&(n=er.current,n!==null&&n.tag===13&&(n.flags|=16384))),Iz(t,e)):ih(t)}function ih(e){var t=e;do{if((t.flags&32768)!==0){Iz(t,ya);return}e=t.return;var r=HD(t.alternate,t,Ho);if(r!==null){_e=r;return}if(t=t.sibling,t!==null){_e=t;return}_e=t=e}while(t!==null);ft===0&&(ft=5)}function Iz(e,t){do{var r=UD(e.alternate,e);if(r!==null){r.flags&=32767,_e=r;return}if(r=e.return,r!==null&&(r.flags|=32768,r.subtreeFlags=0,r.deletions=null),!t&&(e=e.sibling,e!==null)){_e=e;return}_e=e=r}while(e!==null);ft=6,_e=null}function Rw(e,t,r,n,o,a,i,l,s,c,d,u){e.cancelPendingCommit=null;do lh();while(st!==0);if((Ce&6)!==0)throw Error(U(327));if(t!==null){if(t===e.current)throw Error(U(177));e===Ze&&(_e=Ze=null,be=0),Ni=t,jn=e,uo=r,y_=o,Sz=n,WD(e,t,r,i,l,s,u)}}function WD(e,t,r,n,o,a,i){var l=t.lanes|t.childLanes;if(b_=l,l|=X_,xO(e,r,l,n,o,a),ps=null,(r&335544064)===r?(fs=SD(e),n=10262):(fs=null,n=10256),(t.subtreeFlags&n)!==0||(t.flags&n)!==0?(e.callbackNode=null,e.callbackPriority=0,rI(_f,function(){return S_(),null})):(e.callbackNode=null,e.callbackPriority=0),Nf=!1,n=(t.flags&13878)!==0,(t.subtreeFlags&13878)!==0||n){n=ie.T,ie.T=null,o=Te.p,Te.p=2,a=Ce,Ce|=4;try{qD(e,t,r)}finally{Ce=a,Te.p=o,ie.T=n}}st=1,Nf?ds=yI(i,e.containerInfo,fs,k_,x_,JD,w_,S_,KD,null,null):(k_(),x_(),w_())}function KD(e){if(st!==0){var t=jn.onRecoverableError;t(e,{componentStack:null})}}function JD(){st===3&&(st=0,gz(Ni,jn),st=4)}function k_(){if(st===1){st=0;var e=jn,t=Ni,r=uo,n=(t.flags&13878)!==0;if((t.subtreeFlags&13878)!==0||n){n=ie.T,ie.T=null;var o=Te.p;Te.p=2;var a=Ce;Ce|=4;try{lu=Rf=!1,vz(t,e,r),r=T_;var i=G2(e.containerInfo),l=r.focusedElem,s=r.selectionRange;if(i!==l&&l&&l.ownerDocument&&Y2(l.ownerDocument.documentElement,l)){if(s!==null&&G_(l)){var c=s.start,d=s.end;if(d===void 0&&(d=c),"selectionStart"in l)l.selectionStart=c,l.selectionEnd=Math.min(d,l.value.length);else{var u=l.ownerDocument||document,p=u&&u.defaultView||window;if(p.getSelection){var f=p.getSelection(),v=l.textContent.length,b=Math.min(s.start,v),S=s.end===void 0?b:Math.min(s.end,v);!f.extend&&b>S&&(i=S,S=b,b=i);var g=Kx(l,b),m=Kx(l,S);if(g&&m&&(f.rangeCount!==1||f.anchorNode!==g.node||f.anchorOffset!==g.offset||f.focusNode!==m.node||f.focusOffset!==m.offset)){var _=u.createRange();_.setStart(g.node,g.offset),f.removeAllRanges(),b>S?(f.addRange(_),f.extend(m.node,m.offset)):(_.setEnd(m.node,m.offset),f.addRange(_))}}}}for(u=[],f=l;f=f.parentNode;)f.nodeType===1&&u.push({element:f,left:f.scrollLeft,top:f.scrollTop});for(typeof l.focus=="function"&&l.focus(),l=0;l<u.length;l++){var h=u[l];h.element.scrollLeft=h.left,h.element.scrollTop=h.top}}zs=!!C_,T_=C_=null}finally{Ce=a,Te.p=o,ie.T=n}}e.current=t,st=2}}function x_(){if(st===2){st=0;var e=jn,t=Ni,r=(t.flags&8772)!==0;if((t.subtreeFlags&8772)!==0||r){r=ie.T,ie.T=null;var n=Te.p;Te.p=2;var o=Ce;Ce|=4;try{cz(e,t.alternate,t)}finally{Ce=o,Te.p=n,ie.T=r}}st=3}}function w_(){if(st===4||st===3){st=0;var e=ds;ds=null,fO();var t=jn,r=Ni,n=uo,o=Sz,a=(n&335544064)===n?10262:10256;if((r.subtreeFlags&a)!==0||(r.flags&a)!==0?st=5:(st=0,Ni=jn=null,Mz(t,t.pendingLanes)),a=t.pendingLanes,a===0&&(Aa=null),U_(n),r=r.stateNode,en&&typeof en.onCommitFiberRoot=="function")try{en.onCommitFiberRoot(ju,r,void 0,(r.current.flags&128)===128)}catch{}if(o!==null){r=ie.T,a=Te.p,Te.p=2,ie.T=null;try{for(var i=t.onRecoverableError,l=0;l<o.length;l++){var s=o[l];i(s.value,{componentStack:s.stack})}}finally{ie.T=r,Te.p=a}}if(o=ps,i=fs,fs=null,o!==null&&(ps=null,i===null&&(i=[]),e!==null))for(s=0;s<o.length;s++)r=(0,o[s])(i),r!==void 0&&e.finished.finally(r);(uo&3)!==0&&lh(),ho(t),a=t.pendingLanes,(n&261930)!==0&&(a&42)!==0?t===cf?yu++:(yu=0,cf=t):(yu=0,cf=null),Yu(0,!1)}}function Mz(e,t){(e.pooledCacheLanes&=t)===0&&(t=e.pooledCache,t!=null&&(e.pooledCache=null,Fu(t)))}function lh(){return ds!==null&&(ds.skipTransition(),ds=null),k_(),x_(),w_(),S_()}function S_(){if(st!==5)return!1;var e=jn,t=b_;b_=0;var r=U_(uo),n=ie.T,o=Te.p;try{Te.p=32>r?32:r,ie.T=null,r=y_,y_=null;var a=jn,i=uo;if(st=0,Ni=jn=null,uo=0,(Ce&6)!==0)throw Error(U(331));var l=Ce;if(Ce|=4,kz(a.current),_z(a,a.current,i,r),Ce=l,Yu(0,!1),en&&typeof en.onPostCommitFiberRoot=="function")try{en.onPostCommitFiberRoot(ju,a)}catch{}return!0}finally{Te.p=o,ie.T=n,Mz(e,t)}}function Lw(e,t,r){t=yn(r,t),t=n_(e.stateNode,t,2),e=Ea(e,t,2),e!==null&&(Hu(e,2),ho(e))}function Pe(e,t,r){if(e.tag===3)Lw(e,e,r);else for(;t!==null;){if(t.tag===3){Lw(t,e,r);break}else if(t.tag===1){var n=t.stateNode;if(typeof t.type.getDerivedStateFromError=="function"||typeof n.componentDidCatch=="function"&&(Aa===null||!Aa.has(n))){e=yn(r,e),r=XS(2),n=Ea(t,r,2),n!==null&&(QS(r,n,t,e),Hu(n,2),ho(n));break}}t=t.return}}function bg(e,t,r){var n=e.pingCache;if(n===null){n=e.pingCache=new ZD;var o=new Set;n.set(t,o)}else o=n.get(t),o===void 0&&(o=new Set,n.set(t,o));o.has(r)||(Sb=!0,o.add(r),e=$D.bind(null,e,t,r),t.then(e,e))}function $D(e,t,r){var n=e.pingCache;n!==null&&n.delete(t),e.pingedLanes|=e.suspendedLanes&r,e.warmLanes&=~r,Ze===e&&(be&r)===r&&((ft===4||ft===3&&(be&62914560)===be&&300>$r()-oh)&&(Ce&2)===0?ys(e,0):Lf|=r,_s===be&&(_s=0)),ho(e)}function Nz(e,t){t===0&&(t=S2()),e=ji(e,t),e!==null&&(Hu(e,t),ho(e))}function eI(e){var t=e.memoizedState,r=0;t!==null&&(r=t.retryLane),Nz(e,r)}function tI(e,t){var r=0;switch(e.tag){case 31:case 13:var n=e.stateNode,o=e.memoizedState;o!==null&&(r=o.retryLane);break;case 19:n=e.stateNode;break;case 22:n=e.stateNode._retryCache;break;default:throw Error(U(314))}n!==null&&n.delete(t),Nz(e,r)}function rI(e,t){return P_(e,t)}var ks=null,Zl=null,z_=!1,Hf=!1,yg=!1,xa=0;function ho(e){e!==Zl&&e.next===null&&(Zl===null?ks=Zl=e:Zl=Zl.next=e),Hf=!0,z_||(z_=!0,oI())}function Yu(e,t){if(!yg&&Hf){yg=!0;do for(var r=!1,n=ks;n!==null;){if(!t)if(e!==0){var o=n.pendingLanes;if(o===0)var a=0;else{var i=n.suspendedLanes,l=n.pingedLanes;a=(1<<31-tn(42|e)+1)-1,a&=o&~(i&~l),a=a&201326741?a&201326741|1:a?a|2:0}a!==0&&(r=!0,Bw(n,a))}else a=be,a=Vf(n,n===Ze?a:0,n.cancelPendingCommit!==null||n.timeoutHandle!==-1),(a&3)===0||Pu(n,a)||(r=!0,Bw(n,a));n=n.next}while(r);yg=!1}}function nI(){Rz()}function Rz(){Hf=z_=!1;var e=0;xa!==0&&fI()&&(e=xa);for(var t=$r(),r=null,n=ks;n!==null;){var o=n.next,a=Lz(n,t);a===0?(n.next=null,r===null?ks=o:r.next=o,o===null&&(Zl=r)):(r=n,(e!==0||(a&3)!==0)&&(Hf=!0)),n=o}st!==0&&st!==5||Yu(e,!1),xa!==0&&(xa=0)}function Lz(e,t){for(var r=e.suspendedLanes,n=e.pingedLanes,o=e.expirationTimes,a=e.pendingLanes&-62914561;0<a;){var i=31-tn(a),l=1<<i,s=o[i];s===-1?((l&r)===0||(l&n)!==0)&&(o[i]=kO(l,t)):s<=t&&(e.expiredLanes|=l),a&=~l}if(t=Ze,r=be,r=Vf(e,e===t?r:0,e.cancelPendingCommit!==null||e.timeoutHandle!==-1),n=e.callbackNode,r===0||e===t&&(Be===2||Be===9)||e.cancelPendingCommit!==null)return n!==null&&n!==null&&Jm(n),e.callbackNode=null,e.callbackPriority=0;if((r&3)===0||Pu(e,r)){if(t=r&-r,t===e.callbackPriority)return t;switch(n!==null&&Jm(n),U_(r)){case 2:case 8:r=k2;break;case 32:r=_f;break;case 268435456:r=x2;break;default:r=_f}return n=Bz.bind(null,e),r=P_(r,n),e.callbackPriority=t,e.callbackNode=r,t}return n!==null&&n!==null&&Jm(n),e.callbackPriority=2,e.callbackNode=null,2}function Bz(e,t){if(st!==0&&st!==5)return e.callbackNode=null,e.callbackPriority=0,null;var r=e.callbackNode;if(lh()&&e.callbackNode!==r)return null;var n=be;return n=Vf(e,e===Ze?n:0,e.cancelPendingCommit!==null||e.timeoutHandle!==-1),n===0?null:(Ez(e,n,t),Lz(e,$r()),e.callbackNode!=null&&e.callbackNode===r?Bz.bind(null,e):null)}function Bw(e,t){if(lh())return null;Ez(e,t,!0)}function oI(){vI(function(){(Ce&6)!==0?P_(y2,nI):Rz()})}function Eb(){if(xa===0){var e=Oi;e===0&&(e=Ap,Ap<<=1,(Ap&261888)===0&&(Ap=256)),xa=e}return xa}function jw(e){return e==null||typeof e=="symbol"||typeof e=="boolean"?null:typeof e=="function"?e:Wp(e)}function aI(e,t,r,n,o){if(t==="submit"&&r&&r.stateNode===o){var a=jw((o[Pr]||null).action),i=n.submitter;i&&(t=(t=i[Pr]||null)?jw(t.formAction):i.getAttribute("formAction"),t!==null&&(a=t,i=null));var l=new Yf("action","action",null,n,o);e.push({event:l,listeners:[{instance:null,listener:function(){if(n.defaultPrevented){if(xa!==0){var s=new FormData(o,i);t_(r,{pending:!0,data:s,method:o.method,action:a},null,s)}}else typeof a=="function"&&(l.preventDefault(),s=new FormData(o,i),t_(r,{pending:!0,data:s,method:o.method,action:a},a,s))},currentTarget:o}]})}}for(Vp=0;Vp<Vg.length;Vp++)Zp=Vg[Vp],Pw=Zp.toLowerCase(),Hw=Zp[0].toUpperCase()+Zp.slice(1),Pn(Pw,"on"+Hw);var Zp,Pw,Hw,Vp;Pn(Q2,"onAnimationEnd");Pn(W2,"onAnimationIteration");Pn(K2,"onAnimationStart");Pn("dblclick","onDoubleClick");Pn("focusin","onFocus");Pn("focusout","onBlur");Pn(mD,"onTransitionRun");Pn(gD,"onTransitionStart");Pn(_D,"onTransitionCancel");Pn(J2,"onTransitionEnd");vs("onMouseEnter",["mouseout","mouseover"]);vs("onMouseLeave",["mouseout","mouseover"]);vs("onPointerEnter",["pointerout","pointerover"]);vs("onPointerLeave",["pointerout","pointerover"]);Li("onChange","change click focusin focusout input keydown keyup selectionchange".split(" "));Li("onSelect","focusout contextmenu dragend focusin keydown keyup mousedown mouseup selectionchange".split(" "));Li("onBeforeInput",["compositionend","keypress","textInput","paste"]);Li("onCompositionEnd","compositionend focusout keydown keypress keyup mousedown".split(" "));Li("onCompositionStart","compositionstart focusout keydown keypress keyup mousedown".split(" "));Li("onCompositionUpdate","compositionupdate focusout keydown keypress keyup mousedown".split(" "));var Ou="abort canplay canplaythrough durationchange emptied encrypted ended error loadeddata loadedmetadata loadstart pause play playing progress ratechange resize seeked seeking stalled suspend timeupdate volumechange waiting".split(" "),iI=new Set("beforetoggle cancel close invalid load scroll scrollend toggle".split(" ").concat(Ou));function jz(e,t){t=(t&4)!==0;for(var r=0;r<e.length;r++){var n=e[r],o=n.event;n=n.listeners;e:{var a=void 0;if(t)for(var i=n.length-1;0<=i;i--){var l=n[i],s=l.instance,c=l.currentTarget;if(l=l.listener,s!==a&&o.isPropagationStopped())break e;a=l,o.currentTarget=c;try{a(o)}catch(d){yf(d)}o.currentTarget=null,a=s}else for(i=0;i<n.length;i++){if(l=n[i],s=l.instance,c=l.currentTarget,l=l.listener,s!==a&&o.isPropagationStopped())break e;a=l,o.currentTarget=c;try{a(o)}catch(d){yf(d)}o.currentTarget=null,a=s}}}}function ge(e,t){var r=t[Nx];r===void 0&&(r=t[Nx]=new Set);var n=e+"__bubble";r.has(n)||(Pz(t,e,2,!1),r.add(n))}function kg(e,t,r){var n=0;t&&(n|=4),Pz(r,e,n,t)}var Yp="_reactListening"+Math.random().toString(36).slice(2);function Cb(e){if(!e[Yp]){e[Yp]=!0,O2.forEach(function(r){r!=="selectionchange"&&(iI.has(r)||kg(r,!1,e),kg(r,!0,e))});var t=e.nodeType===9?e:e.ownerDocument;t===null||t[Yp]||(t[Yp]=!0,kg("selectionchange",!1,t))}}function Pz(e,t,r,n){switch(cE(t)){case 2:var o=JI;break;case 8:o=$I;break;default:o=Nb}r=o.bind(null,t,r,e),o=void 0,!Hg||t!=="touchstart"&&t!=="touchmove"&&t!=="wheel"||(o=!0),n?o!==void 0?e.addEventListener(t,r,{capture:!0,passive:o}):e.addEventListener(t,r,!0):o!==void 0?e.addEventListener(t,r,{passive:o}):e.addEventListener(t,r,!1)}function xg(e,t,r,n,o){var a=n;if((t&1)===0&&(t&2)===0&&n!==null)e:for(;;){if(n===null)return;var i=n.tag;if(i===3||i===4){var l=n.stateNode.containerInfo;if(l===o)break;if(i===4)for(i=n.return;i!==null;){var s=i.tag;if((s===3||s===4)&&i.stateNode.containerInfo===o)return;i=i.return}for(;l!==null;){if(i=yi(l),i===null)return;if(s=i.tag,s===5||s===6||s===26||s===27){n=a=i;continue e}l=l.parentNode}}n=n.return}j2(function(){var c=a,d=F_(r),u=[];e:{var p=$2.get(e);if(p!==void 0){var f=Yf,v=e;switch(e){case"keypress":if(Jp(r)===0)break e;case"keydown":case"keyup":f=YO;break;case"focusin":v="focus",f=og;break;case"focusout":v="blur",f=og;break;case"beforeblur":case"afterblur":f=og;break;case"click":if(r.button===2)break e;case"auxclick":case"dblclick":case"mousedown":case"mousemove":case"mouseup":case"mouseout":case"mouseover":case"contextmenu":f=qx;break;case"drag":case"dragend":case"dragenter":case"dragexit":case"dragleave":case"dragover":case"dragstart":case"drop":f=NO;break;case"touchcancel":case"touchend":case"touchmove":case"touchstart":f=KO;break;case Q2:case W2:case K2:f=BO;break;case J2:f=$O;break;case"scroll":case"scrollend":f=IO;break;case"wheel":f=tD;break;case"copy":case"cut":case"paste":f=PO;break;case"gotpointercapture":case"lostpointercapture":case"pointercancel":case"pointerdown":case"pointermove":case"pointerout":case"pointerover":case"pointerup":f=Vx;break;case"submit":f=QO;break;case"toggle":case"beforetoggle":f=nD}var b=(t&4)!==0,S=!b&&(e==="scroll"||e==="scrollend"),g=b?p!==null?p+"Capture":null:p;b=[];for(var m=c,_;m!==null;){var h=m;if(_=h.stateNode,h=h.tag,h!==5&&h!==26&&h!==27||_===null||g===null||(h=xu(m,g),h!=null&&b.push(Du(m,h,_))),S)break;m=m.return}0<b.length&&(p=new f(p,v,null,r,d),u.push({event:p,listeners:b}))}}if((t&7)===0){e:{if(f=e==="mouseover"||e==="pointerover",p=e==="mouseout"||e==="pointerout",f&&r!==Pg&&(v=r.relatedTarget||r.fromElement)&&(yi(v)||v[Cs]))break e;(p||f)&&(v=d.window===d?d:(f=d.ownerDocument)?f.defaultView||f.parentWindow:window,p?(f=r.relatedTarget||r.toElement,p=c,f=f?yi(f):null,f!==null&&(S=Bu(f),b=f.tag,f!==S||b!==5&&b!==27&&b!==6)&&(f=null)):(p=null,f=c),p!==f&&(b=qx,h="onMouseLeave",g="onMouseEnter",m="mouse",(e==="pointerout"||e==="pointerover")&&(b=Vx,h="onPointerLeave",g="onPointerEnter",m="pointer"),S=p==null?v:au(p),_=f==null?v:au(f),v=new b(h,m+"leave",p,r,d),v.target=S,v.relatedTarget=_,h=null,yi(d)===c&&(b=new b(g,m+"enter",f,r,d),b.target=_,b.relatedTarget=S,h=b),S=h,b=p&&f?Cg(p,f,lI):null,p!==null&&Uw(u,v,p,b,!1),f!==null&&S!==null&&Uw(u,S,f,b,!0)))}e:{if(p=c?au(c):window,f=p.nodeName&&p.nodeName.toLowerCase(),f==="select"||f==="input"&&p.type==="file")var k=Xx;else if(Gx(p))if(V2)k=fD;else{k=dD;var y=uD}else f=p.nodeName,!f||f.toLowerCase()!=="input"||p.type!=="checkbox"&&p.type!=="radio"?c&&q_(c.elementType)&&(k=Xx):k=pD;if(k&&(k=k(e,c))){F2(u,k,r,d);break e}y&&y(e,p,c)}switch(y=c?au(c):window,e){case"focusin":(Gx(y)||y.contentEditable==="true")&&(Kl=y,qg=c,uu=null);break;case"focusout":uu=qg=Kl=null;break;case"mousedown":Fg=!0;break;case"contextmenu":case"mouseup":case"dragend":Fg=!1,Jx(u,r,d);break;case"selectionchange":if(vD)break;case"keydown":case"keyup":Jx(u,r,d)}var x;if(Y_)e:{switch(e){case"compositionstart":var w="onCompositionStart";break e;case"compositionend":w="onCompositionEnd";break e;case"compositionupdate":w="onCompositionUpdate";break e}w=void 0}else Wl?U2(e,r)&&(w="onCompositionEnd"):e==="keydown"&&r.keyCode===229&&(w="onCompositionStart");w&&(H2&&r.locale!=="ko"&&(Wl||w!=="onCompositionStart"?w==="onCompositionEnd"&&Wl&&(x=P2()):(_a=d,V_="value"in _a?_a.value:_a.textContent,Wl=!0)),y=Uf(c,w),0<y.length&&(w=new Fx(w,e,null,r,d),u.push({event:w,listeners:y}),x?w.data=x:(x=q2(r),x!==null&&(w.data=x)))),(x=aD?iD(e,r):lD(e,r))&&(w=Uf(c,"onBeforeInput"),0<w.length&&(y=new Fx("onBeforeInput","beforeinput",null,r,d),u.push({event:y,listeners:w}),y.data=x)),aI(u,e,c,r,d)}jz(u,t)})}function Du(e,t,r){return{instance:e,listener:t,currentTarget:r}}function Uf(e,t){for(var r=t+"Capture",n=[];e!==null;){var o=e,a=o.stateNode;if(o=o.tag,o!==5&&o!==26&&o!==27||a===null||(o=xu(e,r),o!=null&&n.unshift(Du(e,o,a)),o=xu(e,t),o!=null&&n.push(Du(e,o,a))),e.tag===3)return n;e=e.return}return[]}function lI(e){if(e===null)return null;do e=e.return;while(e&&e.tag!==5&&e.tag!==27);return e||null}function Uw(e,t,r,n,o){for(var a=t._reactName,i=[];r!==null&&r!==n;){var l=r,s=l.alternate,c=l.stateNode;if(l=l.tag,s!==null&&s===n)break;l!==5&&l!==26&&l!==27||c===null||(s=c,o?(c=xu(r,a),c!=null&&i.unshift(Du(r,c,s))):o||(c=xu(r,a),c!=null&&i.push(Du(r,c,s)))),r=r.return}i.length!==0&&e.push({event:t,listeners:i})}var sI=/\r\n?/g,cI=/\u0000|\uFFFD/g;function qw(e){return(typeof e=="string"?e:""+e).replace(sI,`
`).replace(cI,"")}function Hz(e,t){return t=qw(t),qw(e)===t}function je(e,t,r,n,o,a){switch(r){case"children":if(typeof n=="string")t==="body"||t==="textarea"&&n===""||ms(e,n);else if(typeof n=="number"||typeof n=="bigint")t!=="body"&&ms(e,""+n);else return;break;case"className":Ip(e,"class",n);break;case"tabIndex":Ip(e,"tabindex",n);break;case"dir":case"role":case"viewBox":case"width":case"height":Ip(e,r,n);break;case"style":B2(e,n,a);return;case"data":if(t!=="object"){Ip(e,"data",n);break}case"src":case"href":if(n===""&&(t!=="a"||r!=="href")){e.removeAttribute(r);break}if(n==null||typeof n=="function"||typeof n=="symbol"||typeof n=="boolean"){e.removeAttribute(r);break}n=Wp(n),e.setAttribute(r,n);break;case"action":case"formAction":if(typeof n=="function"){e.setAttribute(r,"javascript:throw new Error('A React form was unexpectedly submitted. If you called form.submit() manually, consider using form.requestSubmit() instead. If you\\'re trying to use event.stopPropagation() in a submit event handler, consider also calling event.preventDefault().')");break}else typeof a=="function"&&(r==="formAction"?(t!=="input"&&je(e,t,"name",o.name,o,null),je(e,t,"formEncType",o.formEncType,o,null),je(e,t,"formMethod",o.formMethod,o,null),je(e,t,"formTarget",o.formTarget,o,null)):(je(e,t,"encType",o.encType,o,null),je(e,t,"method",o.method,o,null),je(e,t,"target",o.target,o,null)));if(n==null||typeof n=="symbol"||typeof n=="boolean"){e.removeAttribute(r);break}n=Wp(n),e.setAttribute(r,n);break;case"onClick":n!=null&&(e.onclick=io);return;case"onScroll":n!=null&&ge("scroll",e);return;case"onScrollEnd":n!=null&&ge("scrollend",e);return;case"dangerouslySetInnerHTML":if(n!=null){if(typeof n!="object"||!("__html"in n))throw Error(U(61));if(r=n.__html,r!=null){if(o.children!=null)throw Error(U(60));a?.__html!==r&&(e.innerHTML=r)}}break;case"multiple":e.multiple=n&&typeof n!="function"&&typeof n!="symbol";break;case"muted":e.muted=n&&typeof n!="function"&&typeof n!="symbol";break;case"suppressContentEditableWarning":case"suppressHydrationWarning":case"defaultValue":case"defaultChecked":case"innerHTML":case"ref":break;case"autoFocus":break;case"xlinkHref":if(n==null||typeof n=="function"||typeof n=="boolean"||typeof n=="symbol"){e.removeAttribute("xlink:href");break}r=Wp(n),e.setAttributeNS("http://www.w3.org/1999/xlink","xlink:href",r);break;case"contentEditable":case"spellCheck":case"draggable":case"value":case"autoReverse":case"externalResourcesRequired":case"focusable":case"preserveAlpha":n!=null&&typeof n!="function"&&typeof n!="symbol"?e.setAttribute(r,n):e.removeAttribute(r);break;case"inert":case"allowFullScreen":case"async":case"autoPlay":case"controls":case"credentialless":case"default":case"defer":case"disabled":case"disablePictureInPicture":case"disableRemotePlayback":case"formNoValidate":case"hidden":case"loop":case"noModule":case"noValidate":case"open":case"playsInline":case"readOnly":case"required":case"reversed":case"scoped":case"seamless":case"itemScope":n&&typeof n!="function"&&typeof n!="symbol"?e.setAttribute(r,""):e.removeAttribute(r);break;case"capture":case"download":n===!0?e.setAttribute(r,""):n!==!1&&n!=null&&typeof n!="function"&&typeof n!="symbol"?e.setAttribute(r,n):e.removeAttribute(r);break;case"cols":case"rows":case"size":case"span":n!=null&&typeof n!="function"&&typeof n!="symbol"&&!isNaN(n)&&1<=n?e.setAttribute(r,n):e.removeAttribute(r);break;case"rowSpan":case"start":n==null||typeof n=="function"||typeof n=="symbol"||isNaN(n)?e.removeAttribute(r):e.setAttribute(r,n);break;case"popover":ge("beforetoggle",e),ge("toggle",e),Qp(e,"popover",n);break;case"xlinkActuate":Ao(e,"http://www.w3.org/1999/xlink","xlink:actuate",n);break;case"xlinkArcrole":Ao(e,"http://www.w3.org/1999/xlink","xlink:arcrole",n);break;case"xlinkRole":Ao(e,"http://www.w3.org/1999/xlink","xlink:role",n);break;case"xlinkShow":Ao(e,"http://www.w3.org/1999/xlink","xlink:show",n);break;case"xlinkTitle":Ao(e,"http://www.w3.org/1999/xlink","xlink:title",n);break;case"xlinkType":Ao(e,"http://www.w3.org/1999/xlink","xlink:type",n);break;case"xmlBase":Ao(e,"http://www.w3.org/XML/1998/namespace","xml:base",n);break;case"xmlLang":Ao(e,"http://www.w3.org/XML/1998/namespace","xml:lang",n);break;case"xmlSpace":Ao(e,"http://www.w3.org/XML/1998/namespace","xml:space",n);break;case"is":Qp(e,"is",n);break;case"innerText":case"textContent":return;default:if(!(2<r.length)||r[0]!=="o"&&r[0]!=="O"||r[1]!=="n"&&r[1]!=="N")r=OO.get(r)||r,Qp(e,r,n);else return}Se=!0}function E_(e,t,r,n,o,a){switch(r){case"style":B2(e,n,a);return;case"dangerouslySetInnerHTML":if(n!=null){if(typeof n!="object"||!("__html"in n))throw Error(U(61));if(r=n.__html,r!=null){if(o.children!=null)throw Error(U(60));a?.__html!==r&&(e.innerHTML=r)}}break;case"children":if(typeof n=="string")ms(e,n);else if(typeof n=="number"||typeof n=="bigint")ms(e,""+n);else return;break;case"onScroll":n!=null&&ge("scroll",e);return;case"onScrollEnd":n!=null&&ge("scrollend",e);return;case"onClick":n!=null&&(e.onclick=io);return;case"suppressContentEditableWarning":case"suppressHydrationWarning":case"innerHTML":case"ref":return;case"innerText":case"textContent":return;default:if(!D2.hasOwnProperty(r))e:{if(r[0]==="o"&&r[1]==="n"&&(o=r.endsWith("Capture"),a=r.slice(2,o?r.length-7:void 0),t=e[Pr]||null,t=t!=null?t[r]:null,typeof t=="function"&&e.removeEventListener(a,t,o),typeof n=="function")){typeof t!="function"&&t!==null&&(r in e?e[r]=null:e.hasAttribute(r)&&e.removeAttribute(r)),e.addEventListener(a,n,o);break e}Se=!0,r in e?e[r]=n:n===!0?e.setAttribute(r,""):Qp(e,r,n)}return}Se=!0}function $t(e,t,r){switch(t){case"div":case"span":case"svg":case"path":case"a":case"g":case"p":case"li":break;case"img":ge("error",e),ge("load",e);var n=!1,o=!1,a;for(a in r)if(r.hasOwnProperty(a)){var i=r[a];if(i!=null)switch(a){case"src":n=!0;break;case"srcSet":o=!0;break;case"children":case"dangerouslySetInnerHTML":throw Error(U(137,t));default:je(e,t,a,i,r,null)}}o&&je(e,t,"srcSet",r.srcSet,r,null),n&&je(e,t,"src",r.src,r,null);return;case"input":ge("invalid",e);var l=a=i=o=null,s=null,c=null;for(n in r)if(r.hasOwnProperty(n)){var d=r[n];if(d!=null)switch(n){case"name":o=d;break;case"type":i=d;break;case"checked":s=d;break;case"defaultChecked":c=d;break;case"value":a=d;break;case"defaultValue":l=d;break;case"children":case"dangerouslySetInnerHTML":if(d!=null)throw Error(U(137,t));break;default:je(e,t,n,d,r,null)}}N2(e,a,l,s,c,i,o,!1);return;case"select":ge("invalid",e),n=i=a=null;for(o in r)if(r.hasOwnProperty(o)&&(l=r[o],l!=null))switch(o){case"value":a=l;break;case"defaultValue":i=l;break;case"multiple":n=l;default:je(e,t,o,l,r,null)}t=a,r=i,e.multiple=!!n,t!=null?as(e,!!n,t,!1):r!=null&&as(e,!!n,r,!0);return;case"textarea":ge("invalid",e),a=o=n=null;for(i in r)if(r.hasOwnProperty(i)&&(l=r[i],l!=null))switch(i){case"value":n=l;break;case"defaultValue":o=l;break;case"children":a=l;break;case"dangerouslySetInnerHTML":if(l!=null)throw Error(U(91));break;default:je(e,t,i,l,r,null)}L2(e,n,o,a);return;case"option":for(s in r)r.hasOwnProperty(s)&&(n=r[s],n!=null)&&(s==="selected"?e.selected=n&&typeof n!="function"&&typeof n!="symbol":je(e,t,s,n,r,null));return;case"dialog":ge("beforetoggle",e),ge("toggle",e),ge("cancel",e),ge("close",e);break;case"iframe":case"object":ge("load",e);break;case"video":case"audio":for(n=0;n<Ou.length;n++)ge(Ou[n],e);break;case"image":ge("error",e),ge("load",e);break;case"details":ge("toggle",e);break;case"embed":case"source":case"link":ge("error",e),ge("load",e);case"area":case"base":case"br":case"col":case"hr":case"keygen":case"meta":case"param":case"track":case"wbr":case"menuitem":for(c in r)if(r.hasOwnProperty(c)&&(n=r[c],n!=null))switch(c){case"children":case"dangerouslySetInnerHTML":throw Error(U(137,t));default:je(e,t,c,n,r,null)}return;default:if(q_(t)){for(d in r)r.hasOwnProperty(d)&&(n=r[d],n!==void 0&&E_(e,t,d,n,r,void 0));return}}for(l in r)r.hasOwnProperty(l)&&(n=r[l],n!=null&&je(e,t,l,n,r,null))}var uI={};function dI(e,t,r,n){switch(t){case"div":case"span":case"svg":case"path":case"a":case"g":case"p":case"li":break;case"input":var o=null,a=null,i=null,l=null,s=null,c=null,d=null;for(f in r){var u=r[f];if(r.hasOwnProperty(f)&&u!=null)switch(f){case"checked":break;case"value":break;case"defaultValue":s=u;default:n.hasOwnProperty(f)||je(e,t,f,null,n,u)}}for(var p in n){var f=n[p];if(u=r[p],n.hasOwnProperty(p)&&(f!=null||u!=null))switch(p){case"type":f!==u&&(Se=!0),a=f;break;case"name":f!==u&&(Se=!0),o=f;break;case"checked":f!==u&&(Se=!0),c=f;break;case"defaultChecked":f!==u&&(Se=!0),d=f;break;case"value":f!==u&&(Se=!0),i=f;break;case"defaultValue":f!==u&&(Se=!0),l=f;break;case"children":case"dangerouslySetInnerHTML":if(f!=null)throw Error(U(137,t));break;default:f!==u&&je(e,t,p,f,n,u)}}jg(e,i,l,s,c,d,a,o);return;case"select":f=i=l=p=null;for(a in r)if(s=r[a],r.hasOwnProperty(a)&&s!=null)switch(a){case"value":break;case"multiple":f=s;default:n.hasOwnProperty(a)||je(e,t,a,null,n,s)}for(o in n)if(a=n[o],s=r[o],n.hasOwnProperty(o)&&(a!=null||s!=null))switch(o){case"value":a!==s&&(Se=!0),p=a;break;case"defaultValue":a!==s&&(Se=!0),l=a;break;case"multiple":a!==s&&(Se=!0),i=a;default:a!==s&&je(e,t,o,a,n,s)}t=l,r=i,n=f,p!=null?as(e,!!r,p,!1):!!n!=!!r&&(t!=null?as(e,!!r,t,!0):as(e,!!r,r?[]:"",!1));return;case"textarea":f=p=null;for(l in r)if(o=r[l],r.hasOwnProperty(l)&&o!=null&&!n.hasOwnProperty(l))switch(l){case"value":break;case"children":break;default:je(e,t,l,null,n,o)}for(i in n)if(o=n[i],a=r[i],n.hasOwnProperty(i)&&(o!=null||a!=null))switch(i){case"value":o!==a&&(Se=!0),p=o;break;case"defaultValue":o!==a&&(Se=!0),f=o;break;case"children":break;case"dangerouslySetInnerHTML":if(o!=null)throw Error(U(91));break;default:o!==a&&je(e,t,i,o,n,a)}R2(e,p,f);return;case"option":for(var v in r)p=r[v],r.hasOwnProperty(v)&&p!=null&&!n.hasOwnProperty(v)&&(v==="selected"?e.selected=!1:je(e,t,v,null,n,p));for(s in n)p=n[s],f=r[s],n.hasOwnProperty(s)&&p!==f&&(p!=null||f!=null)&&(s==="selected"?(p!==f&&(Se=!0),e.selected=p&&typeof p!="function"&&typeof p!="symbol"):je(e,t,s,p,n,f));return;case"img":case"link":case"area":case"base":case"br":case"col":case"embed":case"hr":case"keygen":case"meta":case"param":case"source":case"track":case"wbr":case"menuitem":for(var b in r)p=r[b],r.hasOwnProperty(b)&&p!=null&&!n.hasOwnProperty(b)&&je(e,t,b,null,n,p);for(c in n)if(p=n[c],f=r[c],n.hasOwnProperty(c)&&p!==f&&(p!=null||f!=null))switch(c){case"children":case"dangerouslySetInnerHTML":if(p!=null)throw Error(U(137,t));break;default:je(e,t,c,p,n,f)}return;default:if(q_(t)){for(var S in r)p=r[S],r.hasOwnProperty(S)&&p!==void 0&&!n.hasOwnProperty(S)&&E_(e,t,S,void 0,n,p);for(d in n)p=n[d],f=r[d],!n.hasOwnProperty(d)||p===f||p===void 0&&f===void 0||E_(e,t,d,p,n,f);return}}for(var g in r)p=r[g],r.hasOwnProperty(g)&&p!=null&&!n.hasOwnProperty(g)&&je(e,t,g,null,n,p);for(u in n)p=n[u],f=r[u],!n.hasOwnProperty(u)||p===f||p==null&&f==null||je(e,t,u,p,n,f)}function Fw(e){switch(e){case"css":case"script":case"font":case"img":case"image":case"input":case"link":return!0;default:return!1}}function pI(){if(typeof performance.getEntriesByType=="function"){for(var e=0,t=0,r=performance.getEntriesByType("resource"),n=0;n<r.length;n++){var o=r[n],a=o.transferSize,i=o.initiatorType,l=o.duration;if(a&&l&&Fw(i)){for(i=0,l=o.responseEnd,n+=1;n<r.length;n++){var s=r[n],c=s.startTime;if(c>l)break;var d=s.transferSize,u=s.initiatorType;d&&Fw(u)&&(s=s.responseEnd,i+=d*(s<l?1:(l-c)/(s-c)))}if(--n,t+=8*(a+i)/(o.duration/1e3),e++,10<e)break}}if(0<e)return t/e/1e6}return navigator.connection&&(e=navigator.connection.downlink,typeof e=="number")?e:5}var C_=null,T_=null;function Iu(e){return e.nodeType===9?e:e.ownerDocument}function Vw(e){switch(e){case"http://www.w3.org/2000/svg":return 1;case"http://www.w3.org/1998/Math/MathML":return 2;default:return 0}}function Uz(e,t){if(e===0)switch(t){case"svg":return 1;case"math":return 2;default:return 0}return e===1&&t==="foreignObject"?0:e}function qz(e,t,r,n){return r=Iu(r).createElement(e),r[Qt]=n,r[Pr]=t,$t(r,e,t),Pt(r),r}function A_(e,t){return e==="textarea"||e==="noscript"||typeof t.children=="string"||typeof t.children=="number"||typeof t.children=="bigint"||typeof t.dangerouslySetInnerHTML=="object"&&t.dangerouslySetInnerHTML!==null&&t.dangerouslySetInnerHTML.__html!=null}var wg=null;function fI(){var e=window.event;return e&&e.type==="popstate"?e===wg?!1:(wg=e,!0):(wg=null,!1)}var Tb=typeof setTimeout=="function"?setTimeout:void 0,hI=typeof clearTimeout=="function"?clearTimeout:void 0,Zw=typeof Promise=="function"?Promise:void 0,Yw=typeof requestAnimationFrame=="function"?requestAnimationFrame:Tb,vI=typeof queueMicrotask=="function"?queueMicrotask:typeof Zw<"u"?function(e){return Zw.resolve(null).then(e).catch(mI)}:Tb;function mI(e){setTimeout(function(){throw e})}function Pa(e){return e==="head"}function Gw(e,t){var r=t,n=0;do{var o=r.nextSibling;if(e.removeChild(r),o&&o.nodeType===8)if(r=o.data,r==="/$"||r==="/&"){if(n===0){e.removeChild(o),Es(t);return}n--}else if(r==="$"||r==="$?"||r==="$~"||r==="$!"||r==="&")n++;else if(r==="html")zg(e.ownerDocument.documentElement);else if(r==="head"){r=e.ownerDocument.head,zg(r);for(var a=r.firstChild;a;){var i=a.nextSibling,l=a.nodeName;a[Uu]||l==="SCRIPT"||l==="STYLE"||l==="LINK"&&a.rel.toLowerCase()==="stylesheet"||r.removeChild(a),a=i}}else r==="body"&&zg(e.ownerDocument.body);r=o}while(r);Es(t)}function Xw(e,t){var r=e;e=0;do{var n=r.nextSibling;if(r.nodeType===1?t?(r._stashedDisplay=r.style.display,r.style.display="none"):(r.style.display=r._stashedDisplay||"",r.getAttribute("style")===""&&r.removeAttribute("style")):r.nodeType===3&&(t?(r._stashedText=r.nodeValue,r.nodeValue=""):r.nodeValue=r._stashedText||""),n&&n.nodeType===8)if(r=n.data,r==="/$"){if(e===0)break;e--}else r!=="$"&&r!=="$?"&&r!=="$~"&&r!=="$!"||e++;r=n}while(r)}function Fz(e,t,r){if(t=CSS.escape(t)!==t?"r-"+btoa(t).replace(/=/g,""):t,e.style.viewTransitionName=t,r!=null&&(e.style.viewTransitionClass=r),r=getComputedStyle(e),r.display==="inline"){if(t=e.getClientRects(),t.length===1)var n=1;else for(var o=n=0;o<t.length;o++){var a=t[o];0<a.width&&0<a.height&&n++}n===1&&(e=e.style,e.display=t.length===1?"inline-block":"block",e.marginTop="-"+r.paddingTop,e.marginBottom="-"+r.paddingBottom)}}function Vz(e,t){e=e.style,t=t.style;var r=t!=null?t.hasOwnProperty("viewTransitionName")?t.viewTransitionName:t.hasOwnProperty("view-transition-name")?t["view-transition-name"]:null:null;e.viewTransitionName=r==null||typeof r=="boolean"?"":(""+r).trim(),r=t!=null?t.hasOwnProperty("viewTransitionClass")?t.viewTransitionClass:t.hasOwnProperty("view-transition-class")?t["view-transition-class"]:null:null,e.viewTransitionClass=r==null||typeof r=="boolean"?"":(""+r).trim(),e.display==="inline-block"&&(t==null?e.display=e.margin="":(r=t.display,e.display=r==null||typeof r=="boolean"?"":r,r=t.margin,r!=null?e.margin=r:(r=t.hasOwnProperty("marginTop")?t.marginTop:t["margin-top"],e.marginTop=r==null||typeof r=="boolean"?"":r,t=t.hasOwnProperty("marginBottom")?t.marginBottom:t["margin-bottom"],e.marginBottom=t==null||typeof t=="boolean"?"":t)))}function Zz(e,t,r){return r=r.ownerDocument.defaultView,{rect:e,abs:t.position==="absolute"||t.position==="fixed",clip:t.clipPath!=="none"||t.overflow!=="visible"||t.filter!=="none"||t.mask!=="none"||t.mask!=="none"||t.borderRadius!=="0px",view:0<=e.bottom&&0<=e.right&&e.top<=r.innerHeight&&e.left<=r.innerWidth}}function O_(e){var t=e.getBoundingClientRect(),r=getComputedStyle(e);return Zz(t,r,e)}function gI(e){var t=e.getBoundingClientRect();t=new DOMRect(t.x+2e4,t.y+2e4,t.width,t.height);var r=getComputedStyle(e);return Zz(t,r,e)}function _I(e){return e.documentElement.clientHeight}function bI(e){this.addEventListener("load",e),this.addEventListener("error",e)}function yI(e,t,r,n,o,a,i,l,s){var c=t.nodeType===9?t:t.ownerDocument;try{var d=c.startViewTransition({update:function(){var p=c.defaultView,f=p.navigation&&p.navigation.transition,v=c.fonts.status;n();var b=[];if(v==="loaded"&&(_I(c),c.fonts.status==="loading"&&b.push(c.fonts.ready)),v=b.length,e!==null)for(var S=e.suspenseyImages,g=0,m=0;m<S.length;m++){var _=S[m];if(!_.complete){var h=_.getBoundingClientRect();if(0<h.bottom&&0<h.right&&h.top<p.innerHeight&&h.left<p.innerWidth){if(g+=nE(_),g>pf){b.length=v;break}_=new Promise(bI.bind(_)),b.push(_)}}}if(0<b.length)return p=Promise.race([Promise.all(b),new Promise(function(k){return setTimeout(k,500)})]).then(o,o),(f?Promise.allSettled([f.finished,p]):p).then(a,a);if(o(),f)return f.finished.then(a,a);a()},types:r});c.__reactViewTransition=d;var u=[];return d.ready.then(function(){for(var p=c.documentElement.getAnimations({subtree:!0}),f=0;f<p.length;f++){var v=p[f],b=v.effect,S=b.pseudoElement;if(S!=null&&S.startsWith("::view-transition")){u.push(v),v=b.getKeyframes();for(var g=S=void 0,m=!0,_=0;_<v.length;_++){var h=v[_],k=h.width;if(S===void 0)S=k;else if(S!==k){m=!1;break}if(k=h.height,g===void 0)g=k;else if(g!==k){m=!1;break}delete h.width,delete h.height,h.transform==="none"&&delete h.transform}m&&S!==void 0&&g!==void 0&&(b.setKeyframes(v),m=getComputedStyle(b.target,b.pseudoElement),m.width!==S||m.height!==g)&&(m=v[0],m.width=S,m.height=g,m=v[v.length-1],m.width=S,m.height=g,b.setKeyframes(v))}}i()},function(p){c.__reactViewTransition===d&&(c.__reactViewTransition=null);try{typeof p=="object"&&p!==null&&p.name==="InvalidStateError"&&(p.message==="View transition was skipped because document visibility state is hidden."||p.message==="Skipping view transition because document visibility state has become hidden."||p.message==="Skipping view transition because viewport size changed."||p.message==="Transition was aborted because of invalid state")&&(p=null),p!==null&&s(p)}finally{n(),o(),i()}}),d.finished.finally(function(){for(var p=0;p<u.length;p++)u[p].cancel();c.__reactViewTransition===d&&(c.__reactViewTransition=null),l()}),d}catch{return n(),o(),i(),null}}function ki(e,t){this._scope=document.documentElement,this._selector="::view-transition-"+e+"("+t+")"}ki.prototype.animate=function(e,t){return t=typeof t=="number"?{duration:t}:Ye({},t),t.pseudoElement=this._selector,this._scope.animate(e,t)};ki.prototype.getAnimations=function(){for(var e=this._scope,t=this._selector,r=e.getAnimations({subtree:!0}),n=[],o=0;o<r.length;o++){var a=r[o].effect;a!==null&&a.target===e&&a.pseudoElement===t&&n.push(r[o])}return n};ki.prototype.getComputedStyle=function(){return getComputedStyle(this._scope,this._selector)};function Yz(e){return{name:e,group:new ki("group",e),imagePair:new ki("image-pair",e),old:new ki("old",e),new:new ki("new",e)}}function on(e){this._fragmentFiber=e,this._observers=this._eventListeners=null}on.prototype.addEventListener=function(e,t,r){var n=null,o=null;if(!(r!=null&&typeof r!="boolean"&&(n=r.signal||null,n!==null&&n.aborted))){this._eventListeners===null&&(this._eventListeners=[]);var a=this._eventListeners;if(Gz(a,e,t,r)===-1){var i=this,l=t;r!=null&&typeof r!="boolean"&&r.once===!0&&(l=function(s){i.removeEventListener(e,t,r),typeof t=="function"?t.call(this,s):t.handleEvent(s)}),n!==null&&(o=i.removeEventListener.bind(i,e,t,r),n.addEventListener("abort",o,{once:!0}),o=n.removeEventListener.bind(n,"abort",o)),n=xs(r),a.push({type:e,listener:t,optionsOrUseCapture:r,attachedListener:l,cleanup:o}),jr(this._fragmentFiber.child,!1,kI,e,l,n)}this._eventListeners=a}};function kI(e,t,r,n){return Dt(e).addEventListener(t,r,n),!1}on.prototype.removeEventListener=function(e,t,r){var n=this._eventListeners;if(n!==null&&(t=Gz(n,e,t,r),t!==-1)){var o=n[t];r=o.attachedListener;var a=o.cleanup;o=xs(o.optionsOrUseCapture),jr(this._fragmentFiber.child,!1,xI,e,r,o),n.splice(t,1),a!==null&&a()}};function xI(e,t,r,n){return Dt(e).removeEventListener(t,r,n),!1}function xs(e){return e!=null&&typeof e!="boolean"&&(e.once===!0||e.signal instanceof AbortSignal)?{capture:e.capture,passive:e.passive}:e}function Qw(e){return e==null?"c=0":typeof e=="boolean"?"c="+(e?"1":"0"):"c="+(e.capture?"1":"0")}function Gz(e,t,r,n){if(e.length===0)return-1;n=Qw(n);for(var o=0;o<e.length;o++){var a=e[o];if(a.type===t&&a.listener===r&&Qw(a.optionsOrUseCapture)===n)return o}return-1}on.prototype.dispatchEvent=function(e){var t=Ri(this._fragmentFiber);if(t===null)return!0;t=Dt(t);var r=this._eventListeners;if(r!==null&&0<r.length||!e.bubbles){var n=t.nodeType===9?t.createComment(""):document.createTextNode("");if(r)for(var o=0;o<r.length;o++){var a=r[o];n.addEventListener(a.type,a.attachedListener,xs(a.optionsOrUseCapture))}if(t.appendChild(n),e=n.dispatchEvent(e),r)for(o=0;o<r.length;o++)a=r[o],n.removeEventListener(a.type,a.attachedListener,xs(a.optionsOrUseCapture));return t.removeChild(n),e}return t.dispatchEvent(e)};on.prototype.focus=function(e){jr(this._fragmentFiber.child,!0,Xz,e,void 0,void 0)};function Xz(e,t){return e.tag===6?!1:(e=Dt(e),NI(e,t))}on.prototype.focusLast=function(e){var t=[];jr(this._fragmentFiber.child,!0,Ab,t,void 0,void 0);for(var r=t.length-1;0<=r&&!Xz(t[r],e);r--);};function Ab(e,t){return t.push(e),!1}on.prototype.blur=function(){var e=Ri(this._fragmentFiber);e!==null&&(e=Dt(e),e=Iu(e).activeElement,e!==null&&jr(this._fragmentFiber.child,!1,wI,e,void 0,void 0))};function wI(e,t){return e.tag===6?!1:(e=Dt(e),e===t||e.contains(t)?(t.blur(),!0):!1)}on.prototype.observeUsing=function(e){this._observers===null&&(this._observers=new Set),this._observers.add(e),jr(this._fragmentFiber.child,!1,SI,e,void 0,void 0)};function SI(e,t){return e.tag===6||(e=Dt(e),t.observe(e)),!1}on.prototype.unobserveUsing=function(e){var t=this._observers;if(t!==null&&t.has(e)){t.delete(e),jr(this._fragmentFiber.child,!1,zI,e,void 0,void 0);for(var r=t=0;r<Bn.length;r++){var n=Bn[r];n.fragmentInstance===this&&n.observer===e?e.unobserve(n.instance):Bn[t++]=n}Bn.length=t}};function zI(e,t){return e.tag===6||(e=Dt(e),t.unobserve(e)),!1}var Bn=[],Sg=!1;function EI(e,t,r){Bn.push({fragmentInstance:e,observer:t,instance:r}),Sg||(Sg=!0,RI(function(){Sg=!1;var n=Bn;Bn=[];for(var o=0;o<n.length;o++){var a=n[o];a.observer.unobserve(a.instance)}}))}on.prototype.getClientRects=function(){var e=[];return jr(this._fragmentFiber.child,!1,CI,e,void 0,void 0),e};function CI(e,t){if(e.tag===6){e=e.stateNode;var r=e.ownerDocument.createRange();r.selectNodeContents(e),t.push.apply(t,r.getClientRects())}else e=Dt(e),t.push.apply(t,e.getClientRects());return!1}on.prototype.getRootNode=function(e){var t=Ri(this._fragmentFiber);return t===null?this:Dt(t).getRootNode(e)};on.prototype.compareDocumentPosition=function(e){var t=Ri(this._fragmentFiber);if(t===null)return Node.DOCUMENT_POSITION_DISCONNECTED;var r=[];jr(this._fragmentFiber.child,!1,Ab,r,void 0,void 0);var n=Dt(t);if(r.length===0){if(r=n,Tx(this._fragmentFiber)){e:{for(t=this._fragmentFiber.return;t!==null;){if(t.tag===4){t=t.stateNode.containerInfo;break e}if(t.tag===3||t.tag===5||t.tag===27)break;t=t.return}t=null}t!=null&&(r=t)}t=this._fragmentFiber;var o=n=r.compareDocumentPosition(e);return r===e?o=Node.DOCUMENT_POSITION_CONTAINS:n&Node.DOCUMENT_POSITION_CONTAINED_BY&&(r=m2(t)[1],r===null?o=Node.DOCUMENT_POSITION_PRECEDING:(e=Dt(r).compareDocumentPosition(e),o=e===0||e&Node.DOCUMENT_POSITION_FOLLOWING?Node.DOCUMENT_POSITION_FOLLOWING:Node.DOCUMENT_POSITION_PRECEDING)),o|=Node.DOCUMENT_POSITION_IMPLEMENTATION_SPECIFIC}t=Dt(r[0]),o=Dt(r[r.length-1]);var a=Tx(this._fragmentFiber)?t.parentElement:n;if(a==null)return Node.DOCUMENT_POSITION_DISCONNECTED;n=a.compareDocumentPosition(t)&Node.DOCUMENT_POSITION_CONTAINED_BY,a=a.compareDocumentPosition(o)&Node.DOCUMENT_POSITION_CONTAINED_BY;var i=t.compareDocumentPosition(e),l=o.compareDocumentPosition(e),s=i&Node.DOCUMENT_POSITION_CONTAINED_BY||l&Node.DOCUMENT_POSITION_CONTAINED_BY;return l=n&&a&&i&Node.DOCUMENT_POSITION_FOLLOWING&&l&Node.DOCUMENT_POSITION_PRECEDING,t=n&&t===e||a&&o===e||s||l?Node.DOCUMENT_POSITION_CONTAINED_BY:!n&&t===e||!a&&o===e?Node.DOCUMENT_POSITION_IMPLEMENTATION_SPECIFIC:i,t&Node.DOCUMENT_POSITION_DISCONNECTED||t&Node.DOCUMENT_POSITION_IMPLEMENTATION_SPECIFIC||TI(t,this._fragmentFiber,r[0],r[r.length-1],e)?t:Node.DOCUMENT_POSITION_IMPLEMENTATION_SPECIFIC};function TI(e,t,r,n,o){var a=yi(o);if(e&Node.DOCUMENT_POSITION_CONTAINED_BY){if(r=!!a)e:{for(;a!==null;){if(a.tag===7&&(a===t||a.alternate===t)){r=!0;break e}a=a.return}r=!1}return r}if(e&Node.DOCUMENT_POSITION_CONTAINS){if(a===null)return a=o.ownerDocument,o===a||o===a.documentElement||o===a.body;e:{for(a=t,t=Ri(t);a!==null;){if(!(a.tag!==5&&a.tag!==3&&a.tag!==27||a!==t&&a.alternate!==t)){a=!0;break e}a=a.return}a=!1}return a}return e&Node.DOCUMENT_POSITION_PRECEDING?((t=!!a)&&!(t=a===r)&&(t=Cg(r,a,Ax),t===null?t=!1:(jr(t,!0,oO,a,r),a=Yl,Yl=null,t=a!==null)),t):e&Node.DOCUMENT_POSITION_FOLLOWING?((t=!!a)&&!(t=a===n)&&(t=Cg(n,a,Ax),t===null?t=!1:(jr(t,!0,aO,a,n),a=Yl,Eg=Yl=null,t=a!==null)),t):!1}function Ww(e,t){var r=e.ownerDocument.createRange();r.selectNodeContents(e),e=r.getBoundingClientRect(),window.scrollTo(window.scrollX+e.left,t?window.scrollY+e.top:window.scrollY+e.bottom-window.innerHeight)}on.prototype.scrollIntoView=function(e){if(typeof e=="object")throw Error(U(566));var t=[];jr(this._fragmentFiber.child,!1,Ab,t,void 0,void 0);var r=e!==!1;if(t.length===0){var n=m2(this._fragmentFiber);if(n=r?n[1]||n[0]||Ri(this._fragmentFiber):n[0]||n[1],n===null)return;if(n.tag===6){e=Dt(n),Ww(e,r);return}if(n=Dt(n),n.nodeType!==9){if(n.nodeType===11){r="host"in n?n.host:null,r!==null&&r.scrollIntoView(e);return}n.scrollIntoView(e)}}for(n=r?t.length-1:0;n!==(r?-1:t.length);){var o=t[n];o.tag===6?(o=Dt(o),Ww(o,r)):Dt(o).scrollIntoView(e),n+=r?-1:1}};function AI(e,t){return e=Dt(e),Qz(e,t),!1}function Qz(e,t){e.reactFragments==null&&(e.reactFragments=new Set),e.reactFragments.add(t)}function Wz(e,t){var r=t._eventListeners;if(r!==null)for(var n=0;n<r.length;n++){var o=r[n];e.addEventListener(o.type,o.attachedListener,xs(o.optionsOrUseCapture))}e.nodeType!==3&&(r=t._observers,r!==null&&r.forEach(function(a){for(var i=0,l=0;l<Bn.length;l++){var s=Bn[l];(s.fragmentInstance!==t||s.observer!==a||s.instance!==e)&&(Bn[i++]=s)}Bn.length=i,a.observe(e)}),Qz(e,t))}function OI(e,t){var r=t._eventListeners;if(r!==null)for(var n=0;n<r.length;n++){var o=r[n];e.removeEventListener(o.type,o.attachedListener,xs(o.optionsOrUseCapture))}e.nodeType!==3&&(r=t._observers,r!==null&&r.forEach(function(a){typeof a.rootMargin=="string"?EI(t,a,e):a.unobserve(e)}),e.reactFragments!=null&&e.reactFragments.delete(t))}function D_(e){var t=e.firstChild;for(t&&t.nodeType===10&&(t=t.nextSibling);t;){var r=t;switch(t=t.nextSibling,r.nodeName){case"HTML":case"HEAD":case"BODY":D_(r),Zf(r);continue;case"SCRIPT":case"STYLE":continue;case"LINK":if(r.rel.toLowerCase()==="stylesheet")continue}e.removeChild(r)}}function DI(e,t,r,n){for(;e.nodeType===1;){var o=r;if(e.nodeName.toLowerCase()!==t.toLowerCase()){if(!n&&(e.nodeName!=="INPUT"||e.type!=="hidden"))break}else if(n){if(!e[Uu])switch(t){case"meta":if(!e.hasAttribute("itemprop"))break;return e;case"link":if(a=e.getAttribute("rel"),a==="stylesheet"&&e.hasAttribute("data-precedence"))break;if(a!==o.rel||e.getAttribute("href")!==(o.href==null||o.href===""?null:o.href)||e.getAttribute("crossorigin")!==(o.crossOrigin==null?null:o.crossOrigin)||e.getAttribute("title")!==(o.title==null?null:o.title))break;return e;case"style":if(e.hasAttribute("data-precedence"))break;return e;case"script":if(a=e.getAttribute("src"),(a!==(o.src==null?null:o.src)||e.getAttribute("type")!==(o.type==null?null:o.type)||e.getAttribute("crossorigin")!==(o.crossOrigin==null?null:o.crossOrigin))&&a&&e.hasAttribute("async")&&!e.hasAttribute("itemprop"))break;return e;default:return e}}else if(t==="input"&&e.type==="hidden"){var a=o.name==null?null:""+o.name;if(o.type==="hidden"&&e.getAttribute("name")===a)return e}else return e;if(e=xn(e.nextSibling),e===null)break}return null}function II(e,t,r){if(t==="")return null;for(;e.nodeType!==3;)if((e.nodeType!==1||e.nodeName!=="INPUT"||e.type!=="hidden")&&!r||(e=xn(e.nextSibling),e===null))return null;return e}function Kz(e,t){for(;e.nodeType!==8;)if((e.nodeType!==1||e.nodeName!=="INPUT"||e.type!=="hidden")&&!t||(e=xn(e.nextSibling),e===null))return null;return e}function I_(e){return e.data==="$?"||e.data==="$~"}function Ob(e){return e.data==="$!"||e.data==="$?"&&e.ownerDocument.readyState!=="loading"}function MI(e,t){var r=e.ownerDocument;if(e.data==="$~")e._reactRetry=t;else if(e.data!=="$?"||r.readyState!=="loading")t();else{var n=function(){t(),r.removeEventListener("DOMContentLoaded",n)};r.addEventListener("DOMContentLoaded",n),e._reactRetry=n}}function xn(e){for(;e!=null;e=e.nextSibling){var t=e.nodeType;if(t===1||t===3)break;if(t===8){if(t=e.data,t==="$"||t==="$!"||t==="$?"||t==="$~"||t==="&"||t==="F!"||t==="F")break;if(t==="/$"||t==="/&")return null}}return e}var M_=null;function Kw(e){e=e.nextSibling;for(var t=0;e;){if(e.nodeType===8){var r=e.data;if(r==="/$"||r==="/&"){if(t===0)return xn(e.nextSibling);t--}else r!=="$"&&r!=="$!"&&r!=="$?"&&r!=="$~"&&r!=="&"||t++}e=e.nextSibling}return null}function Jw(e){e=e.previousSibling;for(var t=0;e;){if(e.nodeType===8){var r=e.data;if(r==="$"||r==="$!"||r==="$?"||r==="$~"||r==="&"){if(t===0)return e;t--}else r!=="/$"&&r!=="/&"||t++}e=e.previousSibling}return null}function NI(e,t){function r(){n=!0}if(e.ownerDocument.activeElement===e)return!0;var n=!1;try{e.ownerDocument.addEventListener("focus",r,!0),(e.focus||HTMLElement.prototype.focus).call(e,t)}finally{e.ownerDocument.removeEventListener("focus",r,!0)}return n}function RI(e){Yw(function(){Yw(function(t){return e(t)})})}function Jz(e,t,r){switch(t=Iu(r),e){case"html":if(e=t.documentElement,!e)throw Error(U(452));return e;case"head":if(e=t.head,!e)throw Error(U(453));return e;case"body":if(e=t.body,!e)throw Error(U(454));return e;default:throw Error(U(451))}}function $z(e,t,r){for(var n in r){var o=r[n];r.hasOwnProperty(n)&&o!=null&&je(e,t,n,null,uI,o)}r.dangerouslySetInnerHTML!=null&&(e.textContent=""),e.onclick===io&&(e.onclick=null),Zf(e)}function zg(e){for(var t=e.attributes;t.length;)e.removeAttributeNode(t[0]);Zf(e)}var wn=new Map,$w=new Set;function Mu(e){if(typeof e.getRootNode=="function"){var t=e.getRootNode();if(t.nodeType===9||t.nodeType===11)return t}return e.nodeType===9?e:e.ownerDocument}var Fo=Te.d;Te.d={f:LI,r:BI,D:jI,C:PI,L:HI,m:UI,X:FI,S:qI,M:VI};function LI(){var e=Fo.f(),t=ah();return e||t}function BI(e){var t=Ts(e);t!==null&&t.tag===5&&t.type==="form"?BS(t):Fo.r(e)}var Is=typeof document>"u"?null:document;function eE(e,t,r){var n=Is;if(n&&typeof t=="string"&&t){var o=bn(t);o='link[rel="'+e+'"][href="'+o+'"]',typeof r=="string"&&(o+='[crossorigin="'+r+'"]'),$w.has(o)||($w.add(o),e={rel:e,crossOrigin:r,href:t},n.querySelector(o)===null&&(t=n.createElement("link"),$t(t,"link",e),Pt(t),n.head.appendChild(t)))}}function jI(e){Fo.D(e),eE("dns-prefetch",e,null)}function PI(e,t){Fo.C(e,t),eE("preconnect",e,t)}function HI(e,t,r){Fo.L(e,t,r);var n=Is;if(n&&e&&t){var o='link[rel="preload"][as="'+bn(t)+'"]';t==="image"&&r&&r.imageSrcSet?(o+='[imagesrcset="'+bn(r.imageSrcSet)+'"]',typeof r.imageSizes=="string"&&(o+='[imagesizes="'+bn(r.imageSizes)+'"]')):o+='[href="'+bn(e)+'"]';var a=o;switch(t){case"style":a=ws(e);break;case"script":a=Ms(e)}if(!(wn.has(a)||(e=Ye({rel:"preload",href:t==="image"&&r&&r.imageSrcSet?void 0:e,as:t},r),wn.set(a,e),n.querySelector(o)!==null||t==="style"&&n.querySelector(Gu(a))||t==="script"&&n.querySelector(Xu(a))))){var i=n.createElement("link");$t(i,"link",e),t==="style"&&(i[bf]=!0,i.onload=i.onerror=function(){A2(i)}),Pt(i),n.head.appendChild(i)}}}function UI(e,t){Fo.m(e,t);var r=Is;if(r&&e){var n=t&&typeof t.as=="string"?t.as:"script",o='link[rel="modulepreload"][as="'+bn(n)+'"][href="'+bn(e)+'"]',a=o;switch(n){case"audioworklet":case"paintworklet":case"serviceworker":case"sharedworker":case"worker":case"script":a=Ms(e)}if(!wn.has(a)&&(e=Ye({rel:"modulepreload",href:e},t),wn.set(a,e),r.querySelector(o)===null)){switch(n){case"audioworklet":case"paintworklet":case"serviceworker":case"sharedworker":case"worker":case"script":if(r.querySelector(Xu(a)))return}n=r.createElement("link"),$t(n,"link",e),Pt(n),r.head.appendChild(n)}}}function qI(e,t,r){Fo.S(e,t,r);var n=Is;if(n&&e){var o=os(n).hoistableStyles,a=ws(e);t=t||"default";var i=o.get(a);if(!i){var l={loading:0,preload:null};if(i=n.querySelector(Gu(a)))l.loading=5;else{e=Ye({rel:"stylesheet",href:e,"data-precedence":t},r),(r=wn.get(a))&&Db(e,r);var s=i=n.createElement("link");Pt(s),$t(s,"link",e),s._p=new Promise(function(c,d){s.onload=c,s.onerror=d}),s.addEventListener("load",function(){l.loading|=1}),s.addEventListener("error",function(){l.loading|=2}),l.loading|=4,uf(i,t,n)}i={type:"stylesheet",instance:i,count:1,state:l},o.set(a,i)}}}function FI(e,t){Fo.X(e,t);var r=Is;if(r&&e){var n=os(r).hoistableScripts,o=Ms(e),a=n.get(o);a||(a=r.querySelector(Xu(o)),a||(e=Ye({src:e,async:!0},t),(t=wn.get(o))&&Ib(e,t),a=r.createElement("script"),Pt(a),$t(a,"link",e),r.head.appendChild(a)),a={type:"script",instance:a,count:1,state:null},n.set(o,a))}}function VI(e,t){Fo.M(e,t);var r=Is;if(r&&e){var n=os(r).hoistableScripts,o=Ms(e),a=n.get(o);a||(a=r.querySelector(Xu(o)),a||(e=Ye({src:e,async:!0,type:"module"},t),(t=wn.get(o))&&Ib(e,t),a=r.createElement("script"),Pt(a),$t(a,"link",e),r.head.appendChild(a)),a={type:"script",instance:a,count:1,state:null},n.set(o,a))}}function e2(e,t,r,n){var o=(o=wa.current)?Mu(o):null;if(!o)throw Error(U(446));switch(e){case"meta":case"title":return null;case"style":return typeof r.precedence=="string"&&typeof r.href=="string"?(r=ws(r.href),t=os(o).hoistableStyles,n=t.get(r),n||(n={type:"style",instance:null,count:0,state:null},t.set(r,n)),n):{type:"void",instance:null,count:0,state:null};case"link":if(r.rel==="stylesheet"&&typeof r.href=="string"&&typeof r.precedence=="string"){e=ws(r.href);var a=os(o).hoistableStyles,i=a.get(e);if(i||(o=o.ownerDocument||o,i={type:"stylesheet",instance:null,count:0,state:{loading:0,preload:null}},a.set(e,i),(a=o.querySelector(Gu(e)))?a._p||(i.instance=a,i.state.loading=5):(a=wn.get(e),a||(a={rel:"preload",as:"style",href:r.href,crossOrigin:r.crossOrigin,integrity:r.integrity,media:r.media,hrefLang:r.hrefLang,referrerPolicy:r.referrerPolicy},wn.set(e,a)),ZI(o,e,a,i.state))),t&&n===null)throw Error(U(528,""));return i}if(t&&n!==null)throw Error(U(529,""));return null;case"script":return t=r.async,r=r.src,typeof r=="string"&&t&&typeof t!="function"&&typeof t!="symbol"?(r=Ms(r),t=os(o).hoistableScripts,n=t.get(r),n||(n={type:"script",instance:null,count:0,state:null},t.set(r,n)),n):{type:"void",instance:null,count:0,state:null};default:throw Error(U(444,e))}}function ws(e){return'href="'+bn(e)+'"'}function Gu(e){return'link[rel="stylesheet"]['+e+"]"}function tE(e){return Ye({},e,{"data-precedence":e.precedence,precedence:null})}function ZI(e,t,r,n){if(t=e.querySelector('link[rel="preload"][as="style"]['+t+"]")){if(t[bf]!==!0){n.loading=1;return}}else t=e.createElement("link"),t[bf]=!0,t.onload=t.onerror=A2.bind(null,t),$t(t,"link",r),Pt(t),e.head.appendChild(t);n.preload=t,t.addEventListener("load",function(){return n.loading|=1}),t.addEventListener("error",function(){return n.loading|=2})}function Ms(e){return'[src="'+bn(e)+'"]'}function Xu(e){return"script[async]"+e}function t2(e,t,r){if(t.count++,t.instance===null)switch(t.type){case"style":var n=e.querySelector('style[data-href~="'+bn(r.href)+'"]');if(n)return t.instance=n,Pt(n),n;var o=Ye({},r,{"data-href":r.href,"data-precedence":r.precedence,href:null,precedence:null});return n=(e.ownerDocument||e).createElement("style"),Pt(n),$t(n,"style",o),uf(n,r.precedence,e),t.instance=n;case"stylesheet":o=ws(r.href);var a=e.querySelector(Gu(o));if(a)return t.state.loading|=4,t.instance=a,Pt(a),a;n=tE(r),(o=wn.get(o))&&Db(n,o),a=(e.ownerDocument||e).createElement("link"),Pt(a);var i=a;return i._p=new Promise(function(l,s){i.onload=l,i.onerror=s}),$t(a,"link",n),t.state.loading|=4,uf(a,r.precedence,e),t.instance=a;case"script":return a=Ms(r.src),(o=e.querySelector(Xu(a)))?(t.instance=o,Pt(o),o):(n=r,(o=wn.get(a))&&(n=Ye({},r),Ib(n,o)),e=e.ownerDocument||e,o=e.createElement("script"),Pt(o),$t(o,"link",n),e.head.appendChild(o),t.instance=o);case"void":return null;default:throw Error(U(443,t.type))}else t.type==="stylesheet"&&(t.state.loading&4)===0&&(n=t.instance,t.state.loading|=4,uf(n,r.precedence,e));return t.instance}function uf(e,t,r){for(var n=r.querySelectorAll('link[rel="stylesheet"][data-precedence],style[data-precedence]'),o=n.length?n[n.length-1]:null,a=o,i=0;i<n.length;i++){var l=n[i];if(l.dataset.precedence===t)a=l;else if(a!==o)break}a?a.parentNode.insertBefore(e,a.nextSibling):(t=r.nodeType===9?r.head:r,t.insertBefore(e,t.firstChild))}function Db(e,t){e.crossOrigin==null&&(e.crossOrigin=t.crossOrigin),e.referrerPolicy==null&&(e.referrerPolicy=t.referrerPolicy),e.title==null&&(e.title=t.title)}function Ib(e,t){e.crossOrigin==null&&(e.crossOrigin=t.crossOrigin),e.referrerPolicy==null&&(e.referrerPolicy=t.referrerPolicy),e.integrity==null&&(e.integrity=t.integrity)}var df=null;function r2(e,t,r){if(df===null){var n=new Map,o=df=new Map;o.set(r,n)}else o=df,n=o.get(r),n||(n=new Map,o.set(r,n));if(n.has(e))return n;for(n.set(e,null),r=r.getElementsByTagName(e),o=0;o<r.length;o++){var a=r[o];if(!(a[Uu]||a[Qt]||e==="link"&&a.getAttribute("rel")==="stylesheet")&&a.namespaceURI!=="http://www.w3.org/2000/svg"){var i=a.getAttribute(t)||"";i=e+i;var l=n.get(i);l?l.push(a):n.set(i,[a])}}return n}function N_(e,t,r){e=e.ownerDocument||e,e.head.insertBefore(r,t==="title"?e.querySelector("head > title"):null)}function YI(e,t,r){if(r===1||t.itemProp!=null)return!1;switch(e){case"meta":case"title":return!0;case"style":if(typeof t.precedence!="string"||typeof t.href!="string"||t.href==="")break;return!0;case"link":if(typeof t.rel!="string"||typeof t.href!="string"||t.href===""||t.onLoad||t.onError)break;return t.rel==="stylesheet"?(e=t.disabled,typeof t.precedence=="string"&&e==null):!0;case"script":if(t.async&&typeof t.async!="function"&&typeof t.async!="symbol"&&!t.onLoad&&!t.onError&&t.src&&typeof t.src=="string")return!0}return!1}function n2(e,t){return e==="img"&&t.src!=null&&t.src!==""&&t.onLoad==null&&t.loading!=="lazy"}function rE(e){return!(e.type==="stylesheet"&&(e.state.loading&3)===0)}function nE(e){return(e.width||100)*(e.height||100)*(typeof devicePixelRatio=="number"?devicePixelRatio:1)*.25}function o2(e,t){typeof t.decode=="function"&&(e.imgCount++,t.complete||(e.imgBytes+=nE(t),e.suspenseyImages.push(t)),e=QI.bind(e),t.decode().then(e,e))}function GI(e,t,r,n){if(r.type==="stylesheet"&&(typeof n.media!="string"||matchMedia(n.media).matches!==!1)&&(r.state.loading&4)===0){if(r.instance===null){var o=ws(n.href),a=t.querySelector(Gu(o));if(a){t=a._p,t!==null&&typeof t=="object"&&typeof t.then=="function"&&(e.count++,e=Nu.bind(e),t.then(e,e)),r.state.loading|=4,r.instance=a,Pt(a);return}a=t.ownerDocument||t,n=tE(n),(o=wn.get(o))&&Db(n,o),a=a.createElement("link"),Pt(a);var i=a;i._p=new Promise(function(l,s){i.onload=l,i.onerror=s}),$t(a,"link",n),r.instance=a}e.stylesheets===null&&(e.stylesheets=new Map),e.stylesheets.set(r,t),(t=r.state.preload)&&(r.state.loading&3)===0&&(e.count++,r=Nu.bind(e),t.addEventListener("load",r),t.addEventListener("error",r))}}var pf=0;function XI(e,t){return e.stylesheets&&e.count===0&&ff(e,e.stylesheets),0<e.count||0<e.imgCount?function(r){var n=setTimeout(function(){if(e.stylesheets&&ff(e,e.stylesheets),e.unsuspend){var a=e.unsuspend;e.unsuspend=null,a()}},6e4+t);0<e.imgBytes&&pf===0&&(pf=62500*pI());var o=setTimeout(function(){if(e.waitingForImages=!1,e.count===0&&(e.stylesheets&&ff(e,e.stylesheets),e.unsuspend)){var a=e.unsuspend;e.unsuspend=null,a()}},(e.imgBytes>pf?50:800)+t);return e.unsuspend=r,function(){e.unsuspend=null,clearTimeout(n),clearTimeout(o)}}:null}function oE(e){if(e.count===0&&(e.imgCount===0||!e.waitingForImages)){if(e.stylesheets)ff(e,e.stylesheets);else if(e.unsuspend){var t=e.unsuspend;e.unsuspend=null,t()}}}function Nu(){this.count--,oE(this)}function QI(){this.imgCount--,oE(this)}var qf=null;function ff(e,t){e.stylesheets=null,e.unsuspend!==null&&(e.count++,qf=new Map,t.forEach(WI,e),qf=null,Nu.call(e))}function WI(e,t){if(!(t.state.loading&4)){var r=qf.get(e);if(r)var n=r.get(null);else{r=new Map,qf.set(e,r);for(var o=e.querySelectorAll("link[data-precedence],style[data-precedence]"),a=0;a<o.length;a++){var i=o[a];(i.nodeName==="LINK"||i.getAttribute("media")!=="not all")&&(r.set(i.dataset.precedence,i),n=i)}n&&r.set(null,n)}o=t.instance,i=o.getAttribute("data-precedence"),a=r.get(i)||n,a===n&&r.set(null,o),r.set(i,o),this.count++,n=Nu.bind(this),o.addEventListener("load",n),o.addEventListener("error",n),a?a.parentNode.insertBefore(o,a.nextSibling):(e=e.nodeType===9?e.head:e,e.insertBefore(o,e.firstChild)),t.state.loading|=4}}var Ss={$$typeof:ao,Provider:null,Consumer:null,_currentValue:xi,_currentValue2:xi,_threadCount:0};function KI(e,t,r,n,o,a,i,l,s){this.tag=1,this.containerInfo=e,this.pingCache=this.current=this.pendingChildren=null,this.timeoutHandle=-1,this.callbackNode=this.next=this.pendingContext=this.context=this.cancelPendingCommit=null,this.callbackPriority=0,this.expirationTimes=$m(-1),this.entangledLanes=this.shellSuspendCounter=this.errorRecoveryDisabledLanes=this.expiredLanes=this.warmLanes=this.pingedLanes=this.suspendedLanes=this.pendingLanes=0,this.entanglements=$m(0),this.hiddenUpdates=$m(null),this.identifierPrefix=n,this.onUncaughtError=o,this.onCaughtError=a,this.onRecoverableError=i,this.pooledCache=null,this.pooledCacheLanes=0,this.formState=s,this.transitionTypes=null,this.incompleteTransitions=new Map}function aE(e,t,r,n,o,a,i,l,s,c,d,u){return e=new KI(e,t,r,i,s,c,d,u,l),t=1,a===!0&&(t|=24),a=Lr(3,null,null,t),e.current=a,a.stateNode=e,t=J_(),t.refCount++,e.pooledCache=t,t.refCount++,a.memoizedState={element:n,isDehydrated:r,cache:t},tb(a),e}function iE(e){return e?(e=es,e):es}function lE(e,t,r,n,o,a){o=iE(o),n.context===null?n.context=o:n.pendingContext=o,n=za(t),n.payload={element:r},a=a===void 0?null:a,a!==null&&(n.callback=a),r=Ea(e,n,t),r!==null&&(Br(r,e,t),pu(r,e,t))}function a2(e,t){if(e=e.memoizedState,e!==null&&e.dehydrated!==null){var r=e.retryLane;e.retryLane=r!==0&&r<t?r:t}}function Mb(e,t){a2(e,t),(e=e.alternate)&&a2(e,t)}function sE(e){if(e.tag===13||e.tag===31){var t=ji(e,67108864);t!==null&&Br(t,e,67108864),Mb(e,67108864)}}function i2(e){if(e.tag===13||e.tag===31){var t=rn();t=H_(t);var r=ji(e,t);r!==null&&Br(r,e,t),Mb(e,t)}}var zs=!0;function JI(e,t,r,n){var o=ie.T;ie.T=null;var a=Te.p;try{Te.p=2,Nb(e,t,r,n)}finally{Te.p=a,ie.T=o}}function $I(e,t,r,n){var o=ie.T;ie.T=null;var a=Te.p;try{Te.p=8,Nb(e,t,r,n)}finally{Te.p=a,ie.T=o}}function Nb(e,t,r,n){if(zs){var o=R_(n);if(o===null)xg(e,t,n,Ff,r),l2(e,n);else if(tM(o,e,t,r,n))n.stopPropagation();else if(l2(e,n),t&4&&-1<eM.indexOf(e)){for(;o!==null;){var a=Ts(o);if(a!==null)switch(a.tag){case 3:if(a=a.stateNode,a.current.memoizedState.isDehydrated){var i=gi(a.pendingLanes);if(i!==0){var l=a;for(l.pendingLanes|=2,l.entangledLanes|=2;i;){var s=1<<31-tn(i);l.entanglements[1]|=s,i&=~s}ho(a),(Ce&6)===0&&(Bf=$r()+500,Yu(0,!1))}}break;case 31:case 13:l=ji(a,2),l!==null&&Br(l,a,2),ah(),Mb(a,2)}if(a=R_(n),a===null&&xg(e,t,n,Ff,r),a===o)break;o=a}o!==null&&n.stopPropagation()}else xg(e,t,n,null,r)}}function R_(e){return e=F_(e),Rb(e)}var Ff=null;function Rb(e){if(Ff=null,e=yi(e),e!==null){var t=Bu(e);if(t===null)e=null;else{var r=t.tag;if(r===13){if(e=f2(t),e!==null)return e;e=null}else if(r===31){if(e=h2(t),e!==null)return e;e=null}else if(r===3){if(t.stateNode.current.memoizedState.isDehydrated)return t.tag===3?t.stateNode.containerInfo:null;e=null}else t!==e&&(e=null)}}return Ff=e,null}function cE(e){switch(e){case"beforetoggle":case"cancel":case"click":case"close":case"contextmenu":case"copy":case"cut":case"auxclick":case"dblclick":case"dragend":case"dragstart":case"drop":case"focusin":case"focusout":case"input":case"invalid":case"keydown":case"keypress":case"keyup":case"mousedown":case"mouseup":case"paste":case"pause":case"play":case"pointercancel":case"pointerdown":case"pointerup":case"ratechange":case"reset":case"seeked":case"submit":case"toggle":case"touchcancel":case"touchend":case"touchstart":case"volumechange":case"change":case"selectionchange":case"textInput":case"compositionstart":case"compositionend":case"compositionupdate":case"beforeblur":case"afterblur":case"beforeinput":case"blur":case"fullscreenchange":case"fullscreenerror":case"focus":case"hashchange":case"popstate":case"select":case"selectstart":return 2;case"drag":case"dragenter":case"dragexit":case"dragleave":case"dragover":case"mousemove":case"mouseout":case"mouseover":case"pointermove":case"pointerout":case"pointerover":case"resize":case"scroll":case"touchmove":case"wheel":case"mouseenter":case"mouseleave":case"pointerenter":case"pointerleave":return 8;case"message":switch(hO()){case y2:return 2;case k2:return 8;case _f:case vO:return 32;case x2:return 268435456;default:return 32}default:return 32}}var L_=!1,Oa=null,Da=null,Ia=null,Ru=new Map,Lu=new Map,ma=[],eM="mousedown mouseup touchcancel touchend touchstart auxclick dblclick pointercancel pointerdown pointerup dragend dragstart drop compositionend compositionstart keydown keypress keyup input textInput copy cut paste click change contextmenu reset".split(" ");function l2(e,t){switch(e){case"focusin":case"focusout":Oa=null;break;case"dragenter":case"dragleave":Da=null;break;case"mouseover":case"mouseout":Ia=null;break;case"pointerover":case"pointerout":Ru.delete(t.pointerId);break;case"gotpointercapture":case"lostpointercapture":Lu.delete(t.pointerId)}}function tu(e,t,r,n,o,a){return e===null||e.nativeEvent!==a?(e={blockedOn:t,domEventName:r,eventSystemFlags:n,nativeEvent:a,targetContainers:[o]},t!==null&&(t=Ts(t),t!==null&&sE(t)),e):(e.eventSystemFlags|=n,t=e.targetContainers,o!==null&&t.indexOf(o)===-1&&t.push(o),e)}function tM(e,t,r,n,o){switch(t){case"focusin":return Oa=tu(Oa,e,t,r,n,o),!0;case"dragenter":return Da=tu(Da,e,t,r,n,o),!0;case"mouseover":return Ia=tu(Ia,e,t,r,n,o),!0;case"pointerover":var a=o.pointerId;return Ru.set(a,tu(Ru.get(a)||null,e,t,r,n,o)),!0;case"gotpointercapture":return a=o.pointerId,Lu.set(a,tu(Lu.get(a)||null,e,t,r,n,o)),!0}return!1}function uE(e){var t=yi(e.target);if(t!==null){var r=Bu(t);if(r!==null){if(t=r.tag,t===13){if(t=f2(r),t!==null){e.blockedOn=t,Mx(e.priority,function(){i2(r)});return}}else if(t===31){if(t=h2(r),t!==null){e.blockedOn=t,Mx(e.priority,function(){i2(r)});return}}else if(t===3&&r.stateNode.current.memoizedState.isDehydrated){e.blockedOn=r.tag===3?r.stateNode.containerInfo:null;return}}}e.blockedOn=null}function hf(e){if(e.blockedOn!==null)return!1;for(var t=e.targetContainers;0<t.length;){var r=R_(e.nativeEvent);if(r===null){r=e.nativeEvent;var n=new r.constructor(r.type,r);Pg=n,r.target.dispatchEvent(n),Pg=null}else return t=Ts(r),t!==null&&sE(t),e.blockedOn=r,!1;t.shift()}return!0}function s2(e,t,r){hf(e)&&r.delete(t)}function rM(){L_=!1,Oa!==null&&hf(Oa)&&(Oa=null),Da!==null&&hf(Da)&&(Da=null),Ia!==null&&hf(Ia)&&(Ia=null),Ru.forEach(s2),Lu.forEach(s2)}function Gp(e,t){e.blockedOn===t&&(e.blockedOn=null,L_||(L_=!0,It.unstable_scheduleCallback(It.unstable_NormalPriority,rM)))}var Xp=null;function c2(e){Xp!==e&&(Xp=e,It.unstable_scheduleCallback(It.unstable_NormalPriority,function(){Xp===e&&(Xp=null);for(var t=0;t<e.length;t+=3){var r=e[t],n=e[t+1],o=e[t+2];if(typeof n!="function"){if(Rb(n||r)===null)continue;break}var a=Ts(r);a!==null&&(e.splice(t,3),t-=3,t_(a,{pending:!0,data:o,method:r.method,action:n},n,o))}}))}function Es(e){function t(s){return Gp(s,e)}Oa!==null&&Gp(Oa,e),Da!==null&&Gp(Da,e),Ia!==null&&Gp(Ia,e),Ru.forEach(t),Lu.forEach(t);for(var r=0;r<ma.length;r++){var n=ma[r];n.blockedOn===e&&(n.blockedOn=null)}for(;0<ma.length&&(r=ma[0],r.blockedOn===null);)uE(r),r.blockedOn===null&&ma.shift();if(r=(e.ownerDocument||e).$$reactFormReplay,r!=null)for(n=0;n<r.length;n+=3){var o=r[n],a=r[n+1],i=o[Pr]||null;if(typeof a=="function")i||c2(r);else if(i){var l=null;if(a&&a.hasAttribute("formAction")){if(o=a,i=a[Pr]||null)l=i.formAction;else if(Rb(o)!==null)continue}else l=i.action;typeof l=="function"?r[n+1]=l:(r.splice(n,3),n-=3),c2(r)}}}function dE(){function e(a){a.canIntercept&&a.info==="react-transition"&&a.intercept({handler:function(){return new Promise(function(i){return o=i})},focusReset:"manual",scroll:"manual"})}function t(){o!==null&&(o(),o=null),n||setTimeout(r,20)}function r(){if(!n&&!navigation.transition){var a=navigation.currentEntry;a&&a.url!=null&&navigation.navigate(a.url,{state:a.getState(),info:"react-transition",history:"replace"})}}if(typeof navigation=="object"){var n=!1,o=null;return navigation.addEventListener("navigate",e),navigation.addEventListener("navigatesuccess",t),navigation.addEventListener("navigateerror",t),setTimeout(r,100),function(){n=!0,navigation.removeEventListener("navigate",e),navigation.removeEventListener("navigatesuccess",t),navigation.removeEventListener("navigateerror",t),o!==null&&(o(),o=null)}}}function Lb(e){this._internalRoot=e}sh.prototype.render=Lb.prototype.render=function(e){var t=this._internalRoot;if(t===null)throw Error(U(409));var r=t.current,n=rn();lE(r,n,e,t,null,null)};sh.prototype.unmount=Lb.prototype.unmount=function(){var e=this._internalRoot;if(e!==null){this._internalRoot=null;var t=e.containerInfo;lE(e.current,2,null,e,null,null),ah(),t[Cs]=null}};function sh(e){this._internalRoot=e}sh.prototype.unstable_scheduleHydration=function(e){if(e){var t=T2();e={blockedOn:null,target:e,priority:t};for(var r=0;r<ma.length&&t!==0&&t<ma[r].priority;r++);ma.splice(r,0,e),r===0&&uE(e)}};var u2=d2.version;if(u2!=="19.3.1")throw Error(U(527,u2,"19.3.1"));Te.findDOMNode=function(e){var t=e._reactInternals;if(t===void 0)throw typeof e.render=="function"?Error(U(188)):(e=Object.keys(e).join(","),Error(U(268,e)));return e=nO(t),e=e!==null?v2(e):null,e=e===null?null:e.stateNode,e};var nM={bundleType:0,version:"19.3.1",rendererPackageName:"react-dom",currentDispatcherRef:ie,reconcilerVersion:"19.3.1"};if(typeof __REACT_DEVTOOLS_GLOBAL_HOOK__<"u"&&(ru=__REACT_DEVTOOLS_GLOBAL_HOOK__,!ru.isDisabled&&ru.supportsFiber))try{ju=ru.inject(nM),en=ru}catch{}var ru;ch.createRoot=function(e,t){if(!p2(e))throw Error(U(299));var r=!1,n="",o=ZS,a=YS,i=GS;return t!=null&&(t.unstable_strictMode===!0&&(r=!0),t.identifierPrefix!==void 0&&(n=t.identifierPrefix),t.onUncaughtError!==void 0&&(o=t.onUncaughtError),t.onCaughtError!==void 0&&(a=t.onCaughtError),t.onRecoverableError!==void 0&&(i=t.onRecoverableError)),t=aE(e,1,!1,null,null,r,n,null,o,a,i,dE),e[Cs]=t.current,Cb(e),new Lb(t)};ch.hydrateRoot=function(e,t,r){if(!p2(e))throw Error(U(299));var n=!1,o="",a=ZS,i=YS,l=GS,s=null;return r!=null&&(r.unstable_strictMode===!0&&(n=!0),r.identifierPrefix!==void 0&&(o=r.identifierPrefix),r.onUncaughtError!==void 0&&(a=r.onUncaughtError),r.onCaughtError!==void 0&&(i=r.onCaughtError),r.onRecoverableError!==void 0&&(l=r.onRecoverableError),r.formState!==void 0&&(s=r.formState)),t=aE(e,1,!0,t,r??null,n,o,s,a,i,l,dE),t.context=iE(null),r=t.current,n=rn(),n=H_(n),o=za(n),o.callback=null,Ea(r,o,n),r=n,t.current.lanes=r,Hu(t,r),ho(t),e[Cs]=t.current,Cb(e),new sh(t)};ch.version="19.3.1"});var vE=wt((HP,hE)=>{"use strict";function fE(){if(!(typeof __REACT_DEVTOOLS_GLOBAL_HOOK__>"u"||typeof __REACT_DEVTOOLS_GLOBAL_HOOK__.checkDCE!="function"))try{__REACT_DEVTOOLS_GLOBAL_HOOK__.checkDCE(fE)}catch(e){console.error(e)}}fE(),hE.exports=pE()});var XC=wt((YC,GC)=>{(function(e){var t;typeof YC=="object"?GC.exports=e():typeof define=="function"&&define.amd?define(e):(typeof window<"u"?t=window:typeof global<"u"?t=global:typeof self<"u"&&(t=self),t.objectHash=e())})(function(){return(function e(t,r,n){function o(l,s){if(!r[l]){if(!t[l]){var c=typeof Vc=="function"&&Vc;if(!s&&c)return c(l,!0);if(a)return a(l,!0);throw new Error("Cannot find module '"+l+"'")}s=r[l]={exports:{}},t[l][0].call(s.exports,function(d){var u=t[l][1][d];return o(u||d)},s,s.exports,e,t,r,n)}return r[l].exports}for(var a=typeof Vc=="function"&&Vc,i=0;i<n.length;i++)o(n[i]);return o})({1:[function(e,t,r){(function(n,o,a,i,l,s,c,d,u){"use strict";var p=e("crypto");function f(h,k){k=S(h,k);var y;return(y=k.algorithm!=="passthrough"?p.createHash(k.algorithm):new _).write===void 0&&(y.write=y.update,y.end=y.update),m(k,y).dispatch(h),y.update||y.end(""),y.digest?y.digest(k.encoding==="buffer"?void 0:k.encoding):(h=y.read(),k.encoding!=="buffer"?h.toString(k.encoding):h)}(r=t.exports=f).sha1=function(h){return f(h)},r.keys=function(h){return f(h,{excludeValues:!0,algorithm:"sha1",encoding:"hex"})},r.MD5=function(h){return f(h,{algorithm:"md5",encoding:"hex"})},r.keysMD5=function(h){return f(h,{algorithm:"md5",encoding:"hex",excludeValues:!0})};var v=p.getHashes?p.getHashes().slice():["sha1","md5"],b=(v.push("passthrough"),["buffer","hex","binary","base64"]);function S(h,k){var y={};if(y.algorithm=(k=k||{}).algorithm||"sha1",y.encoding=k.encoding||"hex",y.excludeValues=!!k.excludeValues,y.algorithm=y.algorithm.toLowerCase(),y.encoding=y.encoding.toLowerCase(),y.ignoreUnknown=k.ignoreUnknown===!0,y.respectType=k.respectType!==!1,y.respectFunctionNames=k.respectFunctionNames!==!1,y.respectFunctionProperties=k.respectFunctionProperties!==!1,y.unorderedArrays=k.unorderedArrays===!0,y.unorderedSets=k.unorderedSets!==!1,y.unorderedObjects=k.unorderedObjects!==!1,y.replacer=k.replacer||void 0,y.excludeKeys=k.excludeKeys||void 0,h===void 0)throw new Error("Object argument required.");for(var x=0;x<v.length;++x)v[x].toLowerCase()===y.algorithm.toLowerCase()&&(y.algorithm=v[x]);if(v.indexOf(y.algorithm)===-1)throw new Error('Algorithm "'+y.algorithm+'"  not supported. supported values: '+v.join(", "));if(b.indexOf(y.encoding)===-1&&y.algorithm!=="passthrough")throw new Error('Encoding "'+y.encoding+'"  not supported. supported values: '+b.join(", "));return y}function g(h){if(typeof h=="function")return/^function\s+\w*\s*\(\s*\)\s*{\s+\[native code\]\s+}$/i.exec(Function.prototype.toString.call(h))!=null}function m(h,k,y){y=y||[];function x(w){return k.update?k.update(w,"utf8"):k.write(w,"utf8")}return{dispatch:function(w){return this["_"+((w=h.replacer?h.replacer(w):w)===null?"null":typeof w)](w)},_object:function(w){var z,C=Object.prototype.toString.call(w),D=/\[object (.*)\]/i.exec(C);if(D=(D=D?D[1]:"unknown:["+C+"]").toLowerCase(),0<=(C=y.indexOf(w)))return this.dispatch("[CIRCULAR:"+C+"]");if(y.push(w),a!==void 0&&a.isBuffer&&a.isBuffer(w))return x("buffer:"),x(w);if(D==="object"||D==="function"||D==="asyncfunction")return C=Object.keys(w),h.unorderedObjects&&(C=C.sort()),h.respectType===!1||g(w)||C.splice(0,0,"prototype","__proto__","constructor"),h.excludeKeys&&(C=C.filter(function(I){return!h.excludeKeys(I)})),x("object:"+C.length+":"),z=this,C.forEach(function(I){z.dispatch(I),x(":"),h.excludeValues||z.dispatch(w[I]),x(",")});if(!this["_"+D]){if(h.ignoreUnknown)return x("["+D+"]");throw new Error('Unknown object type "'+D+'"')}this["_"+D](w)},_array:function(w,I){I=I!==void 0?I:h.unorderedArrays!==!1;var C=this;if(x("array:"+w.length+":"),!I||w.length<=1)return w.forEach(function(M){return C.dispatch(M)});var D=[],I=w.map(function(M){var B=new _,L=y.slice();return m(h,B,L).dispatch(M),D=D.concat(L.slice(y.length)),B.read().toString()});return y=y.concat(D),I.sort(),this._array(I,!1)},_date:function(w){return x("date:"+w.toJSON())},_symbol:function(w){return x("symbol:"+w.toString())},_error:function(w){return x("error:"+w.toString())},_boolean:function(w){return x("bool:"+w.toString())},_string:function(w){x("string:"+w.length+":"),x(w.toString())},_function:function(w){x("fn:"),g(w)?this.dispatch("[native]"):this.dispatch(w.toString()),h.respectFunctionNames!==!1&&this.dispatch("function-name:"+String(w.name)),h.respectFunctionProperties&&this._object(w)},_number:function(w){return x("number:"+w.toString())},_xml:function(w){return x("xml:"+w.toString())},_null:function(){return x("Null")},_undefined:function(){return x("Undefined")},_regexp:function(w){return x("regex:"+w.toString())},_uint8array:function(w){return x("uint8array:"),this.dispatch(Array.prototype.slice.call(w))},_uint8clampedarray:function(w){return x("uint8clampedarray:"),this.dispatch(Array.prototype.slice.call(w))},_int8array:function(w){return x("int8array:"),this.dispatch(Array.prototype.slice.call(w))},_uint16array:function(w){return x("uint16array:"),this.dispatch(Array.prototype.slice.call(w))},_int16array:function(w){return x("int16array:"),this.dispatch(Array.prototype.slice.call(w))},_uint32array:function(w){return x("uint32array:"),this.dispatch(Array.prototype.slice.call(w))},_int32array:function(w){return x("int32array:"),this.dispatch(Array.prototype.slice.call(w))},_float32array:function(w){return x("float32array:"),this.dispatch(Array.prototype.slice.call(w))},_float64array:function(w){return x("float64array:"),this.dispatch(Array.prototype.slice.call(w))},_arraybuffer:function(w){return x("arraybuffer:"),this.dispatch(new Uint8Array(w))},_url:function(w){return x("url:"+w.toString())},_map:function(w){return x("map:"),w=Array.from(w),this._array(w,h.unorderedSets!==!1)},_set:function(w){return x("set:"),w=Array.from(w),this._array(w,h.unorderedSets!==!1)},_file:function(w){return x("file:"),this.dispatch([w.name,w.size,w.type,w.lastModfied])},_blob:function(){if(h.ignoreUnknown)return x("[blob]");throw Error(`Hashing Blob objects is currently not supported
(see https://github.com/puleos/object-hash/issues/26)
Use "options.replacer" or "options.ignoreUnknown"
`)},_domwindow:function(){return x("domwindow")},_bigint:function(w){return x("bigint:"+w.toString())},_process:function(){return x("process")},_timer:function(){return x("timer")},_pipe:function(){return x("pipe")},_tcp:function(){return x("tcp")},_udp:function(){return x("udp")},_tty:function(){return x("tty")},_statwatcher:function(){return x("statwatcher")},_securecontext:function(){return x("securecontext")},_connection:function(){return x("connection")},_zlib:function(){return x("zlib")},_context:function(){return x("context")},_nodescript:function(){return x("nodescript")},_httpparser:function(){return x("httpparser")},_dataview:function(){return x("dataview")},_signal:function(){return x("signal")},_fsevent:function(){return x("fsevent")},_tlswrap:function(){return x("tlswrap")}}}function _(){return{buf:"",write:function(h){this.buf+=h},end:function(h){this.buf+=h},read:function(){return this.buf}}}r.writeToStream=function(h,k,y){return y===void 0&&(y=k,k={}),m(k=S(h,k),y).dispatch(h)}}).call(this,e("lYpoI2"),typeof self<"u"?self:typeof window<"u"?window:{},e("buffer").Buffer,arguments[3],arguments[4],arguments[5],arguments[6],"/fake_9a5aa49d.js","/")},{buffer:3,crypto:5,lYpoI2:11}],2:[function(e,t,r){(function(n,o,a,i,l,s,c,d,u){(function(p){"use strict";var f=typeof Uint8Array<"u"?Uint8Array:Array,v=43,b=47,S=48,g=97,m=65,_=45,h=95;function k(y){return y=y.charCodeAt(0),y===v||y===_?62:y===b||y===h?63:y<S?-1:y<S+10?y-S+26+26:y<m+26?y-m:y<g+26?y-g+26:void 0}p.toByteArray=function(y){var x,w;if(0<y.length%4)throw new Error("Invalid string. Length must be a multiple of 4");var z=y.length,z=y.charAt(z-2)==="="?2:y.charAt(z-1)==="="?1:0,C=new f(3*y.length/4-z),D=0<z?y.length-4:y.length,I=0;function M(B){C[I++]=B}for(x=0;x<D;x+=4,0)M((16711680&(w=k(y.charAt(x))<<18|k(y.charAt(x+1))<<12|k(y.charAt(x+2))<<6|k(y.charAt(x+3))))>>16),M((65280&w)>>8),M(255&w);return z==2?M(255&(w=k(y.charAt(x))<<2|k(y.charAt(x+1))>>4)):z==1&&(M((w=k(y.charAt(x))<<10|k(y.charAt(x+1))<<4|k(y.charAt(x+2))>>2)>>8&255),M(255&w)),C},p.fromByteArray=function(y){var x,w,z,C,D=y.length%3,I="";function M(B){return"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/".charAt(B)}for(x=0,z=y.length-D;x<z;x+=3)w=(y[x]<<16)+(y[x+1]<<8)+y[x+2],I+=M((C=w)>>18&63)+M(C>>12&63)+M(C>>6&63)+M(63&C);switch(D){case 1:I=(I+=M((w=y[y.length-1])>>2))+M(w<<4&63)+"==";break;case 2:I=(I=(I+=M((w=(y[y.length-2]<<8)+y[y.length-1])>>10))+M(w>>4&63))+M(w<<2&63)+"="}return I}})(r===void 0?this.base64js={}:r)}).call(this,e("lYpoI2"),typeof self<"u"?self:typeof window<"u"?window:{},e("buffer").Buffer,arguments[3],arguments[4],arguments[5],arguments[6],"/node_modules/gulp-browserify/node_modules/base64-js/lib/b64.js","/node_modules/gulp-browserify/node_modules/base64-js/lib")},{buffer:3,lYpoI2:11}],3:[function(e,t,r){(function(n,o,v,i,l,s,c,d,u){var p=e("base64-js"),f=e("ieee754");function v(E,T,A){if(!(this instanceof v))return new v(E,T,A);var P,q,Q,re,we=typeof E;if(T==="base64"&&we=="string")for(E=(re=E).trim?re.trim():re.replace(/^\s+|\s+$/g,"");E.length%4!=0;)E+="=";if(we=="number")P=j(E);else if(we=="string")P=v.byteLength(E,T);else{if(we!="object")throw new Error("First argument needs to be a number, array or string.");P=j(E.length)}if(v._useTypedArrays?q=v._augment(new Uint8Array(P)):((q=this).length=P,q._isBuffer=!0),v._useTypedArrays&&typeof E.byteLength=="number")q._set(E);else if(X(re=E)||v.isBuffer(re)||re&&typeof re=="object"&&typeof re.length=="number")for(Q=0;Q<P;Q++)v.isBuffer(E)?q[Q]=E.readUInt8(Q):q[Q]=E[Q];else if(we=="string")q.write(E,0,T);else if(we=="number"&&!v._useTypedArrays&&!A)for(Q=0;Q<P;Q++)q[Q]=0;return q}function b(E,T,A,P){return v._charsWritten=he((function(q){for(var Q=[],re=0;re<q.length;re++)Q.push(255&q.charCodeAt(re));return Q})(T),E,A,P)}function S(E,T,A,P){return v._charsWritten=he((function(q){for(var Q,re,we=[],qe=0;qe<q.length;qe++)re=q.charCodeAt(qe),Q=re>>8,re=re%256,we.push(re),we.push(Q);return we})(T),E,A,P)}function g(E,T,A){var P="";A=Math.min(E.length,A);for(var q=T;q<A;q++)P+=String.fromCharCode(E[q]);return P}function m(E,T,A,Q){Q||(F(typeof A=="boolean","missing or invalid endian"),F(T!=null,"missing offset"),F(T+1<E.length,"Trying to read beyond buffer length"));var q,Q=E.length;if(!(Q<=T))return A?(q=E[T],T+1<Q&&(q|=E[T+1]<<8)):(q=E[T]<<8,T+1<Q&&(q|=E[T+1])),q}function _(E,T,A,Q){Q||(F(typeof A=="boolean","missing or invalid endian"),F(T!=null,"missing offset"),F(T+3<E.length,"Trying to read beyond buffer length"));var q,Q=E.length;if(!(Q<=T))return A?(T+2<Q&&(q=E[T+2]<<16),T+1<Q&&(q|=E[T+1]<<8),q|=E[T],T+3<Q&&(q+=E[T+3]<<24>>>0)):(T+1<Q&&(q=E[T+1]<<16),T+2<Q&&(q|=E[T+2]<<8),T+3<Q&&(q|=E[T+3]),q+=E[T]<<24>>>0),q}function h(E,T,A,P){if(P||(F(typeof A=="boolean","missing or invalid endian"),F(T!=null,"missing offset"),F(T+1<E.length,"Trying to read beyond buffer length")),!(E.length<=T))return P=m(E,T,A,!0),32768&P?-1*(65535-P+1):P}function k(E,T,A,P){if(P||(F(typeof A=="boolean","missing or invalid endian"),F(T!=null,"missing offset"),F(T+3<E.length,"Trying to read beyond buffer length")),!(E.length<=T))return P=_(E,T,A,!0),2147483648&P?-1*(4294967295-P+1):P}function y(E,T,A,P){return P||(F(typeof A=="boolean","missing or invalid endian"),F(T+3<E.length,"Trying to read beyond buffer length")),f.read(E,T,A,23,4)}function x(E,T,A,P){return P||(F(typeof A=="boolean","missing or invalid endian"),F(T+7<E.length,"Trying to read beyond buffer length")),f.read(E,T,A,52,8)}function w(E,T,A,P,q){if(q||(F(T!=null,"missing value"),F(typeof P=="boolean","missing or invalid endian"),F(A!=null,"missing offset"),F(A+1<E.length,"trying to write beyond buffer length"),oe(T,65535)),q=E.length,!(q<=A))for(var Q=0,re=Math.min(q-A,2);Q<re;Q++)E[A+Q]=(T&255<<8*(P?Q:1-Q))>>>8*(P?Q:1-Q)}function z(E,T,A,P,q){if(q||(F(T!=null,"missing value"),F(typeof P=="boolean","missing or invalid endian"),F(A!=null,"missing offset"),F(A+3<E.length,"trying to write beyond buffer length"),oe(T,4294967295)),q=E.length,!(q<=A))for(var Q=0,re=Math.min(q-A,4);Q<re;Q++)E[A+Q]=T>>>8*(P?Q:3-Q)&255}function C(E,T,A,P,q){q||(F(T!=null,"missing value"),F(typeof P=="boolean","missing or invalid endian"),F(A!=null,"missing offset"),F(A+1<E.length,"Trying to write beyond buffer length"),et(T,32767,-32768)),E.length<=A||w(E,0<=T?T:65535+T+1,A,P,q)}function D(E,T,A,P,q){q||(F(T!=null,"missing value"),F(typeof P=="boolean","missing or invalid endian"),F(A!=null,"missing offset"),F(A+3<E.length,"Trying to write beyond buffer length"),et(T,2147483647,-2147483648)),E.length<=A||z(E,0<=T?T:4294967295+T+1,A,P,q)}function I(E,T,A,P,q){q||(F(T!=null,"missing value"),F(typeof P=="boolean","missing or invalid endian"),F(A!=null,"missing offset"),F(A+3<E.length,"Trying to write beyond buffer length"),$(T,34028234663852886e22,-34028234663852886e22)),E.length<=A||f.write(E,T,A,P,23,4)}function M(E,T,A,P,q){q||(F(T!=null,"missing value"),F(typeof P=="boolean","missing or invalid endian"),F(A!=null,"missing offset"),F(A+7<E.length,"Trying to write beyond buffer length"),$(T,17976931348623157e292,-17976931348623157e292)),E.length<=A||f.write(E,T,A,P,52,8)}r.Buffer=v,r.SlowBuffer=v,r.INSPECT_MAX_BYTES=50,v.poolSize=8192,v._useTypedArrays=(function(){try{var E=new ArrayBuffer(0),T=new Uint8Array(E);return T.foo=function(){return 42},T.foo()===42&&typeof T.subarray=="function"}catch{return!1}})(),v.isEncoding=function(E){switch(String(E).toLowerCase()){case"hex":case"utf8":case"utf-8":case"ascii":case"binary":case"base64":case"raw":case"ucs2":case"ucs-2":case"utf16le":case"utf-16le":return!0;default:return!1}},v.isBuffer=function(E){return!(E==null||!E._isBuffer)},v.byteLength=function(E,T){var A;switch(E+="",T||"utf8"){case"hex":A=E.length/2;break;case"utf8":case"utf-8":A=V(E).length;break;case"ascii":case"binary":case"raw":A=E.length;break;case"base64":A=ee(E).length;break;case"ucs2":case"ucs-2":case"utf16le":case"utf-16le":A=2*E.length;break;default:throw new Error("Unknown encoding")}return A},v.concat=function(E,T){if(F(X(E),`Usage: Buffer.concat(list, [totalLength])
list should be an Array.`),E.length===0)return new v(0);if(E.length===1)return E[0];if(typeof T!="number")for(q=T=0;q<E.length;q++)T+=E[q].length;for(var A=new v(T),P=0,q=0;q<E.length;q++){var Q=E[q];Q.copy(A,P),P+=Q.length}return A},v.prototype.write=function(E,T,A,P){isFinite(T)?isFinite(A)||(P=A,A=void 0):(qe=P,P=T,T=A,A=qe),T=Number(T)||0;var q,Q,re,we,qe=this.length-T;switch((!A||qe<(A=Number(A)))&&(A=qe),P=String(P||"utf8").toLowerCase()){case"hex":q=(function(Zt,dt,At,lt){At=Number(At)||0;var Fe=Zt.length-At;(!lt||Fe<(lt=Number(lt)))&&(lt=Fe),F((Fe=dt.length)%2==0,"Invalid hex string"),Fe/2<lt&&(lt=Fe/2);for(var In=0;In<lt;In++){var di=parseInt(dt.substr(2*In,2),16);F(!isNaN(di),"Invalid hex string"),Zt[At+In]=di}return v._charsWritten=2*In,In})(this,E,T,A);break;case"utf8":case"utf-8":Q=this,re=T,we=A,q=v._charsWritten=he(V(E),Q,re,we);break;case"ascii":case"binary":q=b(this,E,T,A);break;case"base64":Q=this,re=T,we=A,q=v._charsWritten=he(ee(E),Q,re,we);break;case"ucs2":case"ucs-2":case"utf16le":case"utf-16le":q=S(this,E,T,A);break;default:throw new Error("Unknown encoding")}return q},v.prototype.toString=function(E,T,A){var P,q,Q,re,we=this;if(E=String(E||"utf8").toLowerCase(),T=Number(T)||0,(A=A!==void 0?Number(A):we.length)===T)return"";switch(E){case"hex":P=(function(qe,Zt,dt){var At=qe.length;(!Zt||Zt<0)&&(Zt=0),(!dt||dt<0||At<dt)&&(dt=At);for(var lt="",Fe=Zt;Fe<dt;Fe++)lt+=Z(qe[Fe]);return lt})(we,T,A);break;case"utf8":case"utf-8":P=(function(qe,Zt,dt){var At="",lt="";dt=Math.min(qe.length,dt);for(var Fe=Zt;Fe<dt;Fe++)qe[Fe]<=127?(At+=Y(lt)+String.fromCharCode(qe[Fe]),lt=""):lt+="%"+qe[Fe].toString(16);return At+Y(lt)})(we,T,A);break;case"ascii":case"binary":P=g(we,T,A);break;case"base64":q=we,re=A,P=(Q=T)===0&&re===q.length?p.fromByteArray(q):p.fromByteArray(q.slice(Q,re));break;case"ucs2":case"ucs-2":case"utf16le":case"utf-16le":P=(function(qe,Zt,dt){for(var At=qe.slice(Zt,dt),lt="",Fe=0;Fe<At.length;Fe+=2)lt+=String.fromCharCode(At[Fe]+256*At[Fe+1]);return lt})(we,T,A);break;default:throw new Error("Unknown encoding")}return P},v.prototype.toJSON=function(){return{type:"Buffer",data:Array.prototype.slice.call(this._arr||this,0)}},v.prototype.copy=function(E,T,A,P){if(T=T||0,(P=P||P===0?P:this.length)!==(A=A||0)&&E.length!==0&&this.length!==0){F(A<=P,"sourceEnd < sourceStart"),F(0<=T&&T<E.length,"targetStart out of bounds"),F(0<=A&&A<this.length,"sourceStart out of bounds"),F(0<=P&&P<=this.length,"sourceEnd out of bounds"),P>this.length&&(P=this.length);var q=(P=E.length-T<P-A?E.length-T+A:P)-A;if(q<100||!v._useTypedArrays)for(var Q=0;Q<q;Q++)E[Q+T]=this[Q+A];else E._set(this.subarray(A,A+q),T)}},v.prototype.slice=function(E,T){var A=this.length;if(E=L(E,A,0),T=L(T,A,A),v._useTypedArrays)return v._augment(this.subarray(E,T));for(var P=T-E,q=new v(P,void 0,!0),Q=0;Q<P;Q++)q[Q]=this[Q+E];return q},v.prototype.get=function(E){return console.log(".get() is deprecated. Access using array indexes instead."),this.readUInt8(E)},v.prototype.set=function(E,T){return console.log(".set() is deprecated. Access using array indexes instead."),this.writeUInt8(E,T)},v.prototype.readUInt8=function(E,T){if(T||(F(E!=null,"missing offset"),F(E<this.length,"Trying to read beyond buffer length")),!(E>=this.length))return this[E]},v.prototype.readUInt16LE=function(E,T){return m(this,E,!0,T)},v.prototype.readUInt16BE=function(E,T){return m(this,E,!1,T)},v.prototype.readUInt32LE=function(E,T){return _(this,E,!0,T)},v.prototype.readUInt32BE=function(E,T){return _(this,E,!1,T)},v.prototype.readInt8=function(E,T){if(T||(F(E!=null,"missing offset"),F(E<this.length,"Trying to read beyond buffer length")),!(E>=this.length))return 128&this[E]?-1*(255-this[E]+1):this[E]},v.prototype.readInt16LE=function(E,T){return h(this,E,!0,T)},v.prototype.readInt16BE=function(E,T){return h(this,E,!1,T)},v.prototype.readInt32LE=function(E,T){return k(this,E,!0,T)},v.prototype.readInt32BE=function(E,T){return k(this,E,!1,T)},v.prototype.readFloatLE=function(E,T){return y(this,E,!0,T)},v.prototype.readFloatBE=function(E,T){return y(this,E,!1,T)},v.prototype.readDoubleLE=function(E,T){return x(this,E,!0,T)},v.prototype.readDoubleBE=function(E,T){return x(this,E,!1,T)},v.prototype.writeUInt8=function(E,T,A){A||(F(E!=null,"missing value"),F(T!=null,"missing offset"),F(T<this.length,"trying to write beyond buffer length"),oe(E,255)),T>=this.length||(this[T]=E)},v.prototype.writeUInt16LE=function(E,T,A){w(this,E,T,!0,A)},v.prototype.writeUInt16BE=function(E,T,A){w(this,E,T,!1,A)},v.prototype.writeUInt32LE=function(E,T,A){z(this,E,T,!0,A)},v.prototype.writeUInt32BE=function(E,T,A){z(this,E,T,!1,A)},v.prototype.writeInt8=function(E,T,A){A||(F(E!=null,"missing value"),F(T!=null,"missing offset"),F(T<this.length,"Trying to write beyond buffer length"),et(E,127,-128)),T>=this.length||(0<=E?this.writeUInt8(E,T,A):this.writeUInt8(255+E+1,T,A))},v.prototype.writeInt16LE=function(E,T,A){C(this,E,T,!0,A)},v.prototype.writeInt16BE=function(E,T,A){C(this,E,T,!1,A)},v.prototype.writeInt32LE=function(E,T,A){D(this,E,T,!0,A)},v.prototype.writeInt32BE=function(E,T,A){D(this,E,T,!1,A)},v.prototype.writeFloatLE=function(E,T,A){I(this,E,T,!0,A)},v.prototype.writeFloatBE=function(E,T,A){I(this,E,T,!1,A)},v.prototype.writeDoubleLE=function(E,T,A){M(this,E,T,!0,A)},v.prototype.writeDoubleBE=function(E,T,A){M(this,E,T,!1,A)},v.prototype.fill=function(E,T,A){if(T=T||0,A=A||this.length,F(typeof(E=typeof(E=E||0)=="string"?E.charCodeAt(0):E)=="number"&&!isNaN(E),"value is not a number"),F(T<=A,"end < start"),A!==T&&this.length!==0){F(0<=T&&T<this.length,"start out of bounds"),F(0<=A&&A<=this.length,"end out of bounds");for(var P=T;P<A;P++)this[P]=E}},v.prototype.inspect=function(){for(var E=[],T=this.length,A=0;A<T;A++)if(E[A]=Z(this[A]),A===r.INSPECT_MAX_BYTES){E[A+1]="...";break}return"<Buffer "+E.join(" ")+">"},v.prototype.toArrayBuffer=function(){if(typeof Uint8Array>"u")throw new Error("Buffer.toArrayBuffer not supported in this browser");if(v._useTypedArrays)return new v(this).buffer;for(var E=new Uint8Array(this.length),T=0,A=E.length;T<A;T+=1)E[T]=this[T];return E.buffer};var B=v.prototype;function L(E,T,A){return typeof E!="number"?A:T<=(E=~~E)?T:0<=E||0<=(E+=T)?E:0}function j(E){return(E=~~Math.ceil(+E))<0?0:E}function X(E){return(Array.isArray||function(T){return Object.prototype.toString.call(T)==="[object Array]"})(E)}function Z(E){return E<16?"0"+E.toString(16):E.toString(16)}function V(E){for(var T=[],A=0;A<E.length;A++){var P=E.charCodeAt(A);if(P<=127)T.push(E.charCodeAt(A));else for(var q=A,Q=(55296<=P&&P<=57343&&A++,encodeURIComponent(E.slice(q,A+1)).substr(1).split("%")),re=0;re<Q.length;re++)T.push(parseInt(Q[re],16))}return T}function ee(E){return p.toByteArray(E)}function he(E,T,A,P){for(var q=0;q<P&&!(q+A>=T.length||q>=E.length);q++)T[q+A]=E[q];return q}function Y(E){try{return decodeURIComponent(E)}catch{return"\uFFFD"}}function oe(E,T){F(typeof E=="number","cannot write a non-number as a number"),F(0<=E,"specified a negative value for writing an unsigned value"),F(E<=T,"value is larger than maximum value for type"),F(Math.floor(E)===E,"value has a fractional component")}function et(E,T,A){F(typeof E=="number","cannot write a non-number as a number"),F(E<=T,"value larger than maximum allowed value"),F(A<=E,"value smaller than minimum allowed value"),F(Math.floor(E)===E,"value has a fractional component")}function $(E,T,A){F(typeof E=="number","cannot write a non-number as a number"),F(E<=T,"value larger than maximum allowed value"),F(A<=E,"value smaller than minimum allowed value")}function F(E,T){if(!E)throw new Error(T||"Failed assertion")}v._augment=function(E){return E._isBuffer=!0,E._get=E.get,E._set=E.set,E.get=B.get,E.set=B.set,E.write=B.write,E.toString=B.toString,E.toLocaleString=B.toString,E.toJSON=B.toJSON,E.copy=B.copy,E.slice=B.slice,E.readUInt8=B.readUInt8,E.readUInt16LE=B.readUInt16LE,E.readUInt16BE=B.readUInt16BE,E.readUInt32LE=B.readUInt32LE,E.readUInt32BE=B.readUInt32BE,E.readInt8=B.readInt8,E.readInt16LE=B.readInt16LE,E.readInt16BE=B.readInt16BE,E.readInt32LE=B.readInt32LE,E.readInt32BE=B.readInt32BE,E.readFloatLE=B.readFloatLE,E.readFloatBE=B.readFloatBE,E.readDoubleLE=B.readDoubleLE,E.readDoubleBE=B.readDoubleBE,E.writeUInt8=B.writeUInt8,E.writeUInt16LE=B.writeUInt16LE,E.writeUInt16BE=B.writeUInt16BE,E.writeUInt32LE=B.writeUInt32LE,E.writeUInt32BE=B.writeUInt32BE,E.writeInt8=B.writeInt8,E.writeInt16LE=B.writeInt16LE,E.writeInt16BE=B.writeInt16BE,E.writeInt32LE=B.writeInt32LE,E.writeInt32BE=B.writeInt32BE,E.writeFloatLE=B.writeFloatLE,E.writeFloatBE=B.writeFloatBE,E.writeDoubleLE=B.writeDoubleLE,E.writeDoubleBE=B.writeDoubleBE,E.fill=B.fill,E.inspect=B.inspect,E.toArrayBuffer=B.toArrayBuffer,E}}).call(this,e("lYpoI2"),typeof self<"u"?self:typeof window<"u"?window:{},e("buffer").Buffer,arguments[3],arguments[4],arguments[5],arguments[6],"/node_modules/gulp-browserify/node_modules/buffer/index.js","/node_modules/gulp-browserify/node_modules/buffer")},{"base64-js":2,buffer:3,ieee754:10,lYpoI2:11}],4:[function(e,t,r){(function(n,o,p,i,l,s,c,d,u){var p=e("buffer").Buffer,f=4,v=new p(f);v.fill(0),t.exports={hash:function(b,S,g,m){for(var _=S((function(w,z){w.length%f!=0&&(C=w.length+(f-w.length%f),w=p.concat([w,v],C));for(var C,D=[],I=z?w.readInt32BE:w.readInt32LE,M=0;M<w.length;M+=f)D.push(I.call(w,M));return D})(b=p.isBuffer(b)?b:new p(b),m),8*b.length),S=m,h=new p(g),k=S?h.writeInt32BE:h.writeInt32LE,y=0;y<_.length;y++)k.call(h,_[y],4*y,!0);return h}}}).call(this,e("lYpoI2"),typeof self<"u"?self:typeof window<"u"?window:{},e("buffer").Buffer,arguments[3],arguments[4],arguments[5],arguments[6],"/node_modules/gulp-browserify/node_modules/crypto-browserify/helpers.js","/node_modules/gulp-browserify/node_modules/crypto-browserify")},{buffer:3,lYpoI2:11}],5:[function(e,t,r){(function(n,o,p,i,l,s,c,d,u){var p=e("buffer").Buffer,f=e("./sha"),v=e("./sha256"),b=e("./rng"),S={sha1:f,sha256:v,md5:e("./md5")},g=64,m=new p(g);function _(w,z){var C=S[w=w||"sha1"],D=[];return C||h("algorithm:",w,"is not yet supported"),{update:function(I){return p.isBuffer(I)||(I=new p(I)),D.push(I),I.length,this},digest:function(I){var M=p.concat(D),M=z?(function(B,L,j){p.isBuffer(L)||(L=new p(L)),p.isBuffer(j)||(j=new p(j)),L.length>g?L=B(L):L.length<g&&(L=p.concat([L,m],g));for(var X=new p(g),Z=new p(g),V=0;V<g;V++)X[V]=54^L[V],Z[V]=92^L[V];return j=B(p.concat([X,j])),B(p.concat([Z,j]))})(C,z,M):C(M);return D=null,I?M.toString(I):M}}}function h(){var w=[].slice.call(arguments).join(" ");throw new Error([w,"we accept pull requests","http://github.com/dominictarr/crypto-browserify"].join(`
`))}m.fill(0),r.createHash=function(w){return _(w)},r.createHmac=_,r.randomBytes=function(w,z){if(!z||!z.call)return new p(b(w));try{z.call(this,void 0,new p(b(w)))}catch(C){z(C)}};var k,y=["createCredentials","createCipher","createCipheriv","createDecipher","createDecipheriv","createSign","createVerify","createDiffieHellman","pbkdf2"],x=function(w){r[w]=function(){h("sorry,",w,"is not implemented yet")}};for(k in y)x(y[k],k)}).call(this,e("lYpoI2"),typeof self<"u"?self:typeof window<"u"?window:{},e("buffer").Buffer,arguments[3],arguments[4],arguments[5],arguments[6],"/node_modules/gulp-browserify/node_modules/crypto-browserify/index.js","/node_modules/gulp-browserify/node_modules/crypto-browserify")},{"./md5":6,"./rng":7,"./sha":8,"./sha256":9,buffer:3,lYpoI2:11}],6:[function(e,t,r){(function(n,o,a,i,l,s,c,d,u){var p=e("./helpers");function f(h,k){h[k>>5]|=128<<k%32,h[14+(k+64>>>9<<4)]=k;for(var y=1732584193,x=-271733879,w=-1732584194,z=271733878,C=0;C<h.length;C+=16){var D=y,I=x,M=w,B=z,y=b(y,x,w,z,h[C+0],7,-680876936),z=b(z,y,x,w,h[C+1],12,-389564586),w=b(w,z,y,x,h[C+2],17,606105819),x=b(x,w,z,y,h[C+3],22,-1044525330);y=b(y,x,w,z,h[C+4],7,-176418897),z=b(z,y,x,w,h[C+5],12,1200080426),w=b(w,z,y,x,h[C+6],17,-1473231341),x=b(x,w,z,y,h[C+7],22,-45705983),y=b(y,x,w,z,h[C+8],7,1770035416),z=b(z,y,x,w,h[C+9],12,-1958414417),w=b(w,z,y,x,h[C+10],17,-42063),x=b(x,w,z,y,h[C+11],22,-1990404162),y=b(y,x,w,z,h[C+12],7,1804603682),z=b(z,y,x,w,h[C+13],12,-40341101),w=b(w,z,y,x,h[C+14],17,-1502002290),y=S(y,x=b(x,w,z,y,h[C+15],22,1236535329),w,z,h[C+1],5,-165796510),z=S(z,y,x,w,h[C+6],9,-1069501632),w=S(w,z,y,x,h[C+11],14,643717713),x=S(x,w,z,y,h[C+0],20,-373897302),y=S(y,x,w,z,h[C+5],5,-701558691),z=S(z,y,x,w,h[C+10],9,38016083),w=S(w,z,y,x,h[C+15],14,-660478335),x=S(x,w,z,y,h[C+4],20,-405537848),y=S(y,x,w,z,h[C+9],5,568446438),z=S(z,y,x,w,h[C+14],9,-1019803690),w=S(w,z,y,x,h[C+3],14,-187363961),x=S(x,w,z,y,h[C+8],20,1163531501),y=S(y,x,w,z,h[C+13],5,-1444681467),z=S(z,y,x,w,h[C+2],9,-51403784),w=S(w,z,y,x,h[C+7],14,1735328473),y=g(y,x=S(x,w,z,y,h[C+12],20,-1926607734),w,z,h[C+5],4,-378558),z=g(z,y,x,w,h[C+8],11,-2022574463),w=g(w,z,y,x,h[C+11],16,1839030562),x=g(x,w,z,y,h[C+14],23,-35309556),y=g(y,x,w,z,h[C+1],4,-1530992060),z=g(z,y,x,w,h[C+4],11,1272893353),w=g(w,z,y,x,h[C+7],16,-155497632),x=g(x,w,z,y,h[C+10],23,-1094730640),y=g(y,x,w,z,h[C+13],4,681279174),z=g(z,y,x,w,h[C+0],11,-358537222),w=g(w,z,y,x,h[C+3],16,-722521979),x=g(x,w,z,y,h[C+6],23,76029189),y=g(y,x,w,z,h[C+9],4,-640364487),z=g(z,y,x,w,h[C+12],11,-421815835),w=g(w,z,y,x,h[C+15],16,530742520),y=m(y,x=g(x,w,z,y,h[C+2],23,-995338651),w,z,h[C+0],6,-198630844),z=m(z,y,x,w,h[C+7],10,1126891415),w=m(w,z,y,x,h[C+14],15,-1416354905),x=m(x,w,z,y,h[C+5],21,-57434055),y=m(y,x,w,z,h[C+12],6,1700485571),z=m(z,y,x,w,h[C+3],10,-1894986606),w=m(w,z,y,x,h[C+10],15,-1051523),x=m(x,w,z,y,h[C+1],21,-2054922799),y=m(y,x,w,z,h[C+8],6,1873313359),z=m(z,y,x,w,h[C+15],10,-30611744),w=m(w,z,y,x,h[C+6],15,-1560198380),x=m(x,w,z,y,h[C+13],21,1309151649),y=m(y,x,w,z,h[C+4],6,-145523070),z=m(z,y,x,w,h[C+11],10,-1120210379),w=m(w,z,y,x,h[C+2],15,718787259),x=m(x,w,z,y,h[C+9],21,-343485551),y=_(y,D),x=_(x,I),w=_(w,M),z=_(z,B)}return Array(y,x,w,z)}function v(h,k,y,x,w,z){return _((k=_(_(k,h),_(x,z)))<<w|k>>>32-w,y)}function b(h,k,y,x,w,z,C){return v(k&y|~k&x,h,k,w,z,C)}function S(h,k,y,x,w,z,C){return v(k&x|y&~x,h,k,w,z,C)}function g(h,k,y,x,w,z,C){return v(k^y^x,h,k,w,z,C)}function m(h,k,y,x,w,z,C){return v(y^(k|~x),h,k,w,z,C)}function _(h,k){var y=(65535&h)+(65535&k);return(h>>16)+(k>>16)+(y>>16)<<16|65535&y}t.exports=function(h){return p.hash(h,f,16)}}).call(this,e("lYpoI2"),typeof self<"u"?self:typeof window<"u"?window:{},e("buffer").Buffer,arguments[3],arguments[4],arguments[5],arguments[6],"/node_modules/gulp-browserify/node_modules/crypto-browserify/md5.js","/node_modules/gulp-browserify/node_modules/crypto-browserify")},{"./helpers":4,buffer:3,lYpoI2:11}],7:[function(e,t,r){(function(n,o,a,i,l,s,c,d,u){var p;t.exports=p||function(f){for(var v,b=new Array(f),S=0;S<f;S++)(3&S)==0&&(v=4294967296*Math.random()),b[S]=v>>>((3&S)<<3)&255;return b}}).call(this,e("lYpoI2"),typeof self<"u"?self:typeof window<"u"?window:{},e("buffer").Buffer,arguments[3],arguments[4],arguments[5],arguments[6],"/node_modules/gulp-browserify/node_modules/crypto-browserify/rng.js","/node_modules/gulp-browserify/node_modules/crypto-browserify")},{buffer:3,lYpoI2:11}],8:[function(e,t,r){(function(n,o,a,i,l,s,c,d,u){var p=e("./helpers");function f(S,g){S[g>>5]|=128<<24-g%32,S[15+(g+64>>9<<4)]=g;for(var m,_,h,k=Array(80),y=1732584193,x=-271733879,w=-1732584194,z=271733878,C=-1009589776,D=0;D<S.length;D+=16){for(var I=y,M=x,B=w,L=z,j=C,X=0;X<80;X++){k[X]=X<16?S[D+X]:b(k[X-3]^k[X-8]^k[X-14]^k[X-16],1);var Z=v(v(b(y,5),(Z=x,_=w,h=z,(m=X)<20?Z&_|~Z&h:!(m<40)&&m<60?Z&_|Z&h|_&h:Z^_^h)),v(v(C,k[X]),(m=X)<20?1518500249:m<40?1859775393:m<60?-1894007588:-899497514)),C=z,z=w,w=b(x,30),x=y,y=Z}y=v(y,I),x=v(x,M),w=v(w,B),z=v(z,L),C=v(C,j)}return Array(y,x,w,z,C)}function v(S,g){var m=(65535&S)+(65535&g);return(S>>16)+(g>>16)+(m>>16)<<16|65535&m}function b(S,g){return S<<g|S>>>32-g}t.exports=function(S){return p.hash(S,f,20,!0)}}).call(this,e("lYpoI2"),typeof self<"u"?self:typeof window<"u"?window:{},e("buffer").Buffer,arguments[3],arguments[4],arguments[5],arguments[6],"/node_modules/gulp-browserify/node_modules/crypto-browserify/sha.js","/node_modules/gulp-browserify/node_modules/crypto-browserify")},{"./helpers":4,buffer:3,lYpoI2:11}],9:[function(e,t,r){(function(n,o,a,i,l,s,c,d,u){function p(g,m){var _=(65535&g)+(65535&m);return(g>>16)+(m>>16)+(_>>16)<<16|65535&_}function f(g,m){var _,h=new Array(1116352408,1899447441,3049323471,3921009573,961987163,1508970993,2453635748,2870763221,3624381080,310598401,607225278,1426881987,1925078388,2162078206,2614888103,3248222580,3835390401,4022224774,264347078,604807628,770255983,1249150122,1555081692,1996064986,2554220882,2821834349,2952996808,3210313671,3336571891,3584528711,113926993,338241895,666307205,773529912,1294757372,1396182291,1695183700,1986661051,2177026350,2456956037,2730485921,2820302411,3259730800,3345764771,3516065817,3600352804,4094571909,275423344,430227734,506948616,659060556,883997877,958139571,1322822218,1537002063,1747873779,1955562222,2024104815,2227730452,2361852424,2428436474,2756734187,3204031479,3329325298),k=new Array(1779033703,3144134277,1013904242,2773480762,1359893119,2600822924,528734635,1541459225),y=new Array(64);g[m>>5]|=128<<24-m%32,g[15+(m+64>>9<<4)]=m;for(var x,w,z=0;z<g.length;z+=16){for(var C=k[0],D=k[1],I=k[2],M=k[3],B=k[4],L=k[5],j=k[6],X=k[7],Z=0;Z<64;Z++)y[Z]=Z<16?g[Z+z]:p(p(p((w=y[Z-2],b(w,17)^b(w,19)^S(w,10)),y[Z-7]),(w=y[Z-15],b(w,7)^b(w,18)^S(w,3))),y[Z-16]),_=p(p(p(p(X,b(w=B,6)^b(w,11)^b(w,25)),B&L^~B&j),h[Z]),y[Z]),x=p(b(x=C,2)^b(x,13)^b(x,22),C&D^C&I^D&I),X=j,j=L,L=B,B=p(M,_),M=I,I=D,D=C,C=p(_,x);k[0]=p(C,k[0]),k[1]=p(D,k[1]),k[2]=p(I,k[2]),k[3]=p(M,k[3]),k[4]=p(B,k[4]),k[5]=p(L,k[5]),k[6]=p(j,k[6]),k[7]=p(X,k[7])}return k}var v=e("./helpers"),b=function(g,m){return g>>>m|g<<32-m},S=function(g,m){return g>>>m};t.exports=function(g){return v.hash(g,f,32,!0)}}).call(this,e("lYpoI2"),typeof self<"u"?self:typeof window<"u"?window:{},e("buffer").Buffer,arguments[3],arguments[4],arguments[5],arguments[6],"/node_modules/gulp-browserify/node_modules/crypto-browserify/sha256.js","/node_modules/gulp-browserify/node_modules/crypto-browserify")},{"./helpers":4,buffer:3,lYpoI2:11}],10:[function(e,t,r){(function(n,o,a,i,l,s,c,d,u){r.read=function(p,f,v,b,z){var g,m,_=8*z-b-1,h=(1<<_)-1,k=h>>1,y=-7,x=v?z-1:0,w=v?-1:1,z=p[f+x];for(x+=w,g=z&(1<<-y)-1,z>>=-y,y+=_;0<y;g=256*g+p[f+x],x+=w,y-=8);for(m=g&(1<<-y)-1,g>>=-y,y+=b;0<y;m=256*m+p[f+x],x+=w,y-=8);if(g===0)g=1-k;else{if(g===h)return m?NaN:1/0*(z?-1:1);m+=Math.pow(2,b),g-=k}return(z?-1:1)*m*Math.pow(2,g-b)},r.write=function(p,f,v,b,S,C){var m,_,h=8*C-S-1,k=(1<<h)-1,y=k>>1,x=S===23?Math.pow(2,-24)-Math.pow(2,-77):0,w=b?0:C-1,z=b?1:-1,C=f<0||f===0&&1/f<0?1:0;for(f=Math.abs(f),isNaN(f)||f===1/0?(_=isNaN(f)?1:0,m=k):(m=Math.floor(Math.log(f)/Math.LN2),f*(b=Math.pow(2,-m))<1&&(m--,b*=2),2<=(f+=1<=m+y?x/b:x*Math.pow(2,1-y))*b&&(m++,b/=2),k<=m+y?(_=0,m=k):1<=m+y?(_=(f*b-1)*Math.pow(2,S),m+=y):(_=f*Math.pow(2,y-1)*Math.pow(2,S),m=0));8<=S;p[v+w]=255&_,w+=z,_/=256,S-=8);for(m=m<<S|_,h+=S;0<h;p[v+w]=255&m,w+=z,m/=256,h-=8);p[v+w-z]|=128*C}}).call(this,e("lYpoI2"),typeof self<"u"?self:typeof window<"u"?window:{},e("buffer").Buffer,arguments[3],arguments[4],arguments[5],arguments[6],"/node_modules/gulp-browserify/node_modules/ieee754/index.js","/node_modules/gulp-browserify/node_modules/ieee754")},{buffer:3,lYpoI2:11}],11:[function(e,t,r){(function(n,o,a,i,l,s,c,d,u){var p,f,v;function b(){}(n=t.exports={}).nextTick=(f=typeof window<"u"&&window.setImmediate,v=typeof window<"u"&&window.postMessage&&window.addEventListener,f?function(S){return window.setImmediate(S)}:v?(p=[],window.addEventListener("message",function(S){var g=S.source;g!==window&&g!==null||S.data!=="process-tick"||(S.stopPropagation(),0<p.length&&p.shift()())},!0),function(S){p.push(S),window.postMessage("process-tick","*")}):function(S){setTimeout(S,0)}),n.title="browser",n.browser=!0,n.env={},n.argv=[],n.on=b,n.addListener=b,n.once=b,n.off=b,n.removeListener=b,n.removeAllListeners=b,n.emit=b,n.binding=function(S){throw new Error("process.binding is not supported")},n.cwd=function(){return"/"},n.chdir=function(S){throw new Error("process.chdir is not supported")}}).call(this,e("lYpoI2"),typeof self<"u"?self:typeof window<"u"?window:{},e("buffer").Buffer,arguments[3],arguments[4],arguments[5],arguments[6],"/node_modules/gulp-browserify/node_modules/process/browser.js","/node_modules/gulp-browserify/node_modules/process")},{buffer:3,lYpoI2:11}]},{},[1])(1)})});var U5=wt(Vk=>{var Ar;(function(e){e.Root="root",e.Text="text",e.Directive="directive",e.Comment="comment",e.Script="script",e.Style="style",e.Tag="tag",e.CDATA="cdata",e.Doctype="doctype"})(Ar||(Ar={}));function ZB(e){return e.type===Ar.Tag||e.type===Ar.Script||e.type===Ar.Style}Ar.Root;Ar.Text;Ar.Directive;Ar.Comment;Ar.Script;Ar.Style;Ar.Tag;Ar.CDATA;Ar.Doctype;Object.defineProperty(Vk,"ElementType",{enumerable:!0,get:function(){return Ar}});Vk.isTag=ZB});var eA=wt(ir=>{var Yr=U5(),Yk=class{parent=null;prev=null;next=null;startIndex=null;endIndex=null;get parentNode(){return this.parent}set parentNode(e){this.parent=e}get previousSibling(){return this.prev}set previousSibling(e){this.prev=e}get nextSibling(){return this.next}set nextSibling(e){this.next=e}cloneNode(e=!1){return Gk(this,e)}},fm=class extends Yk{data;constructor(e){super(),this.data=e}get nodeValue(){return this.data}set nodeValue(e){this.data=e}},q5=class extends fm{type=Yr.ElementType.Text;get nodeType(){return 3}},F5=class extends fm{type=Yr.ElementType.Comment;get nodeType(){return 8}},V5=class extends fm{type=Yr.ElementType.Directive;name;constructor(e,t){super(t),this.name=e}get nodeType(){return 1}"x-name";"x-publicId";"x-systemId"},hm=class extends Yk{children;constructor(e){super(),this.children=e}get firstChild(){return this.children[0]??null}get lastChild(){return this.children.length>0?this.children[this.children.length-1]:null}get childNodes(){return this.children}set childNodes(e){this.children=e}},Z5=class extends hm{type=Yr.ElementType.CDATA;get nodeType(){return 4}},Y5=class extends hm{type=Yr.ElementType.Root;get nodeType(){return 9}},G5=class extends hm{name;attribs;type;constructor(e,t,r=[],n=e==="script"?Yr.ElementType.Script:e==="style"?Yr.ElementType.Style:Yr.ElementType.Tag){super(r),this.name=e,this.attribs=t,this.type=n}get nodeType(){return 1}get tagName(){return this.name}set tagName(e){this.name=e}get attributes(){return Object.keys(this.attribs).map(e=>({name:e,value:this.attribs[e],namespace:this["x-attribsNamespace"]?.[e],prefix:this["x-attribsPrefix"]?.[e]}))}namespace;"x-attribsNamespace";"x-attribsPrefix"};function X5(e){return Yr.isTag(e)}function Q5(e){return e.type===Yr.ElementType.CDATA}function W5(e){return e.type===Yr.ElementType.Text}function K5(e){return e.type===Yr.ElementType.Comment}function J5(e){return e.type===Yr.ElementType.Directive}function $5(e){return e.type===Yr.ElementType.Root}function Gk(e,t=!1){let r;if(W5(e))r=new q5(e.data);else if(K5(e))r=new F5(e.data);else if(X5(e)){let n=t?Zk(e.children):[],o=new G5(e.name,{...e.attribs},n);for(let a of n)a.parent=o;e.namespace!=null&&(o.namespace=e.namespace),e["x-attribsNamespace"]&&(o["x-attribsNamespace"]={...e["x-attribsNamespace"]}),e["x-attribsPrefix"]&&(o["x-attribsPrefix"]={...e["x-attribsPrefix"]}),r=o}else if(Q5(e)){let n=t?Zk(e.children):[],o=new Z5(n);for(let a of n)a.parent=o;r=o}else if($5(e)){let n=t?Zk(e.children):[],o=new Y5(n);for(let a of n)a.parent=o;e["x-mode"]&&(o["x-mode"]=e["x-mode"]),r=o}else if(J5(e)){let n=new V5(e.name,e.data);e["x-name"]!=null&&(n["x-name"]=e["x-name"],n["x-publicId"]=e["x-publicId"],n["x-systemId"]=e["x-systemId"]),r=n}else throw new Error(`Not implemented yet: ${e.type}`);return r.startIndex=e.startIndex,r.endIndex=e.endIndex,e.sourceCodeLocation!=null&&(r.sourceCodeLocation=e.sourceCodeLocation),r}function Zk(e){let t=e.map(r=>Gk(r,!0));for(let r=1;r<t.length;r++)t[r].prev=t[r-1],t[r-1].next=t[r];return t}ir.CDATA=Z5;ir.Comment=F5;ir.DataNode=fm;ir.Document=Y5;ir.Element=G5;ir.Node=Yk;ir.NodeWithChildren=hm;ir.ProcessingInstruction=V5;ir.Text=q5;ir.cloneNode=Gk;ir.isCDATA=Q5;ir.isComment=K5;ir.isDirective=J5;ir.isDocument=$5;ir.isTag=X5;ir.isText=W5});var rA=wt(Xk=>{var tA=["animateMotion","animateTransform","clipPath","feBlend","feColorMatrix","feComponentTransfer","feComposite","feConvolveMatrix","feDiffuseLighting","feDisplacementMap","feDropShadow","feFlood","feFuncA","feFuncB","feFuncG","feFuncR","feGaussianBlur","feImage","feMerge","feMergeNode","feMorphology","feOffset","fePointLight","feSpecularLighting","feSpotLight","feTile","feTurbulence","foreignObject","linearGradient","radialGradient","textPath"],YB=tA.reduce((e,t)=>(e[t.toLowerCase()]=t,e),{});Xk.CASE_SENSITIVE_TAG_NAMES=tA;Xk.CASE_SENSITIVE_TAG_NAMES_MAP=YB});var Qk=wt(ip=>{var vm=eA(),GB=rA(),nA="\r",XB=new RegExp(nA,"g"),oA=`__HTML_DOM_PARSER_CARRIAGE_RETURN_PLACEHOLDER_${Date.now().toString()}__`,QB=new RegExp(oA,"g");function WB(e){return GB.CASE_SENSITIVE_TAG_NAMES_MAP[e]}function KB(e){let t={},r=0,n=e.length;for(;r<n;r++){let o=e[r];t[o.name]=o.value}return t}function JB(e){e=e.toLowerCase();let t=WB(e);return t||e}function $B(e,t){let r="<"+t,n=e.toLowerCase().indexOf(r);if(n===-1)return!1;let o=e[n+r.length];return o===">"||o===" "||o==="	"||o===`
`||o==="\r"||o==="/"}function ej(e){return e.replace(XB,oA)}function aA(e){return e.replace(QB,nA)}function iA(e,t=null,r){let n=[],o,a=0,i=e.length;for(;a<i;a++){let l=e[a];switch(l.nodeType){case 1:{let c=JB(l.nodeName);o=new vm.Element(c,KB(l.attributes)),o.children=iA(c==="template"?l.content.childNodes:l.childNodes,o);break}case 3:o=new vm.Text(aA(l.nodeValue??""));break;case 8:o=new vm.Comment(l.nodeValue??"");break;default:continue}let s=n[a-1]??null;s&&(s.next=o),o.parent=t,o.prev=s,o.next=null,n.push(o)}return r&&(o=new vm.ProcessingInstruction(r.substring(0,r.indexOf(" ")).toLowerCase(),r),o.next=n[0]??null,o.parent=t,n.unshift(o),n[1]&&(n[1].prev=n[0])),n}ip.escapeSpecialCharacters=ej;ip.formatDOM=iA;ip.hasOpenTag=$B;ip.revertEscapedCharacters=aA});var uA=wt(Jk=>{var lp=Qk(),lA="html",mm="head",Mc="body",tj=/<([a-zA-Z]+[0-9]?)/;function _m(e,t){return t?t.createHTML(e):e}var bm=(e,t,r)=>{throw new Error("This browser does not support `document.implementation.createHTMLDocument`")},Wk=(e,t,r)=>{throw new Error("This browser does not support `DOMParser.prototype.parseFromString`")},sA=typeof window=="object"&&window.DOMParser;if(typeof sA=="function"){let e=new sA,t="text/html";Wk=(r,n,o)=>(n&&(r=`<${n}>${r}</${n}>`),e.parseFromString(r,t)),bm=Wk}if(typeof document=="object"&&document.implementation){let e=document.implementation.createHTMLDocument();bm=function(t,r,n){if(r){let o=e.documentElement.querySelector(r);return o&&(o.innerHTML=_m(t,n)),e}return e.documentElement.innerHTML=_m(t,n),e}}var gm=typeof document=="object"&&document.createElement("template"),Kk;gm&&gm.content&&(Kk=(e,t)=>(gm.innerHTML=_m(e,t),gm.content.childNodes));var cA=()=>document.createDocumentFragment().childNodes;function rj(e,t){e=lp.escapeSpecialCharacters(e);let r=tj.exec(e)?.[1]?.toLowerCase();switch(r){case lA:{let n=Wk(e);if(!lp.hasOpenTag(e,mm)){let o=n.querySelector(mm);o?.parentNode?.removeChild(o)}if(!lp.hasOpenTag(e,Mc)){let o=n.querySelector(Mc);o?.parentNode?.removeChild(o)}return n.querySelectorAll(lA)}case mm:case Mc:{let n=bm(e,void 0,t).querySelectorAll(r);return lp.hasOpenTag(e,Mc)&&lp.hasOpenTag(e,mm)?n[0].parentNode?.childNodes??cA():n}default:return Kk?Kk(e,t):bm(e,Mc,t).querySelector(Mc)?.childNodes??cA()}}Jk.default=rj;Jk.getHTMLForInnerHTML=_m});var dA=wt($k=>{Object.defineProperties($k,{__esModule:{value:!0},[Symbol.toStringTag]:{value:"Module"}});var nj=Qk(),oj=uA(),aj=/<(![a-zA-Z\s]+)>/;function ij(e,t){if(typeof e!="string")throw new TypeError("First argument must be a string");if(!e)return[];let r=aj.exec(e),n=r?r[1]:void 0;return nj.formatDOM(oj.default(e,t?.trustedTypePolicy),null,n)}$k.default=ij});var pA=wt(ym=>{var lj=0;ym.SAME=lj;var sj=1;ym.CAMELCASE=sj;ym.possibleStandardNames={accept:0,acceptCharset:1,"accept-charset":"acceptCharset",accessKey:1,action:0,allowFullScreen:1,alt:0,as:0,async:0,autoCapitalize:1,autoComplete:1,autoCorrect:1,autoFocus:1,autoPlay:1,autoSave:1,capture:0,cellPadding:1,cellSpacing:1,challenge:0,charSet:1,checked:0,children:0,cite:0,class:"className",classID:1,className:1,cols:0,colSpan:1,content:0,contentEditable:1,contextMenu:1,controls:0,controlsList:1,coords:0,crossOrigin:1,dangerouslySetInnerHTML:1,data:0,dateTime:1,default:0,defaultChecked:1,defaultValue:1,defer:0,dir:0,disabled:0,disablePictureInPicture:1,disableRemotePlayback:1,download:0,draggable:0,encType:1,enterKeyHint:1,for:"htmlFor",form:0,formMethod:1,formAction:1,formEncType:1,formNoValidate:1,formTarget:1,frameBorder:1,headers:0,height:0,hidden:0,high:0,href:0,hrefLang:1,htmlFor:1,httpEquiv:1,"http-equiv":"httpEquiv",icon:0,id:0,innerHTML:1,inputMode:1,integrity:0,is:0,itemID:1,itemProp:1,itemRef:1,itemScope:1,itemType:1,keyParams:1,keyType:1,kind:0,label:0,lang:0,list:0,loop:0,low:0,manifest:0,marginWidth:1,marginHeight:1,max:0,maxLength:1,media:0,mediaGroup:1,method:0,min:0,minLength:1,multiple:0,muted:0,name:0,noModule:1,nonce:0,noValidate:1,open:0,optimum:0,pattern:0,placeholder:0,playsInline:1,poster:0,preload:0,profile:0,radioGroup:1,readOnly:1,referrerPolicy:1,rel:0,required:0,reversed:0,role:0,rows:0,rowSpan:1,sandbox:0,scope:0,scoped:0,scrolling:0,seamless:0,selected:0,shape:0,size:0,sizes:0,span:0,spellCheck:1,src:0,srcDoc:1,srcLang:1,srcSet:1,start:0,step:0,style:0,summary:0,tabIndex:1,target:0,title:0,type:0,useMap:1,value:0,width:0,wmode:0,wrap:0,about:0,accentHeight:1,"accent-height":"accentHeight",accumulate:0,additive:0,alignmentBaseline:1,"alignment-baseline":"alignmentBaseline",allowReorder:1,alphabetic:0,amplitude:0,arabicForm:1,"arabic-form":"arabicForm",ascent:0,attributeName:1,attributeType:1,autoReverse:1,azimuth:0,baseFrequency:1,baselineShift:1,"baseline-shift":"baselineShift",baseProfile:1,bbox:0,begin:0,bias:0,by:0,calcMode:1,capHeight:1,"cap-height":"capHeight",clip:0,clipPath:1,"clip-path":"clipPath",clipPathUnits:1,clipRule:1,"clip-rule":"clipRule",color:0,colorInterpolation:1,"color-interpolation":"colorInterpolation",colorInterpolationFilters:1,"color-interpolation-filters":"colorInterpolationFilters",colorProfile:1,"color-profile":"colorProfile",colorRendering:1,"color-rendering":"colorRendering",contentScriptType:1,contentStyleType:1,cursor:0,cx:0,cy:0,d:0,datatype:0,decelerate:0,descent:0,diffuseConstant:1,direction:0,display:0,divisor:0,dominantBaseline:1,"dominant-baseline":"dominantBaseline",dur:0,dx:0,dy:0,edgeMode:1,elevation:0,enableBackground:1,"enable-background":"enableBackground",end:0,exponent:0,externalResourcesRequired:1,fill:0,fillOpacity:1,"fill-opacity":"fillOpacity",fillRule:1,"fill-rule":"fillRule",filter:0,filterRes:1,filterUnits:1,floodOpacity:1,"flood-opacity":"floodOpacity",floodColor:1,"flood-color":"floodColor",focusable:0,fontFamily:1,"font-family":"fontFamily",fontSize:1,"font-size":"fontSize",fontSizeAdjust:1,"font-size-adjust":"fontSizeAdjust",fontStretch:1,"font-stretch":"fontStretch",fontStyle:1,"font-style":"fontStyle",fontVariant:1,"font-variant":"fontVariant",fontWeight:1,"font-weight":"fontWeight",format:0,from:0,fx:0,fy:0,g1:0,g2:0,glyphName:1,"glyph-name":"glyphName",glyphOrientationHorizontal:1,"glyph-orientation-horizontal":"glyphOrientationHorizontal",glyphOrientationVertical:1,"glyph-orientation-vertical":"glyphOrientationVertical",glyphRef:1,gradientTransform:1,gradientUnits:1,hanging:0,horizAdvX:1,"horiz-adv-x":"horizAdvX",horizOriginX:1,"horiz-origin-x":"horizOriginX",ideographic:0,imageRendering:1,"image-rendering":"imageRendering",in2:0,in:0,inlist:0,intercept:0,k1:0,k2:0,k3:0,k4:0,k:0,kernelMatrix:1,kernelUnitLength:1,kerning:0,keyPoints:1,keySplines:1,keyTimes:1,lengthAdjust:1,letterSpacing:1,"letter-spacing":"letterSpacing",lightingColor:1,"lighting-color":"lightingColor",limitingConeAngle:1,local:0,markerEnd:1,"marker-end":"markerEnd",markerHeight:1,markerMid:1,"marker-mid":"markerMid",markerStart:1,"marker-start":"markerStart",markerUnits:1,markerWidth:1,mask:0,maskContentUnits:1,maskUnits:1,mathematical:0,mode:0,numOctaves:1,offset:0,opacity:0,operator:0,order:0,orient:0,orientation:0,origin:0,overflow:0,overlinePosition:1,"overline-position":"overlinePosition",overlineThickness:1,"overline-thickness":"overlineThickness",paintOrder:1,"paint-order":"paintOrder",panose1:0,"panose-1":"panose1",pathLength:1,patternContentUnits:1,patternTransform:1,patternUnits:1,pointerEvents:1,"pointer-events":"pointerEvents",points:0,pointsAtX:1,pointsAtY:1,pointsAtZ:1,prefix:0,preserveAlpha:1,preserveAspectRatio:1,primitiveUnits:1,property:0,r:0,radius:0,refX:1,refY:1,renderingIntent:1,"rendering-intent":"renderingIntent",repeatCount:1,repeatDur:1,requiredExtensions:1,requiredFeatures:1,resource:0,restart:0,result:0,results:0,rotate:0,rx:0,ry:0,scale:0,security:0,seed:0,shapeRendering:1,"shape-rendering":"shapeRendering",slope:0,spacing:0,specularConstant:1,specularExponent:1,speed:0,spreadMethod:1,startOffset:1,stdDeviation:1,stemh:0,stemv:0,stitchTiles:1,stopColor:1,"stop-color":"stopColor",stopOpacity:1,"stop-opacity":"stopOpacity",strikethroughPosition:1,"strikethrough-position":"strikethroughPosition",strikethroughThickness:1,"strikethrough-thickness":"strikethroughThickness",string:0,stroke:0,strokeDasharray:1,"stroke-dasharray":"strokeDasharray",strokeDashoffset:1,"stroke-dashoffset":"strokeDashoffset",strokeLinecap:1,"stroke-linecap":"strokeLinecap",strokeLinejoin:1,"stroke-linejoin":"strokeLinejoin",strokeMiterlimit:1,"stroke-miterlimit":"strokeMiterlimit",strokeWidth:1,"stroke-width":"strokeWidth",strokeOpacity:1,"stroke-opacity":"strokeOpacity",suppressContentEditableWarning:1,suppressHydrationWarning:1,surfaceScale:1,systemLanguage:1,tableValues:1,targetX:1,targetY:1,textAnchor:1,"text-anchor":"textAnchor",textDecoration:1,"text-decoration":"textDecoration",textLength:1,textRendering:1,"text-rendering":"textRendering",to:0,transform:0,typeof:0,u1:0,u2:0,underlinePosition:1,"underline-position":"underlinePosition",underlineThickness:1,"underline-thickness":"underlineThickness",unicode:0,unicodeBidi:1,"unicode-bidi":"unicodeBidi",unicodeRange:1,"unicode-range":"unicodeRange",unitsPerEm:1,"units-per-em":"unitsPerEm",unselectable:0,vAlphabetic:1,"v-alphabetic":"vAlphabetic",values:0,vectorEffect:1,"vector-effect":"vectorEffect",version:0,vertAdvY:1,"vert-adv-y":"vertAdvY",vertOriginX:1,"vert-origin-x":"vertOriginX",vertOriginY:1,"vert-origin-y":"vertOriginY",vHanging:1,"v-hanging":"vHanging",vIdeographic:1,"v-ideographic":"vIdeographic",viewBox:1,viewTarget:1,visibility:0,vMathematical:1,"v-mathematical":"vMathematical",vocab:0,widths:0,wordSpacing:1,"word-spacing":"wordSpacing",writingMode:1,"writing-mode":"writingMode",x1:0,x2:0,x:0,xChannelSelector:1,xHeight:1,"x-height":"xHeight",xlinkActuate:1,"xlink:actuate":"xlinkActuate",xlinkArcrole:1,"xlink:arcrole":"xlinkArcrole",xlinkHref:1,"xlink:href":"xlinkHref",xlinkRole:1,"xlink:role":"xlinkRole",xlinkShow:1,"xlink:show":"xlinkShow",xlinkTitle:1,"xlink:title":"xlinkTitle",xlinkType:1,"xlink:type":"xlinkType",xmlBase:1,"xml:base":"xmlBase",xmlLang:1,"xml:lang":"xmlLang",xmlns:0,"xml:space":"xmlSpace",xmlnsXlink:1,"xmlns:xlink":"xmlnsXlink",xmlSpace:1,y1:0,y2:0,y:0,yChannelSelector:1,z:0,zoomAndPan:1}});var hA=wt(Xn=>{"use strict";function cj(e){return lr.hasOwnProperty(e)?lr[e]:null}function Or(e,t,r,n,o,a,i){this.acceptsBooleans=t===2||t===3||t===4,this.attributeName=n,this.attributeNamespace=o,this.mustUseProperty=r,this.propertyName=e,this.type=t,this.sanitizeURL=a,this.removeEmptyString=i}var lr={},uj=["children","dangerouslySetInnerHTML","defaultValue","defaultChecked","innerHTML","suppressContentEditableWarning","suppressHydrationWarning","style"];uj.forEach(e=>{lr[e]=new Or(e,0,!1,e,null,!1,!1)});[["acceptCharset","accept-charset"],["className","class"],["htmlFor","for"],["httpEquiv","http-equiv"]].forEach(([e,t])=>{lr[e]=new Or(e,1,!1,t,null,!1,!1)});["contentEditable","draggable","spellCheck","value"].forEach(e=>{lr[e]=new Or(e,2,!1,e.toLowerCase(),null,!1,!1)});["autoReverse","externalResourcesRequired","focusable","preserveAlpha"].forEach(e=>{lr[e]=new Or(e,2,!1,e,null,!1,!1)});["allowFullScreen","async","autoFocus","autoPlay","controls","default","defer","disabled","disablePictureInPicture","disableRemotePlayback","formNoValidate","hidden","loop","noModule","noValidate","open","playsInline","readOnly","required","reversed","scoped","seamless","itemScope"].forEach(e=>{lr[e]=new Or(e,3,!1,e.toLowerCase(),null,!1,!1)});["checked","multiple","muted","selected"].forEach(e=>{lr[e]=new Or(e,3,!0,e,null,!1,!1)});["capture","download"].forEach(e=>{lr[e]=new Or(e,4,!1,e,null,!1,!1)});["cols","rows","size","span"].forEach(e=>{lr[e]=new Or(e,6,!1,e,null,!1,!1)});["rowSpan","start"].forEach(e=>{lr[e]=new Or(e,5,!1,e.toLowerCase(),null,!1,!1)});var e1=/[\-\:]([a-z])/g,t1=e=>e[1].toUpperCase();["accent-height","alignment-baseline","arabic-form","baseline-shift","cap-height","clip-path","clip-rule","color-interpolation","color-interpolation-filters","color-profile","color-rendering","dominant-baseline","enable-background","fill-opacity","fill-rule","flood-color","flood-opacity","font-family","font-size","font-size-adjust","font-stretch","font-style","font-variant","font-weight","glyph-name","glyph-orientation-horizontal","glyph-orientation-vertical","horiz-adv-x","horiz-origin-x","image-rendering","letter-spacing","lighting-color","marker-end","marker-mid","marker-start","overline-position","overline-thickness","paint-order","panose-1","pointer-events","rendering-intent","shape-rendering","stop-color","stop-opacity","strikethrough-position","strikethrough-thickness","stroke-dasharray","stroke-dashoffset","stroke-linecap","stroke-linejoin","stroke-miterlimit","stroke-opacity","stroke-width","text-anchor","text-decoration","text-rendering","underline-position","underline-thickness","unicode-bidi","unicode-range","units-per-em","v-alphabetic","v-hanging","v-ideographic","v-mathematical","vector-effect","vert-adv-y","vert-origin-x","vert-origin-y","word-spacing","writing-mode","xmlns:xlink","x-height"].forEach(e=>{let t=e.replace(e1,t1);lr[t]=new Or(t,1,!1,e,null,!1,!1)});["xlink:actuate","xlink:arcrole","xlink:role","xlink:show","xlink:title","xlink:type"].forEach(e=>{let t=e.replace(e1,t1);lr[t]=new Or(t,1,!1,e,"http://www.w3.org/1999/xlink",!1,!1)});["xml:base","xml:lang","xml:space"].forEach(e=>{let t=e.replace(e1,t1);lr[t]=new Or(t,1,!1,e,"http://www.w3.org/XML/1998/namespace",!1,!1)});["tabIndex","crossOrigin"].forEach(e=>{lr[e]=new Or(e,1,!1,e.toLowerCase(),null,!1,!1)});var dj="xlinkHref";lr[dj]=new Or("xlinkHref",1,!1,"xlink:href","http://www.w3.org/1999/xlink",!0,!1);["src","href","action","formAction"].forEach(e=>{lr[e]=new Or(e,1,!1,e.toLowerCase(),null,!0,!0)});var{CAMELCASE:pj,SAME:fj,possibleStandardNames:fA}=pA(),hj=":A-Z_a-z\\u00C0-\\u00D6\\u00D8-\\u00F6\\u00F8-\\u02FF\\u0370-\\u037D\\u037F-\\u1FFF\\u200C-\\u200D\\u2070-\\u218F\\u2C00-\\u2FEF\\u3001-\\uD7FF\\uF900-\\uFDCF\\uFDF0-\\uFFFD",vj=hj+"\\-.0-9\\u00B7\\u0300-\\u036F\\u203F-\\u2040",mj=RegExp.prototype.test.bind(new RegExp("^(data|aria)-["+vj+"]*$")),gj=Object.keys(fA).reduce((e,t)=>{let r=fA[t];return r===fj?e[t]=t:r===pj?e[t.toLowerCase()]=t:e[t]=r,e},{});Xn.BOOLEAN=3;Xn.BOOLEANISH_STRING=2;Xn.NUMERIC=5;Xn.OVERLOADED_BOOLEAN=4;Xn.POSITIVE_NUMERIC=6;Xn.RESERVED=0;Xn.STRING=1;Xn.getPropertyInfo=cj;Xn.isCustomAttribute=mj;Xn.possibleStandardNames=gj});var bA=wt((yV,_A)=>{"use strict";var vA=/\/\*(?:[^*]|\*(?!\/))*\*\//g,_j=/\n/g,bj=/^\s*/,yj=/^(\*?[-#/*\\\w]+(\[[0-9a-z_-]+\])?)\s*/,kj=/^:\s*/,xj=/^((?:'(?:\\.|[^'\\])*'|"(?:\\.|[^"\\])*"|url\((?:'(?:\\.|[^'\\])*'|"(?:\\.|[^"\\])*"|[^)]*)\)|[^};])+)/,wj=/^[;\s]*/,Sj=`
`,mA="/",gA="*",sp="",zj="comment",Ej="declaration";function Cj(e,t){if(typeof e!="string")throw new TypeError("First argument must be a string");if(!e)return[];t=t||{};var r=1,n=1;function o(v){var b=v.match(_j);b&&(r+=b.length);var S=v.lastIndexOf(Sj);n=~S?v.length-S:n+v.length}function a(){var v={line:r,column:n};return function(b){return b.position=new i(v),c(),b}}function i(v){this.start=v,this.end={line:r,column:n},this.source=t.source}i.prototype.content=e;function l(v){var b=new Error(t.source+":"+r+":"+n+": "+v);if(b.reason=v,b.filename=t.source,b.line=r,b.column=n,b.source=e,!t.silent)throw b}function s(v){var b=v.exec(e);if(b){var S=b[0];return o(S),e=e.slice(S.length),b}}function c(){s(bj)}function d(v){for(var b;b=u();)v.push(b);return v}function u(){var v=a();if(!(mA!=e.charAt(0)||gA!=e.charAt(1))){for(var b=2;sp!=e.charAt(b)&&(gA!=e.charAt(b)||mA!=e.charAt(b+1));)++b;if(b+=2,sp===e.charAt(b-1))return l("End of comment missing");var S=e.slice(2,b-2);return n+=2,o(S),e=e.slice(b),n+=2,v({type:zj,comment:S})}}function p(){var v=a(),b=s(yj);if(b){if(u(),!s(kj))return l("property missing ':'");var S=s(xj),g=v({type:Ej,property:b[0].replace(vA,sp).trim(),value:S?S[0].replace(vA,sp).trim():sp});return s(wj),g}}function f(){var v=[];d(v);for(var b;b=p();)v.push(b),d(v);return v}return c(),f()}_A.exports=Cj});var xA=wt((kV,kA)=>{var Tj=Object.create,yA=Object.defineProperty,Aj=Object.getOwnPropertyDescriptor,Oj=Object.getOwnPropertyNames,Dj=Object.getPrototypeOf,Ij=Object.prototype.hasOwnProperty,Mj=(e,t,r,n)=>{if(t&&typeof t=="object"||typeof t=="function")for(var o=Oj(t),a=0,i=o.length,l;a<i;a++)l=o[a],!Ij.call(e,l)&&l!==r&&yA(e,l,{get:(s=>t[s]).bind(null,l),enumerable:!(n=Aj(t,l))||n.enumerable});return e},Nj=(e,t,r)=>(r=e!=null?Tj(Dj(e)):{},Mj(t||!e||!e.__esModule?yA(r,"default",{value:e,enumerable:!0}):r,e)),r1=bA();r1=Nj(r1);function Rj(e,t){let r=null;if(!e||typeof e!="string")return r;let n=(0,r1.default)(e),o=typeof t=="function";return n.forEach(a=>{if(a.type!=="declaration")return;let{property:i,value:l}=a;o?t(i,l,a):l&&(r=r??{},r[i]=l)}),r}kA.exports=Rj});var EA=wt((xV,zA)=>{var Lj=Object.create,SA=Object.defineProperty,Bj=Object.getOwnPropertyDescriptor,jj=Object.getOwnPropertyNames,Pj=Object.getPrototypeOf,Hj=Object.prototype.hasOwnProperty,Uj=(e,t,r,n)=>{if(t&&typeof t=="object"||typeof t=="function")for(var o=jj(t),a=0,i=o.length,l;a<i;a++)l=o[a],!Hj.call(e,l)&&l!==r&&SA(e,l,{get:(s=>t[s]).bind(null,l),enumerable:!(n=Bj(t,l))||n.enumerable});return e},qj=(e,t,r)=>(r=e!=null?Lj(Pj(e)):{},Uj(t||!e||!e.__esModule?SA(r,"default",{value:e,enumerable:!0}):r,e)),n1=xA();n1=qj(n1);var Fj=/^--[a-zA-Z0-9_-]+$/,Vj=/-([a-z])/g,Zj=/^[^-]+$/,Yj=/^-(webkit|moz|ms|o|khtml)-/,Gj=/^-(ms)-/,Xj=e=>!e||Zj.test(e)||Fj.test(e),Qj=(e,t)=>t.toUpperCase(),wA=(e,t)=>`${t}-`,Wj=(e,t={})=>Xj(e)?e:(e=e.toLowerCase(),t.reactCompat?e=e.replace(Gj,wA):e=e.replace(Yj,wA),e.replace(Vj,Qj));function Kj(e,t){let r={};return!e||typeof e!="string"||(0,n1.default)(e,(n,o)=>{n&&o&&(r[Wj(n,t)]=o)}),r}zA.exports=Kj});var o1=wt(Dr=>{"use strict";var Jj=Dr&&Dr.__importDefault||function(e){return e&&e.__esModule?e:{default:e}};Object.defineProperty(Dr,"__esModule",{value:!0});Dr.returnFirstArg=Dr.canTextBeChildOfNode=Dr.ELEMENTS_WITH_NO_TEXT_CHILDREN=Dr.PRESERVE_CUSTOM_ATTRIBUTES=void 0;Dr.isCustomComponent=rP;Dr.setStyleProp=oP;var $j=J(),eP=Jj(EA()),tP=new Set(["annotation-xml","color-profile","font-face","font-face-src","font-face-uri","font-face-format","font-face-name","missing-glyph"]);function rP(e,t){return e.includes("-")?!tP.has(e):!!(t&&typeof t.is=="string")}var nP={reactCompat:!0};function oP(e,t){if(typeof e=="string"){if(!e.trim()){t.style={};return}try{t.style=(0,eP.default)(e,nP)}catch{t.style={}}}}Dr.PRESERVE_CUSTOM_ATTRIBUTES=Number($j.version.split(".")[0])>=16;Dr.ELEMENTS_WITH_NO_TEXT_CHILDREN=new Set(["tr","tbody","thead","tfoot","colgroup","table","head","html","frameset"]);var aP=e=>!Dr.ELEMENTS_WITH_NO_TEXT_CHILDREN.has(e.name);Dr.canTextBeChildOfNode=aP;var iP=e=>e;Dr.returnFirstArg=iP});var i1=wt(a1=>{"use strict";Object.defineProperty(a1,"__esModule",{value:!0});a1.default=uP;var cp=hA(),CA=o1(),lP=["checked","value"],sP=["input","select","textarea"],cP={reset:!0,submit:!0};function uP(e={},t){let r={},n=!!(e.type&&cP[e.type]);for(let o in e){let a=e[o];if((0,cp.isCustomAttribute)(o)){r[o]=a;continue}let i=o.toLowerCase(),l=TA(i);if(l){let s=(0,cp.getPropertyInfo)(l);switch(lP.includes(l)&&sP.includes(t)&&!n&&(l=TA("default"+i)),r[l]=a,l==="style"&&(0,CA.setStyleProp)(a,r),s?.type){case cp.BOOLEAN:r[l]=!0;break;case cp.OVERLOADED_BOOLEAN:a===""&&(r[l]=!0);break}continue}CA.PRESERVE_CUSTOM_ATTRIBUTES&&(r[o]=a)}return r}function TA(e){return cp.possibleStandardNames[e]}});function AA(e){return e.type===Ee.Tag||e.type===Ee.Script||e.type===Ee.Style}var Ee,zV,EV,CV,TV,AV,OV,DV,IV,MV,l1=Tm(()=>{(function(e){e.Root="root",e.Text="text",e.Directive="directive",e.Comment="comment",e.Script="script",e.Style="style",e.Tag="tag",e.CDATA="cdata",e.Doctype="doctype"})(Ee||(Ee={}));zV=Ee.Root,EV=Ee.Text,CV=Ee.Directive,TV=Ee.Comment,AV=Ee.Script,OV=Ee.Style,DV=Ee.Tag,IV=Ee.CDATA,MV=Ee.Doctype});function OA(e){return AA(e)}function DA(e){return e.type===Ee.CDATA}function IA(e){return e.type===Ee.Text}function MA(e){return e.type===Ee.Comment}function NA(e){return e.type===Ee.Directive}function RA(e){return e.type===Ee.Root}function dP(e){return Object.hasOwn(e,"children")}function c1(e,t=!1){let r;if(IA(e))r=new wl(e.data);else if(MA(e))r=new Rc(e.data);else if(OA(e)){let n=t?s1(e.children):[],o=new Pc(e.name,{...e.attribs},n);for(let a of n)a.parent=o;e.namespace!=null&&(o.namespace=e.namespace),e["x-attribsNamespace"]&&(o["x-attribsNamespace"]={...e["x-attribsNamespace"]}),e["x-attribsPrefix"]&&(o["x-attribsPrefix"]={...e["x-attribsPrefix"]}),r=o}else if(DA(e)){let n=t?s1(e.children):[],o=new jc(n);for(let a of n)a.parent=o;r=o}else if(RA(e)){let n=t?s1(e.children):[],o=new Sl(n);for(let a of n)a.parent=o;e["x-mode"]&&(o["x-mode"]=e["x-mode"]),r=o}else if(NA(e)){let n=new Lc(e.name,e.data);e["x-name"]!=null&&(n["x-name"]=e["x-name"],n["x-publicId"]=e["x-publicId"],n["x-systemId"]=e["x-systemId"]),r=n}else throw new Error(`Not implemented yet: ${e.type}`);return r.startIndex=e.startIndex,r.endIndex=e.endIndex,e.sourceCodeLocation!=null&&(r.sourceCodeLocation=e.sourceCodeLocation),r}function s1(e){let t=e.map(r=>c1(r,!0));for(let r=1;r<t.length;r++)t[r].prev=t[r-1],t[r-1].next=t[r];return t}var up,Nc,wl,Rc,Lc,Bc,jc,Sl,Pc,u1=Tm(()=>{l1();up=class{parent=null;prev=null;next=null;startIndex=null;endIndex=null;get parentNode(){return this.parent}set parentNode(t){this.parent=t}get previousSibling(){return this.prev}set previousSibling(t){this.prev=t}get nextSibling(){return this.next}set nextSibling(t){this.next=t}cloneNode(t=!1){return c1(this,t)}},Nc=class extends up{data;constructor(t){super(),this.data=t}get nodeValue(){return this.data}set nodeValue(t){this.data=t}},wl=class extends Nc{type=Ee.Text;get nodeType(){return 3}},Rc=class extends Nc{type=Ee.Comment;get nodeType(){return 8}},Lc=class extends Nc{type=Ee.Directive;name;constructor(t,r){super(r),this.name=t}get nodeType(){return 1}"x-name";"x-publicId";"x-systemId"},Bc=class extends up{children;constructor(t){super(),this.children=t}get firstChild(){return this.children[0]??null}get lastChild(){return this.children.length>0?this.children[this.children.length-1]:null}get childNodes(){return this.children}set childNodes(t){this.children=t}},jc=class extends Bc{type=Ee.CDATA;get nodeType(){return 4}},Sl=class extends Bc{type=Ee.Root;get nodeType(){return 9}},Pc=class extends Bc{name;attribs;type;constructor(t,r,n=[],o=t==="script"?Ee.Script:t==="style"?Ee.Style:Ee.Tag){super(n),this.name=t,this.attribs=r,this.type=o}get nodeType(){return 1}get tagName(){return this.name}set tagName(t){this.name=t}get attributes(){return Object.keys(this.attribs).map(t=>({name:t,value:this.attribs[t],namespace:this["x-attribsNamespace"]?.[t],prefix:this["x-attribsPrefix"]?.[t]}))}namespace;"x-attribsNamespace";"x-attribsPrefix"}});var d1={};eO(d1,{CDATA:()=>jc,Comment:()=>Rc,DataNode:()=>Nc,Document:()=>Sl,DomHandler:()=>km,Element:()=>Pc,Node:()=>up,NodeWithChildren:()=>Bc,ProcessingInstruction:()=>Lc,Text:()=>wl,cloneNode:()=>c1,default:()=>pP,hasChildren:()=>dP,isCDATA:()=>DA,isComment:()=>MA,isDirective:()=>NA,isDocument:()=>RA,isTag:()=>OA,isText:()=>IA});var LA,km,pP,p1=Tm(()=>{l1();u1();u1();LA={withStartIndices:!1,withEndIndices:!1,xmlMode:!1},km=class{dom=[];root=new Sl(this.dom);callback;options;elementCB;done=!1;tagStack=[this.root];lastNode=null;parser=null;constructor(t,r,n){typeof r=="function"&&(n=r,r=LA),typeof t=="object"&&(r=t,t=void 0),this.callback=t??null,this.options=r??LA,this.elementCB=n??null}onparserinit(t){this.parser=t}onreset(){this.dom=[],this.root=new Sl(this.dom),this.done=!1,this.tagStack=[this.root],this.lastNode=null,this.parser=null}onend(){this.done||(this.done=!0,this.parser=null,this.handleCallback(null))}onerror(t){this.handleCallback(t)}onclosetag(){this.lastNode=null;let t=this.tagStack.pop();this.options.withEndIndices&&this.parser&&(t.endIndex=this.parser.endIndex),this.elementCB&&this.elementCB(t)}onopentag(t,r){let n=this.options.xmlMode?Ee.Tag:void 0,o=new Pc(t,r,void 0,n);this.addNode(o),this.tagStack.push(o)}ontext(t){let{lastNode:r}=this;if(r&&r.type===Ee.Text)r.data+=t,this.options.withEndIndices&&this.parser&&(r.endIndex=this.parser.endIndex);else{let n=new wl(t);this.addNode(n),this.lastNode=n}}oncomment(t){if(this.lastNode&&this.lastNode.type===Ee.Comment){this.lastNode.data+=t;return}let r=new Rc(t);this.addNode(r),this.lastNode=r}oncommentend(){this.lastNode=null}oncdatastart(){let t=new wl(""),r=new jc([t]);this.addNode(r),t.parent=r,this.lastNode=t}oncdataend(){this.lastNode=null}onprocessinginstruction(t,r){let n=new Lc(t,r);this.addNode(n)}handleCallback(t){if(typeof this.callback=="function")this.callback(t,this.dom);else if(t)throw t}addNode(t){let r=this.tagStack[this.tagStack.length-1],n=r.children[r.children.length-1];this.options.withStartIndices&&this.parser&&(t.startIndex=this.parser.startIndex),this.options.withEndIndices&&this.parser&&(t.endIndex=this.parser.endIndex),r.children.push(t),n&&(t.prev=n,n.next=t),t.parent=r,this.lastNode=null}},pP=km});var PA=wt(pp=>{"use strict";var fP=pp&&pp.__importDefault||function(e){return e&&e.__esModule?e:{default:e}};Object.defineProperty(pp,"__esModule",{value:!0});pp.default=BA;var f1=(p1(),y1(d1)),h1=J(),hP=fP(i1()),dp=o1(),vP={cloneElement:h1.cloneElement,createElement:h1.createElement,isValidElement:h1.isValidElement};function BA(e,t={}){var r,n,o,a,i;let l=[],s=typeof t.replace=="function",c=(r=t.transform)!==null&&r!==void 0?r:dp.returnFirstArg,{cloneElement:d,createElement:u,isValidElement:p}=(n=t.library)!==null&&n!==void 0?n:vP,f=e.length;jA(e);for(let v=0;v<f;v++){let b=e[v];if(s){let _=(o=t.replace)===null||o===void 0?void 0:o.call(t,b,v);if(p(_)){f>1&&(_=d(_,{key:(a=_.key)!==null&&a!==void 0?a:v})),l.push(c(_,b,v));continue}}if(b.type==="text"){let _=!b.data.trim().length;if(_&&b.parent&&!(0,dp.canTextBeChildOfNode)(b.parent)||t.trim&&_)continue;l.push(c(b.data,b,v));continue}let S=b,g={};mP(S)?((0,dp.setStyleProp)(S.attribs.style,S.attribs),g=S.attribs):S.attribs&&(g=(0,hP.default)(S.attribs,S.name));let m;switch(b.type){case"script":case"style":b.children[0]&&(g.dangerouslySetInnerHTML={__html:b.children[0].data});break;case"tag":b.name==="textarea"&&b.children[0]?g.defaultValue=b.children[0].data:!((i=b.children)===null||i===void 0)&&i.length&&(m=BA(b.children,t));break;default:continue}f>1&&(g.key=v),l.push(c(u(b.name,g,m),b,v))}return l.length===1?l[0]:l}function jA(e){for(let t of e)switch(t.type){case"tag":case"script":case"style":Object.setPrototypeOf(t,f1.Element.prototype),jA(t.children);break;case"text":Object.setPrototypeOf(t,f1.Text.prototype);break;case"comment":Object.setPrototypeOf(t,f1.Comment.prototype);break}}function mP(e){return dp.PRESERVE_CUSTOM_ATTRIBUTES&&e.type==="tag"&&(0,dp.isCustomComponent)(e.name,e.attribs)}});var m1=wt(Lt=>{"use strict";var v1=Lt&&Lt.__importDefault||function(e){return e&&e.__esModule?e:{default:e}};Object.defineProperty(Lt,"__esModule",{value:!0});Lt.htmlToDOM=Lt.domToReact=Lt.attributesToProps=Lt.Text=Lt.ProcessingInstruction=Lt.Element=Lt.Comment=void 0;Lt.default=bP;var HA=v1(dA());Lt.htmlToDOM=HA.default;var gP=v1(i1());Lt.attributesToProps=gP.default;var UA=v1(PA());Lt.domToReact=UA.default;var xm=(p1(),y1(d1));Object.defineProperty(Lt,"Comment",{enumerable:!0,get:function(){return xm.Comment}});Object.defineProperty(Lt,"Element",{enumerable:!0,get:function(){return xm.Element}});Object.defineProperty(Lt,"ProcessingInstruction",{enumerable:!0,get:function(){return xm.ProcessingInstruction}});Object.defineProperty(Lt,"Text",{enumerable:!0,get:function(){return xm.Text}});var _P={lowerCaseAttributeNames:!1};function bP(e,t){var r;if(typeof e!="string")throw new TypeError("First argument must be a string");if(!e)return[];let n=Object.assign(Object.assign({},(r=t?.htmlparser2)!==null&&r!==void 0?r:_P),{trustedTypePolicy:t?.trustedTypePolicy});return(0,UA.default)((0,HA.default)(e,n),t)}});var rt=N(J(),1),KA=N(vE(),1);var uh=N(J(),1),Hi=N(J(),1),Bb=N(K(),1),dh=N(K(),1),mE=N(J(),1),Ns=N(K(),1);O();O();O();O();O();O();var ph=(e,t=e)=>({slot:({value:r,propName:n,field:o,isReadOnly:a})=>{let i=a?t:e;return s=>i(G(R({allow:o?.type==="slot"?o.allow:[],disallow:o?.type==="slot"?o.disallow:[]},s),{zone:n,content:r}))}});O();O();O();function Pb(e,t,r){let n={};return Object.keys(e).forEach(o=>{let a=o;n[a]=i=>{var l=i,{parentId:s}=l,c=fi(l,["parentId"]);let d=c.propPath.replace(/\[\d+\]/g,"[*]"),u=t?.[c.propPath]||t?.[d]||r||!1,p=e[a];return p?.(G(R({},c),{field:c.field,isReadOnly:u,componentId:s}))}}),n}function aM(e,t,r,n,o){let a=(0,uh.useMemo)(()=>Pb(r,n,o),[r,n,o]),i=(0,uh.useMemo)(()=>bp(t,a,e).props,[e,t,a]);return(0,uh.useMemo)(()=>R(R({},t.props),i),[t.props,i])}function fh(e,t,r,n=r,o,a){return aM(e,t,ph(r,n),o,a)}O();O();var iM=ne("RichTextEditor",k1);function Hb({content:e}){return(0,Bb.jsx)("div",{className:iM(),children:(0,Bb.jsx)("div",{className:"rich-text",dangerouslySetInnerHTML:{__html:e}})})}O();var jb=(e,t,r)=>{if(!e)return null;if(t.length===0)return r(e);let[n,...o]=t;return Array.isArray(e)?e.map(a=>jb(a,t,r)):G(R({},e),{[n]:jb(e[n],o,r)})},lM=(0,Hi.lazy)(()=>import("./part-DHCHT4AU.js").then(e=>({default:e.RichTextRender})));function Qu(e,t){let r=(a,i=[])=>{if(!a)return[];let l=[];for(let[s,c]of Object.entries(a)){let d=[...i,s];c.type==="richtext"&&l.push({path:d,field:c}),c.type==="array"&&"arrayFields"in c&&l.push(...r(c.arrayFields,d)),c.type==="object"&&"objectFields"in c&&l.push(...r(c.objectFields,d))}return l},n=(0,Hi.useMemo)(()=>r(e),[e]);return(0,Hi.useMemo)(()=>{if(!n?.length)return{};let a=R({},t);for(let{path:i,field:l}of n)a=jb(a,i,s=>(0,dh.jsx)(Hi.Suspense,{fallback:(0,dh.jsx)(Hb,{content:s}),children:(0,dh.jsx)(lM,{content:s,field:l})},i.join(".")));return a},[n,t,e])}O();var hh=e=>(0,Ns.jsx)(Ub,R({},e)),sM=({config:e,item:t,metadata:r})=>{let n=e.components[t.type],o=fh(e,t,i=>(0,Ns.jsx)(hh,G(R({},i),{config:e,metadata:r}))),a=Qu(n.fields,o);return(0,Ns.jsx)(n.render,G(R(R({},o),a),{puck:G(R({},o.puck),{metadata:r||{}})}))},Ub=(0,mE.forwardRef)(function({className:t,style:r,content:n,config:o,metadata:a,as:i},l){return(0,Ns.jsx)(i??"div",{className:t,style:r,ref:l,children:n.map(c=>o.components[c.type]?(0,Ns.jsx)(sM,{config:o,item:c,metadata:a},c.props.id):null)})});var Gv=N(J(),1),yc=N(K(),1),MT=N(J(),1),cn=N(K(),1),Er=N(J(),1),yk=N(J(),1);var kE=N(J(),1);var gE=e=>Symbol.iterator in e,_E=e=>"entries"in e,bE=(e,t)=>{let r=e instanceof Map?e:new Map(e.entries()),n=t instanceof Map?t:new Map(t.entries());if(r.size!==n.size)return!1;for(let[o,a]of r)if(!n.has(o)||!Object.is(a,n.get(o)))return!1;return!0},cM=(e,t)=>{let r=e[Symbol.iterator](),n=t[Symbol.iterator](),o=r.next(),a=n.next();for(;!o.done&&!a.done;){if(!Object.is(o.value,a.value))return!1;o=r.next(),a=n.next()}return!!o.done&&!!a.done};function yE(e,t){return Object.is(e,t)?!0:typeof e!="object"||e===null||typeof t!="object"||t===null||Object.getPrototypeOf(e)!==Object.getPrototypeOf(t)?!1:gE(e)&&gE(t)?_E(e)&&_E(t)?bE(e,t):cM(e,t):bE({entries:()=>Object.entries(e)},{entries:()=>Object.entries(t)})}function Ne(e){let t=kE.default.useRef(void 0);return r=>{let n=e(r);return yE(t.current,n)?t.current:t.current=n}}var zc=N(J(),1);var RT=N(K(),1);var mt=N(J(),1),Tv=N(K(),1);var Oe=N(J(),1);var uM=Symbol.for("preact-signals");function _h(){if(Vo>1)Vo--;else{var e,t=!1;for((function(){var o=mh;for(mh=void 0;o!==void 0;){var a=o.S;if(a.v===o.v)for(var i=a.t;i!==void 0;i=i.x)i.i===o.i&&(i.i=a.i);o=o.o}})();Ku!==void 0;){var r=Ku;for(Ku=void 0,vh++;r!==void 0;){var n=r.u;if(r.u=void 0,r.f&=-3,!(8&r.f)&&wE(r))try{r.c()}catch(o){t||(e=o,t=!0)}r=n}}if(vh=0,Vo--,t)throw e}}function Re(e){if(Vo>0)return e();qb=++dM,Vo++;try{return e()}finally{_h()}}var Wu,it=void 0;function me(e){var t=it,r=Wu;it=void 0,Wu=void 0;try{return e()}finally{it=t,Wu=r}}var Ku=void 0,Vo=0,vh=0,dM=0,qb=0,mh=void 0,gh=0;function xE(e){if(it!==void 0){var t=e.n;if(t===void 0||t.t!==it)return t={i:0,S:e,p:it.s,n:void 0,t:it,e:void 0,x:void 0,r:t},it.s!==void 0&&(it.s.n=t),it.s=t,e.n=t,32&it.f&&e.S(t),t;if(t.i===-1)return t.i=0,t.n!==void 0&&(t.n.p=t.p,t.p!==void 0&&(t.p.n=t.n),t.p=it.s,t.n=void 0,it.s.n=t,it.s=t),t}}function pr(e,t){this.v=e,this.i=0,this.n=void 0,this.t=void 0,this.l=0,this.W=t?.watched,this.Z=t?.unwatched,this.name=t?.name}pr.prototype.brand=uM;pr.prototype.h=function(){return!0};pr.prototype.S=function(e){var t=this,r=this.t;r!==e&&e.e===void 0&&(e.x=r,this.t=e,r!==void 0?r.e=e:me(function(){var n;(n=t.W)==null||n.call(t)}))};pr.prototype.U=function(e){var t=this;if(this.t!==void 0){var r=e.e,n=e.x;r!==void 0&&(r.x=n,e.e=void 0),n!==void 0&&(n.e=r,e.x=void 0),e===this.t&&(this.t=n,n===void 0&&me(function(){var o;(o=t.Z)==null||o.call(t)}))}};pr.prototype.subscribe=function(e){var t=this;return ht(function(){var r=t.value;me(function(){return e(r)})},{name:"sub"})};pr.prototype.valueOf=function(){return this.value};pr.prototype.toString=function(){return this.value+""};pr.prototype.toJSON=function(){return this.value};pr.prototype.peek=function(){var e=this;return me(function(){return e.value})};Object.defineProperty(pr.prototype,"value",{get:function(){var e=xE(this);return e!==void 0&&(e.i=this.i),this.v},set:function(e){if(e!==this.v){if(vh>100)throw new Error("Cycle detected");(function(r){Vo!==0&&vh===0&&r.l!==qb&&(r.l=qb,mh={S:r,v:r.v,i:r.i,o:mh})})(this),this.v=e,this.i++,gh++,Vo++;try{for(var t=this.t;t!==void 0;t=t.x)t.t.N()}finally{_h()}}}});function vo(e,t){return new pr(e,t)}function wE(e){for(var t=e.s;t!==void 0;t=t.n)if(t.S.i!==t.i||!t.S.h()||t.S.i!==t.i)return!0;return!1}function SE(e){for(var t=e.s;t!==void 0;t=t.n){var r=t.S.n;if(r!==void 0&&(t.r=r),t.S.n=t,t.i=-1,t.n===void 0){e.s=t;break}}}function zE(e){for(var t=e.s,r=void 0;t!==void 0;){var n=t.p;t.i===-1?(t.S.U(t),n!==void 0&&(n.n=t.n),t.n!==void 0&&(t.n.p=n)):r=t,t.S.n=t.r,t.r!==void 0&&(t.r=void 0),t=n}e.s=r}function Ui(e,t){pr.call(this,void 0,t),this.x=e,this.s=void 0,this.g=gh-1,this.f=4}Ui.prototype=new pr;Ui.prototype.h=function(){if(this.f&=-3,1&this.f)return!1;if((36&this.f)==32||(this.f&=-5,this.g===gh))return!0;if(this.g=gh,this.f|=1,this.i>0&&!wE(this))return this.f&=-2,!0;var e=it;try{SE(this),it=this;var t=this.x();(16&this.f||this.v!==t||this.i===0)&&(this.v=t,this.f&=-17,this.i++)}catch(r){this.v=r,this.f|=16,this.i++}return it=e,zE(this),this.f&=-2,!0};Ui.prototype.S=function(e){if(this.t===void 0){this.f|=36;for(var t=this.s;t!==void 0;t=t.n)t.S.S(t)}pr.prototype.S.call(this,e)};Ui.prototype.U=function(e){if(this.t!==void 0&&(pr.prototype.U.call(this,e),this.t===void 0)){this.f&=-33;for(var t=this.s;t!==void 0;t=t.n)t.S.U(t)}};Ui.prototype.N=function(){if(!(2&this.f)){this.f|=6;for(var e=this.t;e!==void 0;e=e.x)e.t.N()}};Object.defineProperty(Ui.prototype,"value",{get:function(){if(1&this.f)throw new Error("Cycle detected");var e=xE(this);if(this.h(),e!==void 0&&(e.i=this.i),16&this.f)throw this.v;return this.v}});function Fb(e,t){return new Ui(e,t)}function EE(e){var t=e.j;if(e.j=void 0,typeof t=="function"){Vo++;var r=it;it=void 0;try{t()}catch(n){throw e.f&=-2,e.f|=8,Vb(e),n}finally{it=r,_h()}}}function Vb(e){for(var t=e.s;t!==void 0;t=t.n)t.S.U(t);e.x=void 0,e.s=void 0,EE(e)}function pM(e){if(it!==this)throw new Error("Out-of-order effect");zE(this),it=e,this.f&=-2;try{8&this.f&&Vb(this)}finally{_h()}}function Rs(e,t){this.x=e,this.j=void 0,this.s=void 0,this.u=void 0,this.f=32,this.name=t?.name,Wu&&Wu.push(this)}Rs.prototype.c=function(){var e=this.S();try{if(8&this.f||this.x===void 0)return;var t=this.x();typeof t=="function"&&(this.j=t)}finally{e()}};Rs.prototype.S=function(){if(1&this.f)throw new Error("Cycle detected");this.f|=1,this.f&=-9,EE(this),SE(this),Vo++;var e=it;return it=this,pM.bind(this,e)};Rs.prototype.N=function(){2&this.f||(this.f|=2,this.u=Ku,Ku=this)};Rs.prototype.d=function(){this.f|=8,1&this.f||Vb(this)};Rs.prototype.dispose=function(){this.d()};function ht(e,t){var r=new Rs(e,t);try{r.c()}catch(o){throw r.d(),o}var n=r.d.bind(r);return n[Symbol.dispose]=n,n}var fM=Object.create,ty=Object.defineProperty,hM=Object.defineProperties,vM=Object.getOwnPropertyDescriptor,mM=Object.getOwnPropertyDescriptors,CE=Object.getOwnPropertySymbols,gM=Object.prototype.hasOwnProperty,_M=Object.prototype.propertyIsEnumerable,AE=(e,t)=>(t=Symbol[e])?t:Symbol.for("Symbol."+e),Ls=e=>{throw TypeError(e)},Qb=(e,t,r)=>t in e?ty(e,t,{enumerable:!0,configurable:!0,writable:!0,value:r}):e[t]=r,bM=(e,t)=>{for(var r in t||(t={}))gM.call(t,r)&&Qb(e,r,t[r]);if(CE)for(var r of CE(t))_M.call(t,r)&&Qb(e,r,t[r]);return e},yM=(e,t)=>hM(e,mM(t)),TE=(e,t)=>ty(e,"name",{value:t,configurable:!0}),kM=e=>{var t;return[,,,fM((t=e?.[AE("metadata")])!=null?t:null)]},OE=["class","method","getter","setter","accessor","field","value","get","set"],Ju=e=>e!==void 0&&typeof e!="function"?Ls("Function expected"):e,xM=(e,t,r,n,o)=>({kind:OE[e],name:t,metadata:n,addInitializer:a=>r._?Ls("Already initialized"):o.push(Ju(a||null))}),DE=(e,t)=>Qb(t,AE("metadata"),e[3]),qi=(e,t,r,n)=>{for(var o=0,a=e[t>>1],i=a&&a.length;o<i;o++)t&1?a[o].call(r):n=a[o].call(r,n);return n},Bs=(e,t,r,n,o,a)=>{var i,l,s,c,d,u=t&7,p=!!(t&8),f=!!(t&16),v=u>3?e.length+1:u?p?1:2:0,b=OE[u+5],S=u>3&&(e[v-1]=[]),g=e[v]||(e[v]=[]),m=u&&(!f&&!p&&(o=o.prototype),u<5&&(u>3||!f)&&vM(u<4?o:{get[r](){return Sn(this,a)},set[r](h){return Ha(this,a,h)}},r));u?f&&u<4&&TE(a,(u>2?"set ":u>1?"get ":"")+r):TE(o,r);for(var _=n.length-1;_>=0;_--)c=xM(u,r,s={},e[3],g),u&&(c.static=p,c.private=f,d=c.access={has:f?h=>wM(o,h):h=>r in h},u^3&&(d.get=f?h=>(u^1?Sn:SM)(h,o,u^4?a:m.get):h=>h[r]),u>2&&(d.set=f?(h,k)=>Ha(h,o,k,u^4?a:m.set):(h,k)=>h[r]=k)),l=(0,n[_])(u?u<4?f?a:m[b]:u>4?void 0:{get:m.get,set:m.set}:o,c),s._=1,u^4||l===void 0?Ju(l)&&(u>4?S.unshift(l):u?f?a=l:m[b]=l:o=l):typeof l!="object"||l===null?Ls("Object expected"):(Ju(i=l.get)&&(m.get=i),Ju(i=l.set)&&(m.set=i),Ju(i=l.init)&&S.unshift(i));return u||DE(e,o),m&&ty(o,r,m),f?u^4?a:m:o},ry=(e,t,r)=>t.has(e)||Ls("Cannot "+r),wM=(e,t)=>Object(t)!==t?Ls('Cannot use the "in" operator on this value'):e.has(t),Sn=(e,t,r)=>(ry(e,t,"read from private field"),r?r.call(e):t.get(e)),$u=(e,t,r)=>t.has(e)?Ls("Cannot add the same private member more than once"):t instanceof WeakSet?t.add(e):t.set(e,r),Ha=(e,t,r,n)=>(ry(e,t,"write to private field"),n?n.call(e,r):t.set(e,r),r),SM=(e,t,r)=>(ry(e,t,"access private method"),r);function ed(e,t){if(t){let r;return Fb(()=>{let n=e();return n&&r&&t(r,n)?r:(r=n,n)})}return Fb(e)}function Hr(e,t){if(Object.is(e,t))return!0;if(e===null||t===null)return!1;if(typeof e=="function"&&typeof t=="function")return e===t;if(e instanceof Set&&t instanceof Set){if(e.size!==t.size)return!1;for(let r of e)if(!t.has(r))return!1;return!0}if(Array.isArray(e))return!Array.isArray(t)||e.length!==t.length?!1:!e.some((n,o)=>!Hr(n,t[o]));if(typeof e=="object"&&typeof t=="object"){let r=Object.keys(e),n=Object.keys(t);return r.length!==n.length?!1:!r.some(a=>!Hr(e[a],t[a]))}return!1}function ye({get:e},t){return{init(r){return vo(r)},get(){return e.call(this).value},set(r){let n=e.call(this);n.peek()!==r&&(n.value=r)}}}function tt(e,t){let r=new WeakMap;return function(){let n=r.get(this);return n||(n=ed(e.bind(this)),r.set(this,n)),n.value}}function Zb(e=!0){return function(t,r){r.addInitializer(function(){let n=r.kind==="field"?this:r.static?this:Object.getPrototypeOf(this),o=Object.getOwnPropertyDescriptor(n,r.name);o&&Object.defineProperty(n,r.name,yM(bM({},o),{enumerable:e}))})}}function Vi(...e){let t=e.map(r=>ht(r));return()=>t.forEach(r=>r())}var IE,ME,NE,RE,LE,BE,yr,ny,Yb,Wb,Kb,fr,oy,Gb,jE,Jb,ay,Xb,$b,ey;BE=[ye],LE=[ye],RE=[ye],NE=[Zb()],ME=[Zb()],IE=[Zb()];var mo=class{constructor(e,t=Object.is){this.defaultValue=e,this.equals=t,qi(yr,5,this),$u(this,fr),$u(this,ny,qi(yr,8,this)),qi(yr,11,this),$u(this,oy,qi(yr,12,this)),qi(yr,15,this),$u(this,ay,qi(yr,16,this)),qi(yr,19,this),this.reset=this.reset.bind(this),this.reset()}get current(){return Sn(this,fr,$b)}get initial(){return Sn(this,fr,Wb)}get previous(){return Sn(this,fr,jE)}set current(e){let t=me(()=>Sn(this,fr,$b));e&&t&&this.equals(t,e)||Re(()=>{Sn(this,fr,Wb)||Ha(this,fr,e,Kb),Ha(this,fr,t,Jb),Ha(this,fr,e,ey)})}reset(e=this.defaultValue){Re(()=>{Ha(this,fr,void 0,Jb),Ha(this,fr,e,Kb),Ha(this,fr,e,ey)})}};yr=kM(null);ny=new WeakMap;fr=new WeakSet;oy=new WeakMap;ay=new WeakMap;Yb=Bs(yr,20,"#initial",BE,fr,ny),Wb=Yb.get,Kb=Yb.set;Gb=Bs(yr,20,"#previous",LE,fr,oy),jE=Gb.get,Jb=Gb.set;Xb=Bs(yr,20,"#current",RE,fr,ay),$b=Xb.get,ey=Xb.set;Bs(yr,2,"current",NE,mo);Bs(yr,2,"initial",ME,mo);Bs(yr,2,"previous",IE,mo);DE(yr,mo);function bh(e){return me(()=>{let t={};for(let r in e)t[r]=e[r];return t})}var Fi,PE=class{constructor(){$u(this,Fi,new WeakMap)}get(e,t){var r;return e?(r=Sn(this,Fi).get(e))==null?void 0:r.get(t):void 0}set(e,t,r){var n;if(e)return Sn(this,Fi).has(e)||Sn(this,Fi).set(e,new Map),(n=Sn(this,Fi).get(e))==null?void 0:n.set(t,r)}clear(e){var t;return e?(t=Sn(this,Fi).get(e))==null?void 0:t.clear():void 0}};Fi=new WeakMap;var zM=Object.create,dy=Object.defineProperty,EM=Object.getOwnPropertyDescriptor,HE=Object.getOwnPropertySymbols,CM=Object.prototype.hasOwnProperty,TM=Object.prototype.propertyIsEnumerable,FE=(e,t)=>(t=Symbol[e])?t:Symbol.for("Symbol."+e),js=e=>{throw TypeError(e)},UE=Math.pow,iy=(e,t,r)=>t in e?dy(e,t,{enumerable:!0,configurable:!0,writable:!0,value:r}):e[t]=r,AM=(e,t)=>{for(var r in t||(t={}))CM.call(t,r)&&iy(e,r,t[r]);if(HE)for(var r of HE(t))TM.call(t,r)&&iy(e,r,t[r]);return e},qE=(e,t)=>dy(e,"name",{value:t,configurable:!0}),OM=e=>{var t;return[,,,zM((t=e?.[FE("metadata")])!=null?t:null)]},VE=["class","method","getter","setter","accessor","field","value","get","set"],td=e=>e!==void 0&&typeof e!="function"?js("Function expected"):e,DM=(e,t,r,n,o)=>({kind:VE[e],name:t,metadata:n,addInitializer:a=>r._?js("Already initialized"):o.push(td(a||null))}),ZE=(e,t)=>iy(t,FE("metadata"),e[3]),IM=(e,t,r,n)=>{for(var o=0,a=e[t>>1],i=a&&a.length;o<i;o++)t&1?a[o].call(r):n=a[o].call(r,n);return n},YE=(e,t,r,n,o,a)=>{var i,l,s,c,d,u=t&7,p=!!(t&8),f=!!(t&16),v=u>3?e.length+1:u?p?1:2:0,b=VE[u+5],S=u>3&&(e[v-1]=[]),g=e[v]||(e[v]=[]),m=u&&(!f&&!p&&(o=o.prototype),u<5&&(u>3||!f)&&EM(u<4?o:{get[r](){return ly(this,a)},set[r](h){return sy(this,a,h)}},r));u?f&&u<4&&qE(a,(u>2?"set ":u>1?"get ":"")+r):qE(o,r);for(var _=n.length-1;_>=0;_--)c=DM(u,r,s={},e[3],g),u&&(c.static=p,c.private=f,d=c.access={has:f?h=>MM(o,h):h=>r in h},u^3&&(d.get=f?h=>(u^1?ly:RM)(h,o,u^4?a:m.get):h=>h[r]),u>2&&(d.set=f?(h,k)=>sy(h,o,k,u^4?a:m.set):(h,k)=>h[r]=k)),l=(0,n[_])(u?u<4?f?a:m[b]:u>4?void 0:{get:m.get,set:m.set}:o,c),s._=1,u^4||l===void 0?td(l)&&(u>4?S.unshift(l):u?f?a=l:m[b]=l:o=l):typeof l!="object"||l===null?js("Object expected"):(td(i=l.get)&&(m.get=i),td(i=l.set)&&(m.set=i),td(i=l.init)&&S.unshift(i));return u||ZE(e,o),m&&dy(o,r,m),f?u^4?a:m:o},py=(e,t,r)=>t.has(e)||js("Cannot "+r),MM=(e,t)=>Object(t)!==t?js('Cannot use the "in" operator on this value'):e.has(t),ly=(e,t,r)=>(py(e,t,"read from private field"),r?r.call(e):t.get(e)),NM=(e,t,r)=>t.has(e)?js("Cannot add the same private member more than once"):t instanceof WeakSet?t.add(e):t.set(e,r),sy=(e,t,r,n)=>(py(e,t,"write to private field"),n?n.call(e,r):t.set(e,r),r),RM=(e,t,r)=>(py(e,t,"access private method"),r),ct=class cy{constructor(t,r){this.x=t,this.y=r}static delta(t,r){return new cy(t.x-r.x,t.y-r.y)}static distance(t,r){return Math.hypot(t.x-r.x,t.y-r.y)}static equals(t,r){return t.x===r.x&&t.y===r.y}static from({x:t,y:r}){return new cy(t,r)}},tr=class Zi{constructor(t,r,n,o){this.left=t,this.top=r,this.width=n,this.height=o,this.scale={x:1,y:1}}get inverseScale(){return{x:1/this.scale.x,y:1/this.scale.y}}translate(t,r){let{top:n,left:o,width:a,height:i,scale:l}=this,s=new Zi(o+t,n+r,a,i);return s.scale=AM({},l),s}get boundingRectangle(){let{width:t,height:r,left:n,top:o,right:a,bottom:i}=this;return{width:t,height:r,left:n,top:o,right:a,bottom:i}}get center(){let{left:t,top:r,right:n,bottom:o}=this;return new ct((t+n)/2,(r+o)/2)}get area(){let{width:t,height:r}=this;return t*r}equals(t){if(!(t instanceof Zi))return!1;let{left:r,top:n,width:o,height:a}=this;return r===t.left&&n===t.top&&o===t.width&&a===t.height}containsPoint(t){let{top:r,left:n,bottom:o,right:a}=this;return r<=t.y&&t.y<=o&&n<=t.x&&t.x<=a}intersectionArea(t){return t instanceof Zi?LM(this,t):0}intersectionRatio(t){let{area:r}=this,n=this.intersectionArea(t);return n/(t.area+r-n)}get bottom(){let{top:t,height:r}=this;return t+r}get right(){let{left:t,width:r}=this;return t+r}get aspectRatio(){let{width:t,height:r}=this;return t/r}get corners(){return[{x:this.left,y:this.top},{x:this.right,y:this.top},{x:this.left,y:this.bottom},{x:this.right,y:this.bottom}]}static from({top:t,left:r,width:n,height:o}){return new Zi(r,t,n,o)}static delta(t,r,n={x:"center",y:"center"}){let o=(a,i)=>{let l=n[i],s=i==="x"?a.left:a.top,c=i==="x"?a.width:a.height;return l=="start"?s:l=="end"?s+c:s+c/2};return ct.delta({x:o(t,"x"),y:o(t,"y")},{x:o(r,"x"),y:o(r,"y")})}static intersectionRatio(t,r){return Zi.from(t).intersectionRatio(Zi.from(r))}};function LM(e,t){let r=Math.max(t.top,e.top),n=Math.max(t.left,e.left),o=Math.min(t.left+t.width,e.left+e.width),a=Math.min(t.top+t.height,e.top+e.height),i=o-n,l=a-r;return n<o&&r<a?i*l:0}var GE,XE,uy,yh,rd,nd=class extends(uy=mo,XE=[tt],GE=[tt],uy){constructor(e){let t=ct.from(e);super(t,(r,n)=>ct.equals(r,n)),IM(rd,5,this),NM(this,yh,0),this.velocity={x:0,y:0}}get delta(){return ct.delta(this.current,this.initial)}get direction(){let{current:e,previous:t}=this;if(!t)return null;let r={x:e.x-t.x,y:e.y-t.y};return!r.x&&!r.y?null:Math.abs(r.x)>Math.abs(r.y)?r.x>0?"right":"left":r.y>0?"down":"up"}get current(){return super.current}set current(e){let{current:t}=this,r=ct.from(e),n={x:r.x-t.x,y:r.y-t.y},o=Date.now(),a=o-ly(this,yh),i=l=>Math.round(l/a*100);Re(()=>{sy(this,yh,o),this.velocity={x:i(n.x),y:i(n.y)},super.current=r})}reset(e=this.defaultValue){super.reset(ct.from(e)),this.velocity={x:0,y:0}}};rd=OM(uy);yh=new WeakMap;YE(rd,2,"delta",XE,nd);YE(rd,2,"direction",GE,nd);ZE(rd,nd);function kh({x:e,y:t},r){let n=Math.abs(e),o=Math.abs(t);return typeof r=="number"?Math.sqrt(UE(n,2)+UE(o,2))>r:"x"in r&&"y"in r?n>r.x&&o>r.y:"x"in r?n>r.x:"y"in r?o>r.y:!1}var QE=(e=>(e.Horizontal="x",e.Vertical="y",e))(QE||{}),fy=Object.values(QE);var BM=Object.create,_y=Object.defineProperty,jM=Object.defineProperties,PM=Object.getOwnPropertyDescriptor,HM=Object.getOwnPropertyDescriptors,Th=Object.getOwnPropertySymbols,$E=Object.prototype.hasOwnProperty,e3=Object.prototype.propertyIsEnumerable,t3=(e,t)=>(t=Symbol[e])?t:Symbol.for("Symbol."+e),Vs=e=>{throw TypeError(e)},vy=(e,t,r)=>t in e?_y(e,t,{enumerable:!0,configurable:!0,writable:!0,value:r}):e[t]=r,by=(e,t)=>{for(var r in t||(t={}))$E.call(t,r)&&vy(e,r,t[r]);if(Th)for(var r of Th(t))e3.call(t,r)&&vy(e,r,t[r]);return e},yy=(e,t)=>jM(e,HM(t)),WE=(e,t)=>_y(e,"name",{value:t,configurable:!0}),r3=(e,t)=>{var r={};for(var n in e)$E.call(e,n)&&t.indexOf(n)<0&&(r[n]=e[n]);if(e!=null&&Th)for(var n of Th(e))t.indexOf(n)<0&&e3.call(e,n)&&(r[n]=e[n]);return r},Zs=e=>{var t;return[,,,BM((t=e?.[t3("metadata")])!=null?t:null)]},n3=["class","method","getter","setter","accessor","field","value","get","set"],od=e=>e!==void 0&&typeof e!="function"?Vs("Function expected"):e,UM=(e,t,r,n,o)=>({kind:n3[e],name:t,metadata:n,addInitializer:a=>r._?Vs("Already initialized"):o.push(od(a||null))}),Xi=(e,t)=>vy(t,t3("metadata"),e[3]),pe=(e,t,r,n)=>{for(var o=0,a=e[t>>1],i=a&&a.length;o<i;o++)t&1?a[o].call(r):n=a[o].call(r,n);return n},ze=(e,t,r,n,o,a)=>{var i,l,s,c,d,u=t&7,p=!!(t&8),f=!!(t&16),v=u>3?e.length+1:u?p?1:2:0,b=n3[u+5],S=u>3&&(e[v-1]=[]),g=e[v]||(e[v]=[]),m=u&&(!f&&!p&&(o=o.prototype),u<5&&(u>3||!f)&&PM(u<4?o:{get[r](){return yt(this,a)},set[r](h){return an(this,a,h)}},r));u?f&&u<4&&WE(a,(u>2?"set ":u>1?"get ":"")+r):WE(o,r);for(var _=n.length-1;_>=0;_--)c=UM(u,r,s={},e[3],g),u&&(c.static=p,c.private=f,d=c.access={has:f?h=>qM(o,h):h=>r in h},u^3&&(d.get=f?h=>(u^1?yt:o3)(h,o,u^4?a:m.get):h=>h[r]),u>2&&(d.set=f?(h,k)=>an(h,o,k,u^4?a:m.set):(h,k)=>h[r]=k)),l=(0,n[_])(u?u<4?f?a:m[b]:u>4?void 0:{get:m.get,set:m.set}:o,c),s._=1,u^4||l===void 0?od(l)&&(u>4?S.unshift(l):u?f?a=l:m[b]=l:o=l):typeof l!="object"||l===null?Vs("Object expected"):(od(i=l.get)&&(m.get=i),od(i=l.set)&&(m.set=i),od(i=l.init)&&S.unshift(i));return u||Xi(e,o),m&&_y(o,r,m),f?u^4?a:m:o},ky=(e,t,r)=>t.has(e)||Vs("Cannot "+r),qM=(e,t)=>Object(t)!==t?Vs('Cannot use the "in" operator on this value'):e.has(t),yt=(e,t,r)=>(ky(e,t,"read from private field"),r?r.call(e):t.get(e)),He=(e,t,r)=>t.has(e)?Vs("Cannot add the same private member more than once"):t instanceof WeakSet?t.add(e):t.set(e,r),an=(e,t,r,n)=>(ky(e,t,"write to private field"),n?n.call(e,r):t.set(e,r),r),o3=(e,t,r)=>(ky(e,t,"access private method"),r);function a3(e,t){return{plugin:e,options:t}}function Ys(e){return t=>a3(e,t)}function Fs(e){return typeof e=="function"?{plugin:e,options:void 0}:e}var i3,ld,xy,wh;i3=[ye];var Ct=class{constructor(e,t){this.manager=e,this.options=t,He(this,xy,pe(ld,8,this,!1)),pe(ld,11,this),He(this,wh,new Set)}enable(){this.disabled=!1}disable(){this.disabled=!0}isDisabled(){return me(()=>this.disabled)}configure(e){this.options=e}registerEffect(e){let t=ht(e.bind(this));return yt(this,wh).add(t),t}destroy(){yt(this,wh).forEach(e=>e())}static configure(e){return a3(this,e)}};ld=Zs(null);xy=new WeakMap;wh=new WeakMap;ze(ld,4,"disabled",i3,Ct,xy);Xi(ld,Ct);var Gs=class extends Ct{},Sh,hy=class{constructor(e){this.manager=e,this.instances=new Map,He(this,Sh,[])}get values(){return Array.from(this.instances.values())}set values(e){let t=e.map(Fs).reduce((n,o)=>{let a=n.find(({plugin:i})=>i===o.plugin);return a?(a.options=o.options,n):[...n,o]},[]),r=t.map(({plugin:n})=>n);for(let n of yt(this,Sh))if(!r.includes(n)){if(n.prototype instanceof Gs)continue;this.unregister(n)}for(let{plugin:n,options:o}of t)this.register(n,o);an(this,Sh,r)}get(e){return this.instances.get(e)}register(e,t){let r=this.instances.get(e);if(r)return r.options!==t&&(r.options=t),r;let n=new e(this.manager,t);return this.instances.set(e,n),n}unregister(e){let t=this.instances.get(e);t&&(t.destroy(),this.instances.delete(e))}destroy(){for(let e of this.instances.values())e.destroy();this.instances.clear()}};Sh=new WeakMap;function FM(e,t){return e.priority===t.priority?e.type===t.type?t.value-e.value:t.type-e.type:t.priority-e.priority}var xh=[],Ps,Hs,VM=class extends Ct{constructor(e){super(e),He(this,Ps),He(this,Hs),this.computeCollisions=this.computeCollisions.bind(this),an(this,Hs,vo(xh)),this.destroy=Vi(()=>{let t=this.computeCollisions(),r=me(()=>this.manager.dragOperation.position.current);if(t!==xh){let n=yt(this,Ps);if(an(this,Ps,r),n&&r.x==n.x&&r.y==n.y)return}else an(this,Ps,void 0);yt(this,Hs).value=t},()=>{let{dragOperation:t}=this.manager;t.status.initialized&&this.forceUpdate()})}forceUpdate(e=!0){me(()=>{e?yt(this,Hs).value=this.computeCollisions():an(this,Ps,void 0)})}computeCollisions(e,t){let{registry:r,dragOperation:n}=this.manager,{source:o,shape:a,status:i}=n;if(!i.initialized||!a)return xh;let l=[],s=[];for(let c of e??r.droppables){if(c.disabled||o&&!c.accepts(o))continue;let d=t??c.collisionDetector;if(!d)continue;s.push(c),c.shape;let u=me(()=>d({droppable:c,dragOperation:n}));u&&(c.collisionPriority!=null&&(u.priority=c.collisionPriority),l.push(u))}return s.length===0?xh:(l.sort(FM),l)}get collisions(){return yt(this,Hs).value}};Ps=new WeakMap;Hs=new WeakMap;var l3,s3,c3,wy,u3,Hn,Sy,qs,zy,Ey;c3=[ye],s3=[ye],l3=[ye];var Zo=class Yi{constructor(t,r){He(this,Sy,pe(Hn,8,this)),pe(Hn,11,this),He(this,qs),He(this,zy,pe(Hn,12,this)),pe(Hn,15,this),He(this,Ey,pe(Hn,16,this)),pe(Hn,19,this);let{effects:n,id:o,data:a={},disabled:i=!1,register:l=!0}=t,s=o;an(this,qs,vo(o)),this.manager=r,this.data=a,this.disabled=i,this.effects=()=>{var c;return[()=>{let{id:d,manager:u}=this;if(d!==s)return s=d,u?.registry.register(this),()=>u?.registry.unregister(this)},...(c=n?.())!=null?c:[]]},this.register=this.register.bind(this),this.unregister=this.unregister.bind(this),this.destroy=this.destroy.bind(this),r&&l&&queueMicrotask(this.register)}get id(){var t,r;let n=yt(this,qs).value;return(r=(t=Yi.pendingIdChanges)==null?void 0:t.get(this))!=null?r:n}set id(t){var r,n;let o=(n=(r=Yi.pendingIdChanges)==null?void 0:r.get(this))!=null?n:yt(this,qs).peek();t!==o&&(Yi.pendingIdChanges||(Yi.pendingIdChanges=new Map,queueMicrotask(()=>{var a;return o3(a=Yi,wy,u3).call(a)})),Yi.pendingIdChanges.set(this,t))}register(){var t;return(t=this.manager)==null?void 0:t.registry.register(this)}unregister(){var t;(t=this.manager)==null||t.registry.unregister(this)}destroy(){var t;(t=this.manager)==null||t.registry.unregister(this)}};Hn=Zs(null);wy=new WeakSet;u3=function(){let e=Zo.pendingIdChanges;Zo.pendingIdChanges=null,e&&Re(()=>{for(let[t,r]of e)yt(t,qs).value=r})};Sy=new WeakMap;qs=new WeakMap;zy=new WeakMap;Ey=new WeakMap;ze(Hn,4,"manager",c3,Zo,Sy);ze(Hn,4,"data",s3,Zo,zy);ze(Hn,4,"disabled",l3,Zo,Ey);He(Zo,wy);Xi(Hn,Zo);Zo.pendingIdChanges=null;var Ah=Zo,KE=class{constructor(){this.map=vo(new Map),this.cleanupFunctions=new WeakMap,this.register=(e,t)=>{let r=this.map.peek(),n=r.get(e),o=()=>this.unregister(e,t);if(n===t)return o;if(n&&n.id===e){let l=this.cleanupFunctions.get(n);l?.(),this.cleanupFunctions.delete(n)}let a=new Map(r);for(let[l,s]of r)if(s===t&&l!==e){a.delete(l);break}a.set(e,t),this.map.value=a;let i=Vi(...t.effects());return this.cleanupFunctions.set(t,i),o},this.unregister=(e,t)=>{let r=this.map.peek();if(r.get(e)!==t)return;let n=this.cleanupFunctions.get(t);n?.(),this.cleanupFunctions.delete(t);let o=new Map(r);o.delete(e),this.map.value=o}}[Symbol.iterator](){return this.map.peek().values()}get value(){return this.map.value.values()}has(e){return this.map.value.has(e)}get(e){return this.map.value.get(e)}destroy(){for(let e of this){let t=this.cleanupFunctions.get(e);t?.(),e.destroy()}this.map.value=new Map}},d3,p3,f3,h3,v3,m3,my,kr,Cy,Ty,Ay,Un=class extends(my=Ah,m3=[ye],v3=[ye],h3=[ye],f3=[tt],p3=[tt],d3=[tt],my){constructor(e,t){var r=e,{modifiers:n,type:o,sensors:a,plugins:i,effects:l}=r,s=r3(r,["modifiers","type","sensors","plugins","effects"]);super(yy(by({},s),{effects:()=>{var c;return[...(c=l?.())!=null?c:[],()=>{let{manager:d,plugins:u}=this;if(!(!d||!u))for(let p of u){let{plugin:f}=Fs(p);d.registry.plugins.register(f)}}]}}),t),pe(kr,5,this),He(this,Cy,pe(kr,8,this)),pe(kr,11,this),He(this,Ty,pe(kr,12,this)),pe(kr,15,this),He(this,Ay,pe(kr,16,this,this.isDragSource?"dragging":"idle")),pe(kr,19,this),this.type=o,this.sensors=a,this.modifiers=n,this.alignment=s.alignment,this.plugins=i}pluginConfig(e){if(this.plugins)for(let t of this.plugins){let r=Fs(t);if(r.plugin===e)return r.options}}get isDropping(){return this.status==="dropping"&&this.isDragSource}get isDragging(){return this.status==="dragging"&&this.isDragSource}get isDragSource(){var e,t;return((t=(e=this.manager)==null?void 0:e.dragOperation.source)==null?void 0:t.id)===this.id}};kr=Zs(my);Cy=new WeakMap;Ty=new WeakMap;Ay=new WeakMap;ze(kr,4,"type",m3,Un,Cy);ze(kr,4,"modifiers",v3,Un,Ty);ze(kr,4,"status",h3,Un,Ay);ze(kr,2,"isDropping",f3,Un);ze(kr,2,"isDragging",p3,Un);ze(kr,2,"isDragSource",d3,Un);Xi(kr,Un);var g3,_3,b3,y3,k3,x3,gy,Mt,Oy,Dy,Iy,My,Ny,qn=class extends(gy=Ah,x3=[ye],k3=[ye],y3=[ye],b3=[ye],_3=[ye],g3=[tt],gy){constructor(e,t){var r=e,{accept:n,collisionDetector:o,collisionPriority:a,type:i}=r,l=r3(r,["accept","collisionDetector","collisionPriority","type"]);super(l,t),pe(Mt,5,this),He(this,Oy,pe(Mt,8,this)),pe(Mt,11,this),He(this,Dy,pe(Mt,12,this)),pe(Mt,15,this),He(this,Iy,pe(Mt,16,this)),pe(Mt,19,this),He(this,My,pe(Mt,20,this)),pe(Mt,23,this),He(this,Ny,pe(Mt,24,this)),pe(Mt,27,this),this.accept=n,this.collisionDetector=o,this.collisionPriority=a,this.type=i}accepts(e){let{accept:t}=this;return t?typeof t=="function"?t(e):e.type?Array.isArray(t)?t.includes(e.type):e.type===t:!1:!0}get isDropTarget(){var e,t;return((t=(e=this.manager)==null?void 0:e.dragOperation.target)==null?void 0:t.id)===this.id}};Mt=Zs(gy);Oy=new WeakMap;Dy=new WeakMap;Iy=new WeakMap;My=new WeakMap;Ny=new WeakMap;ze(Mt,4,"accept",x3,qn,Oy);ze(Mt,4,"type",k3,qn,Dy);ze(Mt,4,"collisionDetector",y3,qn,Iy);ze(Mt,4,"collisionPriority",b3,qn,My);ze(Mt,4,"shape",_3,qn,Ny);ze(Mt,2,"isDropTarget",g3,qn);Xi(Mt,qn);var ZM=class{constructor(){this.registry=new Map}addEventListener(e,t){let{registry:r}=this,n=new Set(r.get(e));return n.add(t),r.set(e,n),()=>this.removeEventListener(e,t)}removeEventListener(e,t){let{registry:r}=this,n=new Set(r.get(e));n.delete(t),r.set(e,n)}dispatch(e,...t){let{registry:r}=this,n=r.get(e);if(n)for(let o of n)o(...t)}},YM=class extends ZM{constructor(e){super(),this.manager=e}dispatch(e,t){let r=[t,this.manager];super.dispatch(e,...r)}};function zh(e,t=!0){let r=!1;return yy(by({},e),{cancelable:t,get defaultPrevented(){return r},preventDefault(){t&&(r=!0)}})}var GM=class extends Gs{constructor(e){super(e);let t=(n,o)=>n.map(({id:a})=>a).join("")===o.map(({id:a})=>a).join(""),r=[];this.destroy=Vi(()=>{let{dragOperation:n,collisionObserver:o}=e;n.status.initializing&&(r=[],o.enable())},()=>{let{collisionObserver:n,monitor:o}=e,{collisions:a}=n;if(n.isDisabled()||Ah.pendingIdChanges)return;let i=zh({collisions:a});if(o.dispatch("collision",i),i.defaultPrevented||t(a,r))return;r=a;let[l]=a;me(()=>{var s;l?.id!==((s=e.dragOperation.target)==null?void 0:s.id)&&(n.disable(),e.actions.setDropTarget(l?.id).then(()=>{n.enable()}))})})}},Nt=(e=>(e[e.Lowest=0]="Lowest",e[e.Low=1]="Low",e[e.Normal=2]="Normal",e[e.High=3]="High",e[e.Highest=4]="Highest",e))(Nt||{}),Ut=(e=>(e[e.Collision=0]="Collision",e[e.ShapeIntersection=1]="ShapeIntersection",e[e.PointerIntersection=2]="PointerIntersection",e))(Ut||{}),w3,S3,z3,E3,C3,T3,A3,zn,Ry;A3=[ye],T3=[tt],C3=[tt],E3=[tt],z3=[tt],S3=[tt],w3=[tt];var Yo=class{constructor(){pe(zn,5,this),He(this,Ry,pe(zn,8,this,"idle")),pe(zn,11,this)}get current(){return this.value}get idle(){return this.value==="idle"}get initializing(){return this.value==="initializing"}get initialized(){let{value:e}=this;return e!=="idle"&&e!=="initialization-pending"}get dragging(){return this.value==="dragging"}get dropped(){return this.value==="dropped"}set(e){this.value=e}};zn=Zs(null);Ry=new WeakMap;ze(zn,4,"value",A3,Yo,Ry);ze(zn,2,"current",T3,Yo);ze(zn,2,"idle",C3,Yo);ze(zn,2,"initializing",E3,Yo);ze(zn,2,"initialized",z3,Yo);ze(zn,2,"dragging",S3,Yo);ze(zn,2,"dropped",w3,Yo);Xi(zn,Yo);var XM=class{constructor(e){this.manager=e}setDragSource(e){let{dragOperation:t}=this.manager;t.sourceIdentifier=typeof e=="string"||typeof e=="number"?e:e.id}setDropTarget(e){return me(()=>{let{dragOperation:t}=this.manager,r=e??null;if(t.targetIdentifier===r)return Promise.resolve(!1);t.targetIdentifier=r;let n=zh({operation:t.snapshot()});return t.status.dragging&&this.manager.monitor.dispatch("dragover",n),this.manager.renderer.rendering.then(()=>n.defaultPrevented)})}start(e){return me(()=>{let{dragOperation:t}=this.manager;if(e.source!=null&&this.setDragSource(e.source),!t.source)throw new Error("Cannot start a drag operation without a drag source");if(!t.status.idle)throw new Error("Cannot start a drag operation while another is active");let n=new AbortController,{event:o,coordinates:a}=e;Re(()=>{t.status.set("initialization-pending"),t.shape=null,t.canceled=!1,t.activatorEvent=o??null,t.position.reset(a)});let i=zh({operation:t.snapshot()});return this.manager.monitor.dispatch("beforedragstart",i),i.defaultPrevented?(t.reset(),n.abort(),n):(t.status.set("initializing"),t.controller=n,this.manager.renderer.rendering.then(()=>{if(n.signal.aborted)return;let{status:l}=t;l.current==="initializing"&&Re(()=>{t.status.set("dragging"),this.manager.monitor.dispatch("dragstart",{nativeEvent:o,operation:t.snapshot(),cancelable:!1})})}),n)})}move(e){return me(()=>{var t,r;let{dragOperation:n}=this.manager,{status:o,controller:a}=n;if(!o.dragging||!a||a.signal.aborted)return;let i=zh({nativeEvent:e.event,operation:n.snapshot(),by:e.by,to:e.to},(t=e.cancelable)!=null?t:!0);((r=e.propagate)==null||r)&&this.manager.monitor.dispatch("dragmove",i),queueMicrotask(()=>{var l,s,c,d,u;if(i.defaultPrevented)return;let p=(u=e.to)!=null?u:{x:n.position.current.x+((s=(l=e.by)==null?void 0:l.x)!=null?s:0),y:n.position.current.y+((d=(c=e.by)==null?void 0:c.y)!=null?d:0)};n.position.current=p})})}stop(e={}){return me(()=>{var t,r;let{dragOperation:n}=this.manager,{controller:o}=n;if(!o||o.signal.aborted)return;let a,i=()=>{let s={resume:()=>{},abort:()=>{}};return a=new Promise((c,d)=>{s.resume=c,s.abort=d}),s};o.abort();let l=()=>{this.manager.renderer.rendering.then(()=>{n.status.set("dropped");let s=me(()=>{var d;return((d=n.source)==null?void 0:d.status)==="dropping"}),c=()=>{n.controller===o&&(n.controller=void 0),n.reset()};if(s){let{source:d}=n,u=ht(()=>{d?.status==="idle"&&(u(),c())})}else this.manager.renderer.rendering.then(c)})};n.canceled=(t=e.canceled)!=null?t:!1,this.manager.monitor.dispatch("dragend",{nativeEvent:e.event,operation:n.snapshot(),canceled:(r=e.canceled)!=null?r:!1,suspend:i}),a?a.then(l).catch(()=>n.reset()):l()})}},Gi=class extends Ct{constructor(e,t){super(e,t),this.manager=e,this.options=t}},O3=class extends AbortController{constructor(e,t){super(),this.constraints=e,this.onActivate=t,this.activated=!1;for(let r of e??[])r.controller=this}onEvent(e){var t;if(!this.activated)if((t=this.constraints)!=null&&t.length)for(let r of this.constraints)r.onEvent(e);else this.activate(e)}activate(e){this.activated||(this.activated=!0,this.onActivate(e))}abort(e){this.activated=!1,super.abort(e)}},Eh,Ly=class{constructor(e){this.options=e,He(this,Eh)}set controller(e){an(this,Eh,e),e.signal.addEventListener("abort",()=>this.abort())}activate(e){var t;(t=yt(this,Eh))==null||t.activate(e)}};Eh=new WeakMap;var JE=class extends Ct{constructor(e,t){super(e,t),this.manager=e,this.options=t}apply(e){return e.transform}},QM=class{constructor(e){this.draggables=new KE,this.droppables=new KE,this.plugins=new hy(e),this.sensors=new hy(e),this.modifiers=new hy(e)}register(e,t){if(e instanceof Un)return this.draggables.register(e.id,e);if(e instanceof qn)return this.droppables.register(e.id,e);if(e.prototype instanceof JE)return this.modifiers.register(e,t);if(e.prototype instanceof Gi)return this.sensors.register(e,t);if(e.prototype instanceof Ct)return this.plugins.register(e,t);throw new Error("Invalid instance type")}unregister(e){if(e instanceof Ah)return e instanceof Un?this.draggables.unregister(e.id,e):e instanceof qn?this.droppables.unregister(e.id,e):()=>{};if(e.prototype instanceof JE)return this.modifiers.unregister(e);if(e.prototype instanceof Gi)return this.sensors.unregister(e);if(e.prototype instanceof Ct)return this.plugins.unregister(e);throw new Error("Invalid instance type")}destroy(){this.draggables.destroy(),this.droppables.destroy(),this.plugins.destroy(),this.sensors.destroy(),this.modifiers.destroy()}},D3,I3,M3,N3,R3,L3,B3,j3,P3,ad,Ch,Us,vt,By,jy,Py,Hy,Uy,id;P3=[tt],j3=[ye],B3=[ye],L3=[ye],R3=[ye],N3=[ye],M3=[tt],I3=[tt],D3=[tt];var Fn=class{constructor(e){pe(vt,5,this),He(this,ad),He(this,Ch),He(this,Us,new mo(void 0,(t,r)=>t&&r?t.equals(r):t===r)),this.status=new Yo,He(this,By,pe(vt,8,this,!1)),pe(vt,11,this),He(this,jy,pe(vt,12,this,null)),pe(vt,15,this),He(this,Py,pe(vt,16,this,null)),pe(vt,19,this),He(this,Hy,pe(vt,20,this,null)),pe(vt,23,this),He(this,Uy,pe(vt,24,this,[])),pe(vt,27,this),this.position=new nd({x:0,y:0}),He(this,id,{x:0,y:0}),an(this,ad,e)}get shape(){let{current:e,initial:t,previous:r}=yt(this,Us);return!e||!t?null:{current:e,initial:t,previous:r}}set shape(e){e?yt(this,Us).current=e:yt(this,Us).reset()}get source(){var e;let t=this.sourceIdentifier;if(t==null)return null;let r=yt(this,ad).registry.draggables.get(t);return r&&an(this,Ch,r),(e=r??yt(this,Ch))!=null?e:null}get target(){var e;let t=this.targetIdentifier;return t!=null&&(e=yt(this,ad).registry.droppables.get(t))!=null?e:null}get transform(){let{x:e,y:t}=this.position.delta,r={x:e,y:t};for(let n of this.modifiers)r=n.apply(yy(by({},this.snapshot()),{transform:r}));return an(this,id,r),r}snapshot(){return me(()=>({source:this.source,target:this.target,activatorEvent:this.activatorEvent,transform:yt(this,id),shape:this.shape?bh(this.shape):null,position:bh(this.position),status:bh(this.status),canceled:this.canceled}))}reset(){Re(()=>{this.status.set("idle"),this.sourceIdentifier=null,this.targetIdentifier=null,yt(this,Us).reset(),this.position.reset({x:0,y:0}),an(this,id,{x:0,y:0}),this.modifiers=[]})}};vt=Zs(null);ad=new WeakMap;Ch=new WeakMap;Us=new WeakMap;By=new WeakMap;jy=new WeakMap;Py=new WeakMap;Hy=new WeakMap;Uy=new WeakMap;id=new WeakMap;ze(vt,2,"shape",P3,Fn);ze(vt,4,"canceled",j3,Fn,By);ze(vt,4,"activatorEvent",B3,Fn,jy);ze(vt,4,"sourceIdentifier",L3,Fn,Py);ze(vt,4,"targetIdentifier",R3,Fn,Hy);ze(vt,4,"modifiers",N3,Fn,Uy);ze(vt,2,"source",M3,Fn);ze(vt,2,"target",I3,Fn);ze(vt,2,"transform",D3,Fn);Xi(vt,Fn);var WM={get rendering(){return Promise.resolve()}};function xr(e,t){return typeof e=="function"?e(t):e??t}var H3=class{constructor(e){this.destroy=()=>{this.dragOperation.status.idle||this.actions.stop({canceled:!0}),this.dragOperation.modifiers.forEach(u=>u.destroy()),this.registry.destroy(),this.collisionObserver.destroy()};var t;let r=e??{},n=xr(r.plugins,[]),o=xr(r.sensors,[]),a=xr(r.modifiers,[]),i=(t=r.renderer)!=null?t:WM,l=new YM(this),s=new QM(this);this.registry=s,this.monitor=l,this.renderer=i,this.actions=new XM(this),this.dragOperation=new Fn(this),this.collisionObserver=new VM(this),this.plugins=[GM,...n],this.modifiers=a,this.sensors=o;let{destroy:c}=this,d=Vi(()=>{var u,p,f;let v=me(()=>this.dragOperation.modifiers),b=this.modifiers;for(let S of v)b.includes(S)||S.destroy();this.dragOperation.modifiers=(f=(p=(u=this.dragOperation.source)==null?void 0:u.modifiers)==null?void 0:p.map(S=>{let{plugin:g,options:m}=Fs(S);return new g(this,m)}))!=null?f:b});this.destroy=()=>{d(),c()}}get plugins(){return this.registry.plugins.values}set plugins(e){this.registry.plugins.values=e}get modifiers(){return this.registry.modifiers.values}set modifiers(e){this.registry.modifiers.values=e}get sensors(){return this.registry.sensors.values}set sensors(e){this.registry.sensors.values=e}};var G3=e=>{throw TypeError(e)},Vy=(e,t,r)=>t.has(e)||G3("Cannot "+r),fe=(e,t,r)=>(Vy(e,t,"read from private field"),t.get(e)),Ur=(e,t,r)=>t.has(e)?G3("Cannot add the same private member more than once"):t instanceof WeakSet?t.add(e):t.set(e,r),ln=(e,t,r,n)=>(Vy(e,t,"write to private field"),t.set(e,r),r),X3=(e,t,r)=>(Vy(e,t,"access private method"),r);function jh(e){return e?e instanceof KeyframeEffect?!0:"getKeyframes"in e&&typeof e.getKeyframes=="function":!1}function Zy(e,t){let r=e.getAnimations(),n=null;for(let o of r){if(o.playState!=="running")continue;let{effect:a}=o,l=(jh(a)?a.getKeyframes():[]).filter(t);l.length>0&&(n=[l[l.length-1],o])}return n}function Ph(e){let{width:t,height:r,top:n,left:o,bottom:a,right:i}=e.getBoundingClientRect();return{width:t,height:r,top:n,left:o,bottom:a,right:i}}function Yy(e){let t=Object.prototype.toString.call(e);return t==="[object Window]"||t==="[object global]"}function hd(e){return"nodeType"in e}function wr(e){var t,r,n;return e?Yy(e)?e:hd(e)?"defaultView"in e?(t=e.defaultView)!=null?t:window:(n=(r=e.ownerDocument)==null?void 0:r.defaultView)!=null?n:window:window:window}function Hh(e){let{Document:t}=wr(e);return e instanceof t||"nodeType"in e&&e.nodeType===Node.DOCUMENT_NODE}function Go(e){return!e||Yy(e)?!1:e instanceof wr(e).HTMLElement||"namespaceURI"in e&&typeof e.namespaceURI=="string"&&e.namespaceURI.endsWith("html")}function Q3(e){return e instanceof wr(e).SVGElement||"namespaceURI"in e&&typeof e.namespaceURI=="string"&&e.namespaceURI.endsWith("svg")}function Ji(e){return e?Yy(e)?e.document:hd(e)?Hh(e)?e:Go(e)||Q3(e)?e.ownerDocument:document:document:document}function KM(e){var t,r,n,o;let{documentElement:a}=Ji(e),i=wr(e).visualViewport,l=(t=i?.width)!=null?t:a.clientWidth,s=(r=i?.height)!=null?r:a.clientHeight,c=(n=i?.offsetTop)!=null?n:0,d=(o=i?.offsetLeft)!=null?o:0;return{top:c,left:d,right:d+l,bottom:c+s,width:l,height:s}}function JM(e,t){if($M(e)&&e.open===!1)return!1;let{overflow:r,overflowX:n,overflowY:o}=getComputedStyle(e);return r==="visible"&&n==="visible"&&o==="visible"}function $M(e){return e.tagName==="DETAILS"}function Qs(e,t=e.getBoundingClientRect(),r=0){var n,o,a,i,l;let s=t,{ownerDocument:c}=e,d=(n=c.defaultView)!=null?n:window,u=e.parentElement;for(;u&&u!==c.documentElement;){if(!JM(u)){let _=u.getBoundingClientRect(),h=r*(_.bottom-_.top),k=r*(_.right-_.left),y=r*(_.bottom-_.top),x=r*(_.right-_.left);s={top:Math.max(s.top,_.top-h),right:Math.min(s.right,_.right+k),bottom:Math.min(s.bottom,_.bottom+y),left:Math.max(s.left,_.left-x),width:0,height:0},s.width=s.right-s.left,s.height=s.bottom-s.top}u=u.parentElement}let p=d.visualViewport,f=(o=p?.offsetTop)!=null?o:0,v=(a=p?.offsetLeft)!=null?a:0,b=(i=p?.width)!=null?i:d.innerWidth,S=(l=p?.height)!=null?l:d.innerHeight,g=r*S,m=r*b;return s={top:Math.max(s.top,f-g),right:Math.min(s.right,v+b+m),bottom:Math.min(s.bottom,f+S+g),left:Math.max(s.left,v-m),width:0,height:0},s.width=s.right-s.left,s.height=s.bottom-s.top,s.width<0&&(s.width=0),s.height<0&&(s.height=0),s}function $i(e){return{x:e.clientX,y:e.clientY}}var W3=typeof window<"u"&&typeof window.document<"u"&&typeof window.document.createElement<"u";function Nh(e=document,t=new Set){if(t.has(e))return[];t.add(e);let r=[e];for(let n of Array.from(e.querySelectorAll("iframe, frame")))try{let o=n.contentDocument;o&&!t.has(o)&&r.push(...Nh(o,t))}catch{}try{let n=e.defaultView;if(n&&n!==window.top){let o=n.parent;o&&o.document&&o.document!==e&&r.push(...Nh(o.document,t))}}catch{}return r}function Uh(){return/^((?!chrome|android).)*safari/i.test(navigator.userAgent)}function Gy(){var e,t;let r=Uh()?window.visualViewport:null;return{x:(e=r?.offsetLeft)!=null?e:0,y:(t=r?.offsetTop)!=null?t:0}}function qh(e){return!e||!hd(e)?!1:e instanceof wr(e).ShadowRoot}function vd(e){if(e&&hd(e)){let t=e.getRootNode();if(qh(t))return t;if(t instanceof Document)return t}return Ji(e)}function md(e){return e.matchMedia("(prefers-reduced-motion: reduce)").matches}function K3(e){let t="input, textarea, select, canvas, [contenteditable]",r=e.cloneNode(!0),n=Array.from(e.querySelectorAll(t));return Array.from(r.querySelectorAll(t)).forEach((a,i)=>{let l=n[i];if(U3(a)&&U3(l)&&(a.type!=="file"&&(a.value=l.value),a.type==="radio"&&a.name&&(a.name=`Cloned__${a.name}`)),q3(a)&&q3(l)&&l.width>0&&l.height>0){let s=a.getContext("2d");s?.drawImage(l,0,0)}}),r}function U3(e){return"value"in e}function q3(e){return e.tagName==="CANVAS"}function Xy(e,{x:t,y:r}){let n=e.elementFromPoint(t,r);if(e8(n)){let{contentDocument:o}=n;if(o){let{left:a,top:i}=n.getBoundingClientRect();return Xy(o,{x:t-a,y:r-i})}}return n}function e8(e){return e?.tagName==="IFRAME"}var gd=new WeakMap;function J3(e){return!!e.closest(`
      input:not([disabled]),
      select:not([disabled]),
      textarea:not([disabled]),
      button:not([disabled]),
      a[href],
      [contenteditable]:not([contenteditable="false"])
    `)}var Qy=class{constructor(){this.entries=new Set,this.clear=()=>{for(let e of this.entries){let[t,{type:r,listener:n,options:o}]=e;t.removeEventListener(r,n,o)}this.entries.clear()}}bind(e,t){let r=Array.isArray(e)?e:[e],n=Array.isArray(t)?t:[t],o=[];for(let i of r)for(let l of n){let{type:s,listener:c,options:d}=l,u=[i,l];i.addEventListener(s,c,d),this.entries.add(u),o.push(u)}let a=this.entries;return function(){for(let l of o){let[s,{type:c,listener:d,options:u}]=l;s.removeEventListener(c,d,u),a.delete(l)}}}};function Ki(e){let t=e?.ownerDocument.defaultView;if(t&&t.self!==t.parent)return t.frameElement}function t8(e){let t=new Set,r=Ki(e);for(;r;)t.add(r),r=Ki(r);return t}function r8(e,t){let r=setTimeout(e,t);return()=>clearTimeout(r)}function $3(e,t){let r=()=>performance.now(),n,o;return function(...a){let i=this;o?(n?.(),n=r8(()=>{e.apply(i,a),o=r()},t-(r()-o))):(e.apply(i,a),o=r())}}function n8(e,t){return e===t?!0:!e||!t?!1:e.top==t.top&&e.left==t.left&&e.right==t.right&&e.bottom==t.bottom}function o8(e,t=e.getBoundingClientRect()){let{width:r,height:n}=Qs(e,t);return r>0&&n>0}var a8=W3?ResizeObserver:class{observe(){}unobserve(){}disconnect(){}},Ih,i8=class extends a8{constructor(e){super(t=>{if(!fe(this,Ih)){ln(this,Ih,!0);return}e(t,this)}),Ur(this,Ih,!1)}};Ih=new WeakMap;var F3=Array.from({length:100},(e,t)=>t/100),e4=75,Qi,Rh,Ua,Wi,sd,rr,pd,cd,Lh,t4,r4,n4=class{constructor(e,t,r={debug:!1,skipInitial:!1}){this.element=e,this.callback=t,Ur(this,Lh),this.disconnect=()=>{var a,i,l;ln(this,pd,!0),(a=fe(this,Ua))==null||a.disconnect(),(i=fe(this,Wi))==null||i.disconnect(),fe(this,sd).disconnect(),(l=fe(this,rr))==null||l.remove()},Ur(this,Qi,!0),Ur(this,Rh),Ur(this,Ua),Ur(this,Wi),Ur(this,sd),Ur(this,rr),Ur(this,pd,!1),Ur(this,cd,$3(()=>{var a,i,l;let{element:s}=this;if((a=fe(this,Wi))==null||a.disconnect(),fe(this,pd)||!fe(this,Qi)||!s.isConnected)return;let c=(i=s.ownerDocument)!=null?i:document,{innerHeight:d,innerWidth:u}=(l=c.defaultView)!=null?l:window,p=s.getBoundingClientRect(),f=Qs(s,p),{top:v,left:b,bottom:S,right:g}=f,m=-Math.floor(v),_=-Math.floor(b),h=-Math.floor(u-g),k=-Math.floor(d-S),y=`${m}px ${h}px ${k}px ${_}px`;this.boundingClientRect=p,ln(this,Wi,new IntersectionObserver(x=>{let[w]=x,{intersectionRect:z}=w;(w.intersectionRatio!==1?w.intersectionRatio:tr.intersectionRatio(z,Qs(s)))!==1&&fe(this,cd).call(this)},{threshold:F3,rootMargin:y,root:c})),fe(this,Wi).observe(s),X3(this,Lh,t4).call(this)},e4)),this.boundingClientRect=e.getBoundingClientRect(),ln(this,Qi,o8(e,this.boundingClientRect));let n=!0;this.callback=a=>{n&&(n=!1,r.skipInitial)||t(a)};let o=e.ownerDocument;r?.debug&&(ln(this,rr,document.createElement("div")),fe(this,rr).style.background="rgba(0,0,0,0.15)",fe(this,rr).style.position="fixed",fe(this,rr).style.pointerEvents="none",o.body.appendChild(fe(this,rr))),ln(this,sd,new IntersectionObserver(a=>{var i,l;let s=a[a.length-1],{boundingClientRect:c,isIntersecting:d}=s,{width:u,height:p}=c,f=fe(this,Qi);ln(this,Qi,d),!(!u&&!p)&&(f&&!d?((i=fe(this,Wi))==null||i.disconnect(),this.callback(null),(l=fe(this,Ua))==null||l.disconnect(),ln(this,Ua,void 0),fe(this,rr)&&(fe(this,rr).style.visibility="hidden")):fe(this,cd).call(this),d&&!fe(this,Ua)&&(ln(this,Ua,new i8(fe(this,cd))),fe(this,Ua).observe(e)))},{threshold:F3,root:o})),fe(this,Qi)&&!r.skipInitial&&this.callback(this.boundingClientRect),fe(this,sd).observe(e)}};Qi=new WeakMap;Rh=new WeakMap;Ua=new WeakMap;Wi=new WeakMap;sd=new WeakMap;rr=new WeakMap;pd=new WeakMap;cd=new WeakMap;Lh=new WeakSet;t4=function(){fe(this,pd)||(X3(this,Lh,r4).call(this),!n8(this.boundingClientRect,fe(this,Rh))&&(this.callback(this.boundingClientRect),ln(this,Rh,this.boundingClientRect)))};r4=function(){if(fe(this,rr)){let{top:e,left:t,width:r,height:n}=Qs(this.element);fe(this,rr).style.overflow="hidden",fe(this,rr).style.visibility="visible",fe(this,rr).style.top=`${Math.floor(e)}px`,fe(this,rr).style.left=`${Math.floor(t)}px`,fe(this,rr).style.width=`${Math.floor(r)}px`,fe(this,rr).style.height=`${Math.floor(n)}px`}};var Oh=new WeakMap,Dh=new WeakMap;function l8(e,t){let r=Oh.get(e);return r||(r={disconnect:new n4(e,o=>{let a=Oh.get(e);a&&a.callbacks.forEach(i=>i(o))},{skipInitial:!0}).disconnect,callbacks:new Set}),r.callbacks.add(t),Oh.set(e,r),()=>{r.callbacks.delete(t),r.callbacks.size===0&&(Oh.delete(e),r.disconnect())}}function s8(e,t){let r=new Set;for(let n of e){let o=l8(n,t);r.add(o)}return()=>r.forEach(n=>n())}function c8(e,t){var r;let n=e.ownerDocument;if(!Dh.has(n)){let i=new AbortController,l=new Set;document.addEventListener("scroll",s=>l.forEach(c=>c(s)),{capture:!0,passive:!0,signal:i.signal}),Dh.set(n,{disconnect:()=>i.abort(),listeners:l})}let{listeners:o,disconnect:a}=(r=Dh.get(n))!=null?r:{};return!o||!a?()=>{}:(o.add(t),()=>{o.delete(t),o.size===0&&(a(),Dh.delete(n))})}var ud,dd,Mh,Fy,o4=class{constructor(e,t,r){this.callback=t,Ur(this,ud),Ur(this,dd,!1),Ur(this,Mh),Ur(this,Fy,$3(i=>{if(!fe(this,dd)&&i.target&&"contains"in i.target&&typeof i.target.contains=="function"){for(let l of fe(this,Mh))if(i.target.contains(l)){this.callback(fe(this,ud).boundingClientRect);break}}},e4));let n=t8(e),o=s8(n,t),a=c8(e,fe(this,Fy));ln(this,Mh,n),ln(this,ud,new n4(e,t,r)),this.disconnect=()=>{fe(this,dd)||(ln(this,dd,!0),o(),a(),fe(this,ud).disconnect())}}};ud=new WeakMap;dd=new WeakMap;Mh=new WeakMap;Fy=new WeakMap;function Fh(e){return"showPopover"in e&&"hidePopover"in e&&typeof e.showPopover=="function"&&typeof e.hidePopover=="function"}function el(e){try{Fh(e)&&e.isConnected&&e.hasAttribute("popover")&&!e.matches(":popover-open")&&e.showPopover()}catch{}}function V3(e){return!W3||!e?!1:e===Ji(e).scrollingElement}function a4(e){var t,r;let n=wr(e),o=V3(e)?KM(e):Ph(e),a=n.visualViewport,i=V3(e)?{height:(t=a?.height)!=null?t:n.innerHeight,width:(r=a?.width)!=null?r:n.innerWidth}:{height:e.clientHeight,width:e.clientWidth},l={current:{x:e.scrollLeft,y:e.scrollTop},max:{x:e.scrollWidth-i.width,y:e.scrollHeight-i.height}},s=l.current.y<=0,c=l.current.x<=0,d=l.current.y>=l.max.y,u=l.current.x>=l.max.x;return{rect:o,position:l,isTop:s,isLeft:c,isBottom:d,isRight:u}}function i4(e,t){let{isTop:r,isBottom:n,isLeft:o,isRight:a,position:i}=a4(e),{x:l,y:s}=t??{x:0,y:0},c=!r&&i.current.y+s>0,d=!n&&i.current.y+s<i.max.y,u=!o&&i.current.x+l>0,p=!a&&i.current.x+l<i.max.x;return{top:c,bottom:d,left:u,right:p,x:u||p,y:c||d}}var Wy=class{constructor(e){this.scheduler=e,this.pending=!1,this.tasks=new Set,this.resolvers=new Set,this.flush=()=>{let{tasks:t,resolvers:r}=this;this.pending=!1,this.tasks=new Set,this.resolvers=new Set;for(let n of t)n();for(let n of r)n()}}schedule(e){return this.tasks.add(e),this.pending||(this.pending=!0,this.scheduler(this.flush)),new Promise(t=>this.resolvers.add(t))}},_d=new Wy(e=>{typeof requestAnimationFrame=="function"?requestAnimationFrame(e):e()}),u8=new Wy(e=>setTimeout(e,50)),Bh=new Map,d8=Bh.clear.bind(Bh);function qr(e,t=!1){if(!t)return Z3(e);let r=Bh.get(e);return r||(r=Z3(e),Bh.set(e,r),u8.schedule(d8),r)}function Z3(e){return wr(e).getComputedStyle(e)}function p8(e,t=qr(e,!0)){return t.position==="fixed"||t.position==="sticky"}function f8(e,t=qr(e,!0)){let r=/(auto|scroll|overlay)/;return["overflow","overflowX","overflowY"].some(o=>{let a=t[o];return typeof a=="string"?r.test(a):!1})}var h8={excludeElement:!0,escapeShadowDOM:!0};function Vh(e,t=h8){let{limit:r,excludeElement:n,escapeShadowDOM:o}=t,a=new Set;function i(l){if(r!=null&&a.size>=r||!l)return a;if(Hh(l)&&l.scrollingElement!=null&&!a.has(l.scrollingElement))return a.add(l.scrollingElement),a;if(o&&qh(l))return i(l.host);if(!Go(l))return Q3(l)?i(l.parentElement):a;if(a.has(l))return a;let s=qr(l,!0);if(n&&l===e||f8(l,s)&&a.add(l),p8(l,s)){let{scrollingElement:c}=l.ownerDocument;return c&&a.add(c),a}return i(l.parentNode)}return e?i(e):a}function tl(e,t=window.frameElement){let r={x:0,y:0,scaleX:1,scaleY:1};if(!e)return r;let n=Ki(e);for(;n;){if(n===t)return r;let o=Ph(n),{x:a,y:i}=v8(n,o);r.x=r.x+o.left,r.y=r.y+o.top,r.scaleX=r.scaleX*a,r.scaleY=r.scaleY*i,n=Ki(n)}return r}function v8(e,t=Ph(e)){let r=Math.round(t.width),n=Math.round(t.height);if(Go(e))return{x:r/e.offsetWidth,y:n/e.offsetHeight};let o=qr(e,!0);return{x:(parseFloat(o.width)||r)/r,y:(parseFloat(o.height)||n)/n}}function m8(e){if(e==="none")return null;let t=e.split(" "),r=parseFloat(t[0]),n=parseFloat(t[1]);return isNaN(r)&&isNaN(n)?null:{x:isNaN(r)?n:r,y:isNaN(n)?r:n}}function qa(e){if(e==="none")return null;let[t,r,n="0"]=e.split(" "),o={x:parseFloat(t),y:parseFloat(r),z:parseInt(n,10)};return isNaN(o.x)&&isNaN(o.y)?null:{x:isNaN(o.x)?0:o.x,y:isNaN(o.y)?0:o.y,z:isNaN(o.z)?0:o.z}}function bd(e){var t,r,n,o,a,i,l,s,c;let{scale:d,transform:u,translate:p}=e,f=m8(d),v=qa(p),b=g8(u);if(!b&&!f&&!v)return null;let S={x:(t=f?.x)!=null?t:1,y:(r=f?.y)!=null?r:1},g={x:(n=v?.x)!=null?n:0,y:(o=v?.y)!=null?o:0},m={x:(a=b?.x)!=null?a:0,y:(i=b?.y)!=null?i:0,scaleX:(l=b?.scaleX)!=null?l:1,scaleY:(s=b?.scaleY)!=null?s:1};return{x:g.x+m.x,y:g.y+m.y,z:(c=v?.z)!=null?c:0,scaleX:S.x*m.scaleX,scaleY:S.y*m.scaleY}}function g8(e){if(e.startsWith("matrix3d(")){let t=e.slice(9,-1).split(/, /);return{x:+t[12],y:+t[13],scaleX:+t[0],scaleY:+t[5]}}else if(e.startsWith("matrix(")){let t=e.slice(7,-1).split(/, /);return{x:+t[4],y:+t[5],scaleX:+t[0],scaleY:+t[3]}}return null}var sn=(e=>(e[e.Idle=0]="Idle",e[e.Forward=1]="Forward",e[e.Reverse=-1]="Reverse",e))(sn||{}),_8={x:.2,y:.2},b8={x:10,y:10};function l4(e,t,r,n=25,o=_8,a=b8){let{x:i,y:l}=t,{rect:s,isTop:c,isBottom:d,isLeft:u,isRight:p}=a4(e),f=tl(e),v=qr(e,!0),b=bd(v),S=b!==null?b?.scaleX<0:!1,g=b!==null?b?.scaleY<0:!1,m=new tr(s.left*f.scaleX+f.x,s.top*f.scaleY+f.y,s.width*f.scaleX,s.height*f.scaleY),_={x:0,y:0},h={x:0,y:0},k={height:m.height*o.y,width:m.width*o.x};return k.height>0&&(!c||g&&!d)&&l<=m.top+k.height&&r?.y!==1&&i>=m.left-a.x&&i<=m.right+a.x?(_.y=g?1:-1,h.y=n*Math.abs((m.top+k.height-l)/k.height)):k.height>0&&(!d||g&&!c)&&l>=m.bottom-k.height&&r?.y!==-1&&i>=m.left-a.x&&i<=m.right+a.x&&(_.y=g?-1:1,h.y=n*Math.abs((m.bottom-k.height-l)/k.height)),k.width>0&&(!p||S&&!u)&&i>=m.right-k.width&&r?.x!==-1&&l>=m.top-a.y&&l<=m.bottom+a.y?(_.x=S?-1:1,h.x=n*Math.abs((m.right-k.width-i)/k.width)):k.width>0&&(!u||S&&!p)&&i<=m.left+k.width&&r?.x!==1&&l>=m.top-a.y&&l<=m.bottom+a.y&&(_.x=S?1:-1,h.x=n*Math.abs((m.left+k.width-i)/k.width)),{direction:_,speed:h}}function Zh(e,{block:t="nearest",inline:r="nearest"}={}){if(!Go(e))return;let n=Vh(e),o=[];for(let a of n){if(!Go(a))continue;let{top:i,left:l}=y8(e,a),s=i,c=l;for(let d of o)s-=d.scrollTop,c-=d.scrollLeft;if(t!=="none"){let d=s<a.scrollTop,u=s+e.offsetHeight>a.scrollTop+a.clientHeight;d!==u&&(t==="center"?a.scrollTop=s-a.clientHeight/2+e.offsetHeight/2:d?a.scrollTop=s:a.scrollTop=s+e.offsetHeight-a.clientHeight)}if(r!=="none"){let d=c<a.scrollLeft,u=c+e.offsetWidth>a.scrollLeft+a.clientWidth;d!==u&&(r==="center"?a.scrollLeft=c-a.clientWidth/2+e.offsetWidth/2:d?a.scrollLeft=c:a.scrollLeft=c+e.offsetWidth-a.clientWidth)}o.push(a)}}function Y3(e){let t=0,r=0,n=e;for(;n;){t+=n.offsetTop,r+=n.offsetLeft;let o=n.offsetParent;if(!Go(o))break;t+=o.clientTop,r+=o.clientLeft,n=o}return{top:t,left:r}}function y8(e,t){let r=Y3(e),n=Y3(t);return{top:r.top-n.top-t.clientTop,left:r.left-n.left-t.clientLeft}}function k8(e,t,r){let{scaleX:n,scaleY:o,x:a,y:i}=t,l=e.left+a+(1-n)*parseFloat(r),s=e.top+i+(1-o)*parseFloat(r.slice(r.indexOf(" ")+1)),c=n?e.width*n:e.width,d=o?e.height*o:e.height;return{width:c,height:d,top:s,right:l+c,bottom:s+d,left:l}}function x8(e,t,r){let{scaleX:n,scaleY:o,x:a,y:i}=t,l=e.left-a-(1-n)*parseFloat(r),s=e.top-i-(1-o)*parseFloat(r.slice(r.indexOf(" ")+1)),c=n?e.width/n:e.width,d=o?e.height/o:e.height;return{width:c,height:d,top:s,right:l+c,bottom:s+d,left:l}}function Yh({element:e,keyframes:t,options:r}){return e.animate(t,r).finished}function Ky(e,t=qr(e).translate,r=!0){if(r){let n=Zy(e,o=>"translate"in o);if(n){let{translate:o=""}=n[0];if(typeof o=="string"){let a=qa(o);if(a)return a}}}if(t){let n=qa(t);if(n)return n}return{x:0,y:0,z:0}}var w8=new Wy(e=>setTimeout(e,0)),fd=new Map,S8=fd.clear.bind(fd);function z8(e){let t=e.ownerDocument,r=fd.get(t);if(r)return r;r=t.getAnimations(),fd.set(t,r),w8.schedule(S8);let n=r.filter(o=>jh(o.effect)&&o.effect.target===e);return fd.set(e,n),r}function E8(e,t){let r=z8(e).filter(n=>{var o,a;if(jh(n.effect)){let{target:i}=n.effect;if((a=i&&((o=t.isValidTarget)==null?void 0:o.call(t,i)))!=null?a:!0)return n.effect.getKeyframes().some(s=>{for(let c of t.properties)if(s[c])return!0})}}).map(n=>{let{effect:o,currentTime:a}=n,i=o?.getComputedTiming().duration;if(!(n.pending||n.playState==="finished")&&typeof i=="number"&&typeof a=="number"&&a<i)return n.currentTime=i,()=>{n.currentTime=a}});if(r.length>0)return()=>r.forEach(n=>n?.())}var Sr=class extends tr{constructor(e,t={}){var r,n,o,a;let{frameTransform:i=tl(e),ignoreTransforms:l,getBoundingClientRect:s=Ph}=t,c=E8(e,{properties:["transform","translate","scale","width","height"],isValidTarget:k=>(k!==e||Uh())&&k.contains(e)}),d=s(e),{top:u,left:p,width:f,height:v}=d,b,S=qr(e),g=bd(S),m={x:(r=g?.scaleX)!=null?r:1,y:(n=g?.scaleY)!=null?n:1},_=C8(e,S);c?.(),g&&(b=x8(d,g,S.transformOrigin),(l||_)&&(u=b.top,p=b.left,f=b.width,v=b.height));let h={width:(o=b?.width)!=null?o:f,height:(a=b?.height)!=null?a:v};if(_&&!l&&b){let k=k8(b,_,S.transformOrigin);u=k.top,p=k.left,f=k.width,v=k.height,m.x=_.scaleX,m.y=_.scaleY}i&&(l||(p*=i.scaleX,f*=i.scaleX,u*=i.scaleY,v*=i.scaleY),p+=i.x,u+=i.y),super(p,u,f,v),this.scale=m,this.intrinsicWidth=h.width,this.intrinsicHeight=h.height}};function C8(e,t){let r=e.getAnimations();if(!r.length)return null;let n,o,a,i=!1;for(let l of r){if(l.playState!=="running")continue;let s=jh(l.effect)?l.effect.getKeyframes():[],c=s[s.length-1];if(!c)continue;let{transform:d,translate:u,scale:p}=c;typeof d=="string"&&d&&(n=d,i=!0),typeof u=="string"&&u&&(o=u,i=!0),typeof p=="string"&&p&&(a=p,i=!0)}return i?bd({transform:n??t.transform,translate:o??t.translate,scale:a??t.scale}):null}function Xs(e){return"style"in e&&typeof e.style=="object"&&e.style!==null&&"setProperty"in e.style&&"removeProperty"in e.style&&typeof e.style.setProperty=="function"&&typeof e.style.removeProperty=="function"}var s4=class{constructor(e){this.element=e,this.initial=new Map}set(e,t=""){let{element:r}=this;if(Xs(r))for(let[n,o]of Object.entries(e)){let a=`${t}${n}`;this.initial.has(a)||this.initial.set(a,r.style.getPropertyValue(a)),r.style.setProperty(a,typeof o=="string"?o:`${o}px`)}}remove(e,t=""){let{element:r}=this;if(Xs(r))for(let n of e){let o=`${t}${n}`;r.style.removeProperty(o)}}reset(){let{element:e}=this;if(Xs(e)){for(let[t,r]of this.initial)e.style.setProperty(t,r);e.getAttribute("style")===""&&e.removeAttribute("style")}}};function go(e){return e?e instanceof wr(e).Element||hd(e)&&e.nodeType===Node.ELEMENT_NODE:!1}function rl(e){if(!e)return!1;let{KeyboardEvent:t}=wr(e.target);return e instanceof t}function c4(e){if(!e)return!1;let{PointerEvent:t}=wr(e.target);return e instanceof t}function u4(e){if(!go(e))return!1;let{tagName:t}=e;return t==="INPUT"||t==="TEXTAREA"||T8(e)}function T8(e){return e.hasAttribute("contenteditable")&&e.getAttribute("contenteditable")!=="false"}var qy={};function Gh(e){let t=qy[e]==null?0:qy[e]+1;return qy[e]=t,`${e}-${t}`}var A8=({dragOperation:e,droppable:t})=>{let r=e.position.current;if(!r)return null;let{id:n}=t;if(!t.shape)return null;if(t.shape.containsPoint(r)){let o=ct.distance(t.shape.center,r);return{id:n,value:1/o,type:Ut.PointerIntersection,priority:Nt.High}}return null},O8=({dragOperation:e,droppable:t})=>{let{shape:r}=e;if(!t.shape||!r?.current)return null;let n=r.current.intersectionArea(t.shape);if(n){let{position:o}=e,a=ct.distance(t.shape.center,o.current),l=n/(r.current.area+t.shape.area-n)/a;return{id:t.id,value:l,type:Ut.ShapeIntersection,priority:Nt.Normal}}return null},Xh=e=>{var t;return(t=A8(e))!=null?t:O8(e)},d4=e=>{let{dragOperation:t,droppable:r}=e,{shape:n,position:o}=t;if(!r.shape)return null;let a=n?tr.from(n.current.boundingRectangle).corners:void 0,l=tr.from(r.shape.boundingRectangle).corners.reduce((s,c,d)=>{var u;return s+ct.distance(ct.from(c),(u=a?.[d])!=null?u:o.current)},0)/4;return{id:r.id,value:1/l,type:Ut.Collision,priority:Nt.Normal}};var D8=Object.create,d0=Object.defineProperty,I8=Object.defineProperties,M8=Object.getOwnPropertyDescriptor,N8=Object.getOwnPropertyDescriptors,Kh=Object.getOwnPropertySymbols,y4=Object.prototype.hasOwnProperty,k4=Object.prototype.propertyIsEnumerable,x4=(e,t)=>(t=Symbol[e])?t:Symbol.for("Symbol."+e),rc=e=>{throw TypeError(e)},e0=(e,t,r)=>t in e?d0(e,t,{enumerable:!0,configurable:!0,writable:!0,value:r}):e[t]=r,Ed=(e,t)=>{for(var r in t||(t={}))y4.call(t,r)&&e0(e,r,t[r]);if(Kh)for(var r of Kh(t))k4.call(t,r)&&e0(e,r,t[r]);return e},p0=(e,t)=>I8(e,N8(t)),p4=(e,t)=>d0(e,"name",{value:t,configurable:!0}),w4=(e,t)=>{var r={};for(var n in e)y4.call(e,n)&&t.indexOf(n)<0&&(r[n]=e[n]);if(e!=null&&Kh)for(var n of Kh(e))t.indexOf(n)<0&&k4.call(e,n)&&(r[n]=e[n]);return r},nc=e=>{var t;return[,,,D8((t=e?.[x4("metadata")])!=null?t:null)]},S4=["class","method","getter","setter","accessor","field","value","get","set"],kd=e=>e!==void 0&&typeof e!="function"?rc("Function expected"):e,R8=(e,t,r,n,o)=>({kind:S4[e],name:t,metadata:n,addInitializer:a=>r._?rc("Already initialized"):o.push(kd(a||null))}),il=(e,t)=>e0(t,x4("metadata"),e[3]),Rt=(e,t,r,n)=>{for(var o=0,a=e[t>>1],i=a&&a.length;o<i;o++)t&1?a[o].call(r):n=a[o].call(r,n);return n},Cn=(e,t,r,n,o,a)=>{var i,l,s,c,d,u=t&7,p=!!(t&8),f=!!(t&16),v=u>3?e.length+1:u?p?1:2:0,b=S4[u+5],S=u>3&&(e[v-1]=[]),g=e[v]||(e[v]=[]),m=u&&(!f&&!p&&(o=o.prototype),u<5&&(u>3||!f)&&M8(u<4?o:{get[r](){return Je(this,a)},set[r](h){return zr(this,a,h)}},r));u?f&&u<4&&p4(a,(u>2?"set ":u>1?"get ":"")+r):p4(o,r);for(var _=n.length-1;_>=0;_--)c=R8(u,r,s={},e[3],g),u&&(c.static=p,c.private=f,d=c.access={has:f?h=>L8(o,h):h=>r in h},u^3&&(d.get=f?h=>(u^1?Je:al)(h,o,u^4?a:m.get):h=>h[r]),u>2&&(d.set=f?(h,k)=>zr(h,o,k,u^4?a:m.set):(h,k)=>h[r]=k)),l=(0,n[_])(u?u<4?f?a:m[b]:u>4?void 0:{get:m.get,set:m.set}:o,c),s._=1,u^4||l===void 0?kd(l)&&(u>4?S.unshift(l):u?f?a=l:m[b]=l:o=l):typeof l!="object"||l===null?rc("Object expected"):(kd(i=l.get)&&(m.get=i),kd(i=l.set)&&(m.set=i),kd(i=l.init)&&S.unshift(i));return u||il(e,o),m&&d0(o,r,m),f?u^4?a:m:o},f0=(e,t,r)=>t.has(e)||rc("Cannot "+r),L8=(e,t)=>Object(t)!==t?rc('Cannot use the "in" operator on this value'):e.has(t),Je=(e,t,r)=>(f0(e,t,"read from private field"),r?r.call(e):t.get(e)),kt=(e,t,r)=>t.has(e)?rc("Cannot add the same private member more than once"):t instanceof WeakSet?t.add(e):t.set(e,r),zr=(e,t,r,n)=>(f0(e,t,"write to private field"),n?n.call(e,r):t.set(e,r),r),al=(e,t,r)=>(f0(e,t,"access private method"),r),f4={role:"button",roleDescription:"draggable"},B8="dnd-kit-description",j8="dnd-kit-announcement",P8={draggable:"To pick up a draggable item, press the space bar. While dragging, use the arrow keys to move the item in a given direction. Press space again to drop the item in its new position, or press escape to cancel."},H8={dragstart({operation:{source:e}}){if(e)return`Picked up draggable item ${e.id}.`},dragover({operation:{source:e,target:t}}){if(!(!e||e.id===t?.id))return t?`Draggable item ${e.id} was moved over droppable target ${t.id}.`:`Draggable item ${e.id} is no longer over a droppable target.`},dragend({operation:{source:e,target:t},canceled:r}){if(e)return r?`Dragging was cancelled. Draggable item ${e.id} was dropped.`:t?`Draggable item ${e.id} was dropped over droppable target ${t.id}`:`Draggable item ${e.id} was dropped.`}};function U8(e){let t=e.tagName.toLowerCase();return["input","select","textarea","a","button"].includes(t)}function q8(e,t){let r=document.createElement("div");return r.id=e,r.style.setProperty("display","none"),r.textContent=t,r}function F8(e){let t=document.createElement("div");return t.id=e,t.setAttribute("role","status"),t.setAttribute("aria-live","polite"),t.setAttribute("aria-atomic","true"),t.style.setProperty("position","fixed"),t.style.setProperty("width","1px"),t.style.setProperty("height","1px"),t.style.setProperty("margin","-1px"),t.style.setProperty("border","0"),t.style.setProperty("padding","0"),t.style.setProperty("overflow","hidden"),t.style.setProperty("clip","rect(0 0 0 0)"),t.style.setProperty("clip-path","inset(100%)"),t.style.setProperty("white-space","nowrap"),t}var V8=["dragover","dragmove"],Z8=class extends Ct{constructor(e,t){super(e);let{id:r,idPrefix:{description:n=B8,announcement:o=j8}={},announcements:a=H8,screenReaderInstructions:i=P8,debounce:l=500}=t??{},s=r?`${n}-${r}`:Gh(n),c=r?`${o}-${r}`:Gh(o),d,u,p,f,v=(k=f)=>{!p||!k||p?.nodeValue!==k&&(p.nodeValue=k)},b=()=>_d.schedule(v),S=Y8(b,l),g=Object.entries(a).map(([k,y])=>this.manager.monitor.addEventListener(k,(x,w)=>{let z=p;if(!z)return;let C=y?.(x,w);C&&z.nodeValue!==C&&(f=C,V8.includes(k)?S():(b(),S.cancel()))})),m=()=>{let k=[];d?.isConnected||(d=q8(s,i.draggable),k.push(d)),u?.isConnected||(u=F8(c),p=document.createTextNode(""),u.appendChild(p),k.push(u)),k.length>0&&document.body.append(...k)},_=new Set;function h(){for(let k of _)k()}this.registerEffect(()=>{var k;_.clear();for(let y of this.manager.registry.draggables.value){let x=(k=y.handle)!=null?k:y.element;if(x){(!d||!u)&&_.add(m),(!U8(x)||Uh())&&!x.hasAttribute("tabindex")&&_.add(()=>x.setAttribute("tabindex","0")),!x.hasAttribute("role")&&x.tagName.toLowerCase()!=="button"&&_.add(()=>x.setAttribute("role",f4.role)),x.hasAttribute("aria-roledescription")||_.add(()=>x.setAttribute("aria-roledescription",f4.roleDescription)),x.hasAttribute("aria-describedby")||_.add(()=>x.setAttribute("aria-describedby",s));for(let z of["aria-pressed","aria-grabbed"]){let C=String(y.isDragging);x.getAttribute(z)!==C&&_.add(()=>x.setAttribute(z,C))}let w=String(y.disabled);x.getAttribute("aria-disabled")!==w&&_.add(()=>x.setAttribute("aria-disabled",w))}}_.size>0&&_d.schedule(h)}),this.destroy=()=>{super.destroy(),d?.remove(),u?.remove(),g.forEach(k=>k())}}};function Y8(e,t){let r,n=()=>{clearTimeout(r),r=setTimeout(e,t)};return n.cancel=()=>clearTimeout(r),n}var Jh=new Map,z4,E4,C4,T4,t0,Sd,Xo,h0,ec,A4,O4,D4,I4,Ga=class extends(t0=Gs,T4=[ye],C4=[tt],E4=[tt],z4=[tt],t0){constructor(t,r){super(t,r),Rt(Xo,5,this),kt(this,ec),kt(this,Sd,new Set),kt(this,h0,Rt(Xo,8,this,new Set)),Rt(Xo,11,this),this.registerEffect(al(this,ec,A4))}register(t){return Je(this,Sd).add(t),()=>{Je(this,Sd).delete(t)}}addRoot(t){return me(()=>{let r=new Set(this.additionalRoots);r.add(t),this.additionalRoots=r}),()=>{me(()=>{let r=new Set(this.additionalRoots);r.delete(t),this.additionalRoots=r})}}get sourceRoot(){var t;let{source:r}=this.manager.dragOperation;return vd((t=r?.element)!=null?t:null)}get targetRoot(){var t;let{target:r}=this.manager.dragOperation;return vd((t=r?.element)!=null?t:null)}get roots(){let{status:t}=this.manager.dragOperation;if(t.initializing||t.initialized){let r=[this.sourceRoot,this.targetRoot].filter(n=>n!=null);return new Set([...r,...this.additionalRoots])}return new Set}};Xo=nc(t0);Sd=new WeakMap;h0=new WeakMap;ec=new WeakSet;A4=function(){let{roots:e}=this,t=[];for(let r of e)for(let n of Je(this,Sd))t.push(al(this,ec,O4).call(this,r,n));return()=>{for(let r of t)r()}};O4=function(e,t){let r=Jh.get(e);r||(r=new Map,Jh.set(e,r));let n=r.get(t);if(!n){let a=Hh(e)?al(this,ec,D4).call(this,e,r,t):al(this,ec,I4).call(this,e,r,t);if(!a)return()=>{};n=a,r.set(t,n)}n.refCount++;let o=!1;return()=>{o||(o=!0,n.refCount--,n.refCount===0&&n.cleanup())}};D4=function(e,t,r){var n;let o=e.createElement("style"),{nonce:a}=(n=this.options)!=null?n:{};a&&o.setAttribute("nonce",a),o.textContent=r,e.head.prepend(o);let i=new MutationObserver(l=>{for(let s of l)for(let c of Array.from(s.removedNodes))if(c===o){e.head.prepend(o);return}});return i.observe(e.head,{childList:!0}),{refCount:0,cleanup:()=>{i.disconnect(),o.remove(),t.delete(r),t.size===0&&Jh.delete(e)}}};I4=function(e,t,r){"adoptedStyleSheets"in e&&Array.isArray(e.adoptedStyleSheets);let n=e.ownerDocument.defaultView,{CSSStyleSheet:o}=n??{};if(!o)return null;let a=new o;return a.replaceSync(r),e.adoptedStyleSheets.push(a),{refCount:0,cleanup:()=>{var i;if(qh(e)&&((i=e.host)!=null&&i.isConnected)){let l=e.adoptedStyleSheets.indexOf(a);l!==-1&&e.adoptedStyleSheets.splice(l,1)}t.delete(r),t.size===0&&Jh.delete(e)}}};Cn(Xo,4,"additionalRoots",T4,Ga,h0);Cn(Xo,2,"sourceRoot",C4,Ga);Cn(Xo,2,"targetRoot",E4,Ga);Cn(Xo,2,"roots",z4,Ga);il(Xo,Ga);Ga.configure=Ys(Ga);var rv=Ga,G8=class extends Ct{constructor(e,t){super(e,t),this.manager=e;let{cursor:r="grabbing"}=t??{},n=e.registry.plugins.get(rv),o=n?.register(`* { cursor: ${r} !important; }`);if(o){let a=this.destroy.bind(this);this.destroy=()=>{o(),a()}}}},Od="data-dnd-",r0=`${Od}dropping`,nr="--dnd-",_o=`${Od}dragging`,$h=`${Od}placeholder`,X8=[_o,$h,"popover","aria-pressed","aria-grabbing"],Q8=["view-transition-name"],W8=`
  :is(:root,:host) [${_o}] {
    position: fixed !important;
    pointer-events: none !important;
    touch-action: none;
    z-index: calc(infinity);
    will-change: translate;
    top: var(${nr}top, 0px) !important;
    left: var(${nr}left, 0px) !important;
    right: unset !important;
    bottom: unset !important;
    width: var(${nr}width, auto);
    max-width: var(${nr}width, auto);
    height: var(${nr}height, auto);
    max-height: var(${nr}height, auto);
    transform: var(${nr}transform, none) !important;
    transition: var(${nr}transition) !important;
  }

  :is(:root,:host) [${$h}] {
    transition: none;
  }

  :is(:root,:host) [${$h}='hidden'] {
    visibility: hidden;
  }

  [${_o}] * {
    pointer-events: none !important;
  }

  [${_o}]:not([${r0}]) {
    translate: var(${nr}translate) !important;
  }

  [${_o}][style*='${nr}scale'] {
    scale: var(${nr}scale) !important;
    transform-origin: var(${nr}transform-origin) !important;
  }

  @layer dnd-kit {
    :where([${_o}][popover]) {
      overflow: visible;
      background: unset;
      border: unset;
      margin: unset;
      padding: unset;
      color: inherit;

      &:is(input, button) {
        border: revert;
        background: revert;
      }
    }
  }
  [${_o}]::backdrop, [${Od}overlay]:not([${_o}]) {
    display: none;
    visibility: hidden;
  }
`.replace(/\n+/g," ").replace(/\s+/g," ").trim();function K8(e,t="hidden"){return me(()=>{let{element:r,manager:n}=e;if(!r||!n)return;let o=J8(r,n.registry.droppables),a=[],i=K3(r),{remove:l}=i;return $8(o,i,a),eN(i,t),i.remove=()=>{a.forEach(s=>s()),l.call(i)},i})}function J8(e,t){let r=new Map;for(let n of t)if(n.element&&(e===n.element||e.contains(n.element))){let o=`${Od}${Gh("dom-id")}`;n.element.setAttribute(o,""),r.set(n,o)}return r}function $8(e,t,r){for(let[n,o]of e){if(!n.element)continue;let a=`[${o}]`,i=t.matches(a)?t:t.querySelector(a);if(n.element.removeAttribute(o),!i)continue;let l=n.element;n.proxy=i,i.removeAttribute(o),gd.set(l,i),r.push(()=>{gd.delete(l),n.proxy=void 0})}}function eN(e,t="hidden"){e.setAttribute("inert","true"),e.setAttribute("tab-index","-1"),e.setAttribute("aria-hidden","true"),e.setAttribute($h,t)}function M4(e,t){return e===t?!0:Ki(e)===Ki(t)}function h4(e){let{target:t}=e;"newState"in e&&e.newState==="closed"&&go(t)&&t.hasAttribute("popover")&&requestAnimationFrame(()=>el(t))}function n0(e){return e.tagName==="TR"}function tN(e,t,r){let n=new MutationObserver(o=>{let a=!1;for(let i of o){if(i.target!==e){a=!0;continue}if(i.type!=="attributes")continue;let l=i.attributeName;if(l.startsWith("aria-")||X8.includes(l))continue;let s=e.getAttribute(l);if(l==="style"){if(Xs(e)&&Xs(t)){let c=e.style;for(let d of Array.from(t.style))c.getPropertyValue(d)===""&&t.style.removeProperty(d);for(let d of Array.from(c)){if(Q8.includes(d)||d.startsWith(nr))continue;let u=c.getPropertyValue(d);t.style.setProperty(d,u)}}}else s!==null?t.setAttribute(l,s):t.removeAttribute(l)}a&&r&&t.replaceChildren(...e.cloneNode(!0).childNodes)});return n.observe(e,{attributes:!0,subtree:!0,childList:!0}),n}function rN(e,t,r){let n=new MutationObserver(o=>{for(let a of o)if(a.addedNodes.length!==0)for(let i of Array.from(a.addedNodes)){if(i.contains(e)&&e.nextElementSibling!==t){e.insertAdjacentElement("afterend",t),el(r);return}if(i.contains(t)&&t.previousElementSibling!==e){t.insertAdjacentElement("beforebegin",e),el(r);return}}e.isConnected&&t.isConnected&&e.nextElementSibling!==t&&(e.insertAdjacentElement("afterend",t),el(r))});return n.observe(e.ownerDocument.body,{childList:!0,subtree:!0}),n}function nN(e){return new ResizeObserver(()=>{var t,r,n;let o=new Sr(e.placeholder,{frameTransform:e.frameTransform,ignoreTransforms:!0}),a=(t=e.transformOrigin)!=null?t:{x:1,y:1},i=(e.width-o.width)*a.x+e.delta.x,l=(e.height-o.height)*a.y+e.delta.y,s=Gy();if(e.styles.set({width:o.width-e.widthOffset,height:o.height-e.heightOffset,top:e.top+l+s.y,left:e.left+i+s.x},nr),(r=e.getElementMutationObserver())==null||r.takeRecords(),n0(e.element)&&n0(e.placeholder)){let b=Array.from(e.element.cells),S=Array.from(e.placeholder.cells);e.getSavedCellWidths()||e.setSavedCellWidths(b.map(g=>g.style.width));for(let[g,m]of b.entries()){let _=S[g];m.style.width=`${_.getBoundingClientRect().width}px`}}let c=(n=e.getTranslate())!=null?n:{x:0,y:0},d=e.left+i+s.x+c.x,u=e.top+l+s.y+c.y,p=o.width-e.widthOffset,f=o.height-e.heightOffset,v=e.frameTransform;e.dragOperation.shape=new tr(d*v.scaleX+v.x,u*v.scaleY+v.y,p*v.scaleX,f*v.scaleY)})}var oN=250,aN="ease";function iN(e){var t,r,n,o;let{animation:a}=e;if(typeof a=="function"){let m=a({source:e.source,element:e.element,feedbackElement:e.feedbackElement,placeholder:e.placeholder,translate:e.translate,moved:e.moved});Promise.resolve(m).then(()=>{e.cleanup(),requestAnimationFrame(e.restoreFocus)});return}let{duration:i=oN,easing:l=aN}=a??{};el(e.feedbackElement);let[,s]=(t=Zy(e.feedbackElement,m=>"translate"in m))!=null?t:[];s?.pause();let c=(r=e.placeholder)!=null?r:e.element,d={frameTransform:M4(e.feedbackElement,c)?null:void 0},u=new Sr(e.feedbackElement,d),p=(n=qa(qr(e.feedbackElement).translate))!=null?n:e.translate,f=new Sr(c,d),v=tr.delta(u,f,e.alignment),b={x:p.x-v.x,y:p.y-v.y},S=Math.round(u.intrinsicHeight)!==Math.round(f.intrinsicHeight)?{minHeight:[`${u.intrinsicHeight}px`,`${f.intrinsicHeight}px`],maxHeight:[`${u.intrinsicHeight}px`,`${f.intrinsicHeight}px`]}:{},g=Math.round(u.intrinsicWidth)!==Math.round(f.intrinsicWidth)?{minWidth:[`${u.intrinsicWidth}px`,`${f.intrinsicWidth}px`],maxWidth:[`${u.intrinsicWidth}px`,`${f.intrinsicWidth}px`]}:{};e.styles.set({transition:e.transition},nr),e.feedbackElement.setAttribute(r0,""),(o=e.getElementMutationObserver())==null||o.takeRecords(),Yh({element:e.feedbackElement,keyframes:p0(Ed(Ed({},S),g),{translate:[`${p.x}px ${p.y}px 0`,`${b.x}px ${b.y}px 0`]}),options:{duration:md(wr(e.feedbackElement))?0:e.moved||e.feedbackElement!==e.element?i:0,easing:l}}).then(()=>{e.feedbackElement.removeAttribute(r0),s?.finish(),e.cleanup(),requestAnimationFrame(e.restoreFocus)})}var N4,o0,Cd,v0,Wh,R4,L4,tc=class extends(o0=Ct,N4=[ye],o0){constructor(t,r){super(t,r),kt(this,Wh),kt(this,v0,Rt(Cd,8,this)),Rt(Cd,11,this),this.state={initial:{},current:{}};let n=t.registry.plugins.get(rv),o=n?.register(W8);if(o){let a=this.destroy.bind(this);this.destroy=()=>{o(),a()}}this.registerEffect(al(this,Wh,R4).bind(this,n)),this.registerEffect(al(this,Wh,L4))}};Cd=nc(o0);v0=new WeakMap;Wh=new WeakSet;R4=function(e){let{overlay:t}=this;if(!t||!e)return;let r=vd(t);if(r)return e.addRoot(r)};L4=function(){var e,t,r,n,o,a,i;let{state:l,manager:s,options:c}=this,{dragOperation:d}=s,{position:u,source:p,status:f}=d;if(f.idle){l.current={},l.initial={};return}if(!p)return;let{element:v}=p,b=p.pluginConfig(tc),S=(t=(e=b?.feedback)!=null?e:c?.feedback)!=null?t:"default",g=typeof S=="function"?S(p,s):S;if(!v||g==="none"||!f.initialized||f.initializing)return;let{initial:m}=l,_=(r=this.overlay)!=null?r:v,h=tl(_),k=tl(v),y=!M4(v,_),x=new Sr(v,{frameTransform:y?k:null,ignoreTransforms:!y}),w={x:k.scaleX/h.scaleX,y:k.scaleY/h.scaleY},{width:z,height:C,top:D,left:I}=x;y&&(z=z/w.x,C=C/w.y);let M=new s4(_),B=qr(v),{transition:L,translate:j,boxSizing:X,paddingBlockStart:Z,paddingBlockEnd:V,paddingInlineStart:ee,paddingInlineEnd:he,borderInlineStartWidth:Y,borderInlineEndWidth:oe,borderBlockStartWidth:et,borderBlockEndWidth:$}=B,F=L.split(",").filter(Le=>!/^\s*(transform|translate|scale)\b/.test(Le)).join(","),E=bd(B),T=B.transform,A=g==="clone",P=X==="content-box",q=P?parseInt(ee)+parseInt(he)+parseInt(Y)+parseInt(oe):0,Q=P?parseInt(Z)+parseInt(V)+parseInt(et)+parseInt($):0,re=g!=="move"&&!this.overlay?K8(p,A?"clone":"hidden"):null,we=me(()=>rl(s.dragOperation.activatorEvent));if(!m.translate){if(this.overlay&&E)m.translate={x:E.x,y:E.y};else if(j!=="none"){let Le=qa(j);Le&&(m.translate=Le)}}if(!m.transformOrigin){let Le=me(()=>u.current),_t=I+((n=E?.x)!=null?n:0),Yt=D+((o=E?.y)!=null?o:0);m.transformOrigin={x:(Le.x-_t*h.scaleX-h.x)/(z*h.scaleX),y:(Le.y-Yt*h.scaleY-h.y)/(C*h.scaleY)}}let{transformOrigin:qe}=m,Zt=D*h.scaleY+h.y,dt=I*h.scaleX+h.x;if(!m.coordinates&&(m.coordinates={x:dt,y:Zt},w.x!==1||w.y!==1)){let{scaleX:Le,scaleY:_t}=k,{x:Yt,y:Wn}=qe;m.coordinates.x+=(z*Le-z)*Yt,m.coordinates.y+=(C*_t-C)*Wn}m.dimensions||(m.dimensions={width:z,height:C}),m.frameTransform||(m.frameTransform=h);let At={x:m.coordinates.x-dt,y:m.coordinates.y-Zt},lt={width:(m.dimensions.width*m.frameTransform.scaleX-z*h.scaleX)*qe.x,height:(m.dimensions.height*m.frameTransform.scaleY-C*h.scaleY)*qe.y},Fe={x:At.x/h.scaleX+lt.width,y:At.y/h.scaleY+lt.height},In={left:I+Fe.x,top:D+Fe.y};_.setAttribute(_o,"true");let di=me(()=>d.transform),hp=(a=m.translate)!=null?a:{x:0,y:0},Cl=di.x*h.scaleX+hp.x,Tl=di.y*h.scaleY+hp.y,Al=Gy();M.set({width:z-q,height:C-Q,top:In.top+Al.y,left:In.left+Al.x,translate:`${Cl}px ${Tl}px 0`,transform:this.overlay?"none":T,transition:F?`${F}, translate 0ms linear`:"translate 0ms linear",scale:y?`${w.x} ${w.y}`:"","transform-origin":`${qe.x*100}% ${qe.y*100}%`},nr),re&&(v.insertAdjacentElement("afterend",re),c?.rootElement&&(typeof c.rootElement=="function"?c.rootElement(p):c.rootElement).appendChild(v)),Fh(_)&&(_.hasAttribute("popover")||_.setAttribute("popover","manual"),el(_),_.addEventListener("beforetoggle",h4));let Co,ia,la,Uc=nN({placeholder:re,element:v,feedbackElement:_,frameTransform:h,transformOrigin:qe,width:z,height:C,top:D,left:I,widthOffset:q,heightOffset:Q,delta:Fe,styles:M,dragOperation:d,getTranslate:()=>l.current.translate,getElementMutationObserver:()=>Co,getSavedCellWidths:()=>la,setSavedCellWidths:Le=>{la=Le}}),Em=new Sr(_);me(()=>d.shape=Em);let Ol=wr(_),qc=Le=>{this.manager.actions.stop({event:Le})},vp=md(Ol);we&&Ol.addEventListener("resize",qc),me(()=>p.status)==="idle"&&requestAnimationFrame(()=>p.status="dragging"),re&&(Uc.observe(re),Co=tN(v,re,A),ia=rN(v,re,_));let Fc=(i=s.dragOperation.source)==null?void 0:i.id,mp=()=>{var Le;if(!we||Fc==null)return;let _t=s.registry.draggables.get(Fc),Yt=(Le=_t?.handle)!=null?Le:_t?.element;Go(Yt)&&Yt.focus()},pi=()=>{var Le;if(Co?.disconnect(),ia?.disconnect(),Uc.disconnect(),Ol.removeEventListener("resize",qc),Fh(_)&&(_.removeEventListener("beforetoggle",h4),_.removeAttribute("popover")),_.removeAttribute(_o),M.reset(),la&&n0(v)){let Wn=Array.from(v.cells);for(let[W,se]of Wn.entries())se.style.width=(Le=la[W])!=null?Le:""}p.status="idle";let _t=l.current.translate!=null,Yt=d.status.dragging;re&&(!Yt&&_t||re.parentElement!==_.parentElement)&&_.isConnected&&re.replaceWith(_),re?.remove()},gp=c?.dropAnimation,_p=this,Cm=Vi(()=>{var Le,_t,Yt;let{transform:Wn,status:W}=d;if(!(!Wn.x&&!Wn.y&&!l.current.translate)&&W.dragging){let se=(Le=m.translate)!=null?Le:{x:0,y:0},de={x:Wn.x/h.scaleX+se.x,y:Wn.y/h.scaleY+se.y},nt=l.current.translate,Gt=me(()=>d.modifiers),Ir=me(()=>{var Mn;return(Mn=d.shape)==null?void 0:Mn.current}),vr=c?.keyboardTransition,sa=we&&!vp&&vr!==null?`${(_t=vr?.duration)!=null?_t:250}ms ${(Yt=vr?.easing)!=null?Yt:"cubic-bezier(0.25, 1, 0.5, 1)"}`:"0ms linear";if(M.set({transition:F?`${F}, translate ${sa}`:`translate ${sa}`,translate:`${de.x}px ${de.y}px 0`},nr),Co?.takeRecords(),Ir&&Ir!==Em&&nt&&!Gt.length){let Mn=ct.delta(de,nt);d.shape=tr.from(Ir.boundingRectangle).translate(Mn.x*h.scaleX,Mn.y*h.scaleY)}else d.shape=new Sr(_);l.current.translate=de}},function(){if(d.status.dropped){this.dispose(),p.status="dropping";let Le=b?.dropAnimation!==void 0?b.dropAnimation:_p.dropAnimation!==void 0?_p.dropAnimation:gp,_t=l.current.translate,Yt=_t!=null;if(!_t&&v!==_&&(_t={x:0,y:0}),!_t||Le===null){pi();return}s.renderer.rendering.then(()=>{iN({source:p,element:v,feedbackElement:_,placeholder:re,translate:_t,moved:Yt,transition:L,alignment:p.alignment,styles:M,animation:Le??void 0,getElementMutationObserver:()=>Co,cleanup:pi,restoreFocus:mp})})}});return()=>{pi(),Cm()}};Cn(Cd,4,"overlay",N4,tc,v0);il(Cd,tc);tc.configure=Ys(tc);var yo=tc,yd=!0,lN=!1,B4,j4,P4,H4,Va,m0,g0;H4=(P4=[ye],sn.Forward),j4=(B4=[ye],sn.Reverse);var Td=class{constructor(){kt(this,m0,Rt(Va,8,this,yd)),Rt(Va,11,this),kt(this,g0,Rt(Va,12,this,yd)),Rt(Va,15,this)}isLocked(e){return e===sn.Idle?!1:e==null?this[sn.Forward]===yd&&this[sn.Reverse]===yd:this[e]===yd}unlock(e){e!==sn.Idle&&(this[e]=lN)}};Va=nc(null);m0=new WeakMap;g0=new WeakMap;Cn(Va,4,H4,P4,Td,m0);Cn(Va,4,j4,B4,Td,g0);il(Va,Td);var sN=[sn.Forward,sn.Reverse],v4=class{constructor(){this.x=new Td,this.y=new Td}isLocked(){return this.x.isLocked()&&this.y.isLocked()}},cN=class extends Ct{constructor(e){super(e);let t=vo(new v4),r=null;this.signal=t,ht(()=>{let{status:n}=e.dragOperation;if(!n.initialized){r=null,t.value=new v4;return}let{delta:o}=e.dragOperation.position;if(r){let a={x:m4(o.x,r.x),y:m4(o.y,r.y)},i=t.peek();Re(()=>{for(let l of fy)for(let s of sN)a[l]===s&&i[l].unlock(s);t.value=i})}r=o})}get current(){return this.signal.peek()}};function m4(e,t){return Math.sign(e-t)}var U4,a0,Ad,_0,Fa,i0,oc=class extends(a0=Gs,U4=[ye],a0){constructor(e){super(e),kt(this,_0,Rt(Ad,8,this,!1)),Rt(Ad,11,this),kt(this,Fa),kt(this,i0,()=>{if(!Je(this,Fa))return;let{element:a,by:i}=Je(this,Fa);i.y&&(a.scrollTop+=i.y),i.x&&(a.scrollLeft+=i.x)}),this.scroll=(a,i)=>{var l;if(this.disabled)return!1;let s=this.getScrollableElements();if(!s)return zr(this,Fa,void 0),!1;let{position:c}=this.manager.dragOperation,d=c?.current;if(d){let{by:u}=a??{},p=u?{x:g4(u.x),y:g4(u.y)}:void 0,f=p?void 0:this.scrollIntentTracker.current;if(f?.isLocked())return!1;for(let v of s){let b=i4(v,u);if(b.x||b.y){let{speed:S,direction:g}=l4(v,d,p,i?.acceleration,i?.threshold);if(f)for(let m of fy)f[m].isLocked(g[m])&&(S[m]=0,g[m]=0);if(g.x||g.y){let{x:m,y:_}=u??g,h=m*S.x,k=_*S.y;if(h||k){let y=(l=Je(this,Fa))==null?void 0:l.by;if(this.autoScrolling&&y&&(y.x&&!h||y.y&&!k))continue;return zr(this,Fa,{element:v,by:{x:h,y:k}}),_d.schedule(Je(this,i0)),!0}}}}}return zr(this,Fa,void 0),!1};let t=null,r=null,n=ed(()=>{let{position:a,source:i}=e.dragOperation;if(!a)return null;let l=Xy(vd(i?.element),a.current);return l&&(t=l),l??t}),o=ed(()=>{let a=n.value,{documentElement:i}=Ji(a);if(!a||a===i){let{target:l}=e.dragOperation,s=l?.element;if(s){let c=Vh(s,{excludeElement:!1});return r=c,c}}if(a){let l=Vh(a,{excludeElement:!1});return this.autoScrolling&&r&&l.size<r?.size?r:(r=l,l)}return r=null,null},Hr);this.getScrollableElements=()=>o.value,this.scrollIntentTracker=new cN(e),this.destroy=e.monitor.addEventListener("dragmove",a=>{this.disabled||a.defaultPrevented||!rl(e.dragOperation.activatorEvent)||!a.by||this.scroll({by:a.by})&&a.preventDefault()})}};Ad=nc(a0);_0=new WeakMap;Fa=new WeakMap;i0=new WeakMap;Cn(Ad,4,"autoScrolling",U4,oc,_0);il(Ad,oc);function g4(e){return e>0?sn.Forward:e<0?sn.Reverse:sn.Idle}var uN=class{constructor(e){this.scheduler=e,this.pending=!1,this.tasks=new Set,this.resolvers=new Set,this.flush=()=>{let{tasks:t,resolvers:r}=this;this.pending=!1,this.tasks=new Set,this.resolvers=new Set;for(let n of t)n();for(let n of r)n()}}schedule(e){return this.tasks.add(e),this.pending||(this.pending=!0,this.scheduler(this.flush)),new Promise(t=>this.resolvers.add(t))}},dN=new uN(e=>{typeof requestAnimationFrame=="function"?requestAnimationFrame(e):e()}),pN=10,l0=class extends Ct{constructor(t,r){super(t,r);let n=t.registry.plugins.get(oc);if(!n)throw new Error("AutoScroller plugin depends on Scroller plugin");this.destroy=ht(()=>{var o,a,i;if(this.disabled)return;let{position:l,status:s}=t.dragOperation;if(s.dragging){let c={acceleration:(o=this.options)==null?void 0:o.acceleration,threshold:typeof((a=this.options)==null?void 0:a.threshold)=="number"?{x:this.options.threshold,y:this.options.threshold}:(i=this.options)==null?void 0:i.threshold};if(n.scroll(void 0,c)){n.autoScrolling=!0;let u=setInterval(()=>dN.schedule(()=>n.scroll(void 0,c)),pN);return()=>{clearInterval(u)}}else n.autoScrolling=!1}})}};l0.configure=Ys(l0);var nv=l0,_4={capture:!0,passive:!0},xd,fN=class extends Gs{constructor(e){super(e),kt(this,xd),this.handleScroll=()=>{Je(this,xd)==null&&zr(this,xd,setTimeout(()=>{this.manager.collisionObserver.forceUpdate(!1),zr(this,xd,void 0)},50))};let{dragOperation:t}=this.manager;this.destroy=ht(()=>{var r,n,o;if(t.status.dragging){let i=(o=(n=(r=t.source)==null?void 0:r.element)==null?void 0:n.ownerDocument)!=null?o:document;return i.addEventListener("scroll",this.handleScroll,_4),()=>{i.removeEventListener("scroll",this.handleScroll,_4)}}})}};xd=new WeakMap;var hN="* { user-select: none !important; -webkit-user-select: none !important; }",vN=class extends Ct{constructor(e){super(e),this.manager=e;let t=e.registry.plugins.get(rv),r=t?.register(hN);if(this.destroy=ht(()=>{let{dragOperation:n}=this.manager;if(n.status.initialized)return Jy(),document.addEventListener("selectionchange",Jy,{capture:!0}),()=>{document.removeEventListener("selectionchange",Jy,{capture:!0})}}),r){let n=this.destroy.bind(this);this.destroy=()=>{r(),n()}}}};function Jy(){var e;(e=document.getSelection())==null||e.removeAllRanges()}var wd=Object.freeze({offset:10,keyboardCodes:{start:["Space","Enter"],cancel:["Escape"],end:["Space","Enter","Tab"],up:["ArrowUp"],down:["ArrowDown"],left:["ArrowLeft"],right:["ArrowRight"]},preventActivation(e,t){var r;let n=(r=t.handle)!=null?r:t.element;return e.target!==n}}),Ks,ev=class extends Gi{constructor(t,r){super(t),this.manager=t,this.options=r,kt(this,Ks,[]),this.listeners=new Qy,this.handleSourceKeyDown=(n,o,a)=>{if(this.disabled||n.defaultPrevented||!go(n.target)||o.disabled)return;let{keyboardCodes:i=wd.keyboardCodes,preventActivation:l=wd.preventActivation}=a??{};i.start.includes(n.code)&&this.manager.dragOperation.status.idle&&(l?.(n,o)||this.handleStart(n,o,a))}}bind(t,r=this.options){return ht(()=>{var o;let a=(o=t.handle)!=null?o:t.element,i=l=>{rl(l)&&this.handleSourceKeyDown(l,t,r)};if(a)return a.addEventListener("keydown",i),()=>{a.removeEventListener("keydown",i)}})}handleStart(t,r,n){let{element:o}=r;if(!o)throw new Error("Source draggable does not have an associated element");t.preventDefault(),t.stopImmediatePropagation(),Zh(o);let{center:a}=new Sr(o);if(this.manager.actions.start({event:t,coordinates:{x:a.x,y:a.y},source:r}).signal.aborted)return this.cleanup();this.sideEffects();let l=Ji(o),s=[this.listeners.bind(l,[{type:"keydown",listener:c=>this.handleKeyDown(c,r,n),options:{capture:!0}}])];Je(this,Ks).push(...s)}handleKeyDown(t,r,n){let{keyboardCodes:o=wd.keyboardCodes}=n??{};if(Ws(t,[...o.end,...o.cancel])){t.preventDefault();let a=Ws(t,o.cancel);this.handleEnd(t,a);return}Ws(t,o.up)?this.handleMove("up",t):Ws(t,o.down)&&this.handleMove("down",t),Ws(t,o.left)?this.handleMove("left",t):Ws(t,o.right)&&this.handleMove("right",t)}handleEnd(t,r){this.manager.actions.stop({event:t,canceled:r}),this.cleanup()}handleMove(t,r){var n,o;let{shape:a}=this.manager.dragOperation,i=r.shiftKey?5:1,l={x:0,y:0},s=(o=(n=this.options)==null?void 0:n.offset)!=null?o:wd.offset;if(typeof s=="number"&&(s={x:s,y:s}),!!a){switch(t){case"up":l={x:0,y:-s.y*i};break;case"down":l={x:0,y:s.y*i};break;case"left":l={x:-s.x*i,y:0};break;case"right":l={x:s.x*i,y:0};break}(l.x||l.y)&&(r.preventDefault(),this.manager.actions.move({event:r,by:l}))}}sideEffects(){let t=this.manager.registry.plugins.get(nv);t?.disabled===!1&&(t.disable(),Je(this,Ks).push(()=>{t.enable()}))}cleanup(){Je(this,Ks).forEach(t=>t()),zr(this,Ks,[])}destroy(){this.cleanup(),this.listeners.clear()}};Ks=new WeakMap;ev.configure=Ys(ev);ev.defaults=wd;var q4=ev;function Ws(e,t){return t.includes(e.code)}var nl,mN=class extends Ly{constructor(){super(...arguments),kt(this,nl)}onEvent(e){switch(e.type){case"pointerdown":zr(this,nl,$i(e));break;case"pointermove":if(!Je(this,nl))return;let{x:t,y:r}=$i(e),n={x:t-Je(this,nl).x,y:r-Je(this,nl).y},{tolerance:o}=this.options;if(o&&kh(n,o)){this.abort();return}kh(n,this.options.value)&&this.activate(e);break;case"pointerup":this.abort();break}}abort(){zr(this,nl,void 0)}};nl=new WeakMap;var Js,ol,gN=class extends Ly{constructor(){super(...arguments),kt(this,Js),kt(this,ol)}onEvent(e){switch(e.type){case"pointerdown":zr(this,ol,$i(e)),zr(this,Js,setTimeout(()=>this.activate(e),this.options.value));break;case"pointermove":if(!Je(this,ol))return;let{x:t,y:r}=$i(e),n={x:t-Je(this,ol).x,y:r-Je(this,ol).y};kh(n,this.options.tolerance)&&this.abort();break;case"pointerup":this.abort();break}}abort(){Je(this,Js)&&(clearTimeout(Je(this,Js)),zr(this,ol,void 0),zr(this,Js,void 0))}};Js=new WeakMap;ol=new WeakMap;var En=class{};En.Delay=gN;En.Distance=mN;var s0=Object.freeze({activationConstraints(e,t){var r;let{pointerType:n,target:o}=e;if(!(n==="mouse"&&go(o)&&(t.handle===o||(r=t.handle)!=null&&r.contains(o))))return n==="touch"?[new En.Delay({value:250,tolerance:5})]:u4(o)&&!e.defaultPrevented?[new En.Delay({value:200,tolerance:0})]:[new En.Delay({value:200,tolerance:10}),new En.Distance({value:5})]},preventActivation(e,t){var r;let{target:n}=e;return n===t.element||n===t.handle||!go(n)||(r=t.handle)!=null&&r.contains(n)?!1:J3(n)}}),$s,tv=class extends Gi{constructor(t,r){super(t),this.manager=t,this.options=r,kt(this,$s,new Set),this.listeners=new Qy,this.latest={event:void 0,coordinates:void 0},this.handleMove=()=>{let{event:n,coordinates:o}=this.latest;!n||!o||this.manager.actions.move({event:n,to:o})},this.handleCancel=this.handleCancel.bind(this),this.handlePointerUp=this.handlePointerUp.bind(this),this.handleKeyDown=this.handleKeyDown.bind(this)}activationConstraints(t,r,n=this.options){let{activationConstraints:o=s0.activationConstraints}=n??{};return typeof o=="function"?o(t,r):o}bind(t,r=this.options){return ht(()=>{var o;let a=new AbortController,{signal:i}=a,l=c=>{c4(c)&&this.handlePointerDown(c,t,r)},s=[(o=t.handle)!=null?o:t.element];r?.activatorElements&&(Array.isArray(r.activatorElements)?s=r.activatorElements:s=r.activatorElements(t));for(let c of s)c&&(yN(c.ownerDocument.defaultView),c.addEventListener("pointerdown",l,{signal:i}));return()=>a.abort()})}handlePointerDown(t,r,n){if(this.disabled||!t.isPrimary||t.button!==0||!go(t.target)||r.disabled||_N(t)||!this.manager.dragOperation.status.idle)return;let{preventActivation:o=s0.preventActivation}=n??{};if(o?.(t,r))return;let{target:a}=t,i=Go(a)&&a.draggable&&a.getAttribute("draggable")==="true",l=tl(r.element),{x:s,y:c}=$i(t);this.initialCoordinates={x:s*l.scaleX+l.x,y:c*l.scaleY+l.y};let d=this.activationConstraints(t,r,n);t.sensor=this;let u=new O3(d,b=>this.handleStart(r,b));u.signal.onabort=()=>this.handleCancel(t),u.onEvent(t),this.controller=u;let p=Nh(),f=this.listeners.bind(p,[{type:"pointermove",listener:b=>this.handlePointerMove(b,r)},{type:"pointerup",listener:this.handlePointerUp,options:{capture:!0}},{type:"pointercancel",listener:this.handleCancel},{type:"dragstart",listener:i?this.handleCancel:Qh,options:{capture:!0}}]),v=()=>{f(),this.initialCoordinates=void 0};Je(this,$s).add(v)}handlePointerMove(t,r){var n,o;if(((n=this.controller)==null?void 0:n.activated)===!1){(o=this.controller)==null||o.onEvent(t);return}if(this.manager.dragOperation.status.dragging){let a=$i(t),i=tl(r.element);a.x=a.x*i.scaleX+i.x,a.y=a.y*i.scaleY+i.y,t.preventDefault(),t.stopPropagation(),this.latest.event=t,this.latest.coordinates=a,_d.schedule(this.handleMove)}}handlePointerUp(t){let{status:r}=this.manager.dragOperation;if(!r.idle){t.preventDefault(),t.stopPropagation();let n=!r.initialized;this.manager.actions.stop({event:t,canceled:n})}this.cleanup()}handleKeyDown(t){t.key==="Escape"&&(t.preventDefault(),this.handleCancel(t))}handleStart(t,r){let{manager:n,initialCoordinates:o}=this;if(!o||!n.dragOperation.status.idle||r.defaultPrevented)return;if(n.actions.start({coordinates:o,event:r,source:t}).signal.aborted)return this.cleanup();r.preventDefault();let l=Ji(r.target).body;try{l.setPointerCapture(r.pointerId)}catch{this.handleCancel(r);return}let s=go(r.target)?[r.target,l]:l,c=this.listeners.bind(s,[{type:"touchmove",listener:Qh,options:{passive:!1}},{type:"click",listener:Qh},{type:"contextmenu",listener:Qh},{type:"keydown",listener:this.handleKeyDown}]);Je(this,$s).add(c)}handleCancel(t){let{dragOperation:r}=this.manager;r.status.initialized&&this.manager.actions.stop({event:t,canceled:!0}),this.cleanup()}cleanup(){let{controller:t}=this;this.controller=void 0,t&&!t.signal.aborted&&t.abort(),this.latest={event:void 0,coordinates:void 0},Je(this,$s).forEach(r=>r()),Je(this,$s).clear()}destroy(){this.cleanup(),this.listeners.clear()}};$s=new WeakMap;tv.configure=Ys(tv);tv.defaults=s0;var ov=tv;function _N(e){return"sensor"in e}function Qh(e){e.preventDefault()}function bN(){}var b4=new WeakSet;function yN(e){!e||b4.has(e)||(e.addEventListener("touchmove",bN,{capture:!1,passive:!1}),b4.add(e))}var bo={modifiers:[],plugins:[Z8,nv,G8,yo,vN],sensors:[ov,q4]},b0=class extends H3{constructor(e={}){let t=xr(e.plugins,bo.plugins),r=xr(e.sensors,bo.sensors),n=xr(e.modifiers,bo.modifiers);super(p0(Ed({},e),{plugins:[fN,oc,rv,...t],sensors:r,modifiers:n}))}},F4,V4,c0,Za,y0,k0,ll=class extends(c0=Un,V4=[ye],F4=[ye],c0){constructor(e,t){var r=e,{element:n,effects:o=()=>[],handle:a}=r,i=w4(r,["element","effects","handle"]);super(Ed({effects:()=>[...o(),()=>{var l,s;let{manager:c}=this;if(!c)return;let u=((s=(l=this.sensors)==null?void 0:l.map(Fs))!=null?s:[...c.sensors]).map(p=>{let f=p instanceof Gi?p:c.registry.register(p.plugin),v=p instanceof Gi?void 0:p.options;return f.bind(this,v)});return function(){u.forEach(f=>f())}}]},i),t),kt(this,y0,Rt(Za,8,this)),Rt(Za,11,this),kt(this,k0,Rt(Za,12,this)),Rt(Za,15,this),this.element=n,this.handle=a}};Za=nc(c0);y0=new WeakMap;k0=new WeakMap;Cn(Za,4,"handle",V4,ll,y0);Cn(Za,4,"element",F4,ll,k0);il(Za,ll);var Z4,Y4,u0,Ya,x0,$y,G4,X4,zd,w0,ac=class extends(u0=qn,Y4=[ye],Z4=[ye],u0){constructor(e,t){var r=e,{element:n,effects:o=()=>[]}=r,a=w4(r,["element","effects"]);let{collisionDetector:i=Xh}=a,l=c=>{let{manager:d,element:u}=this;if(!u||c===null){this.shape=void 0;return}if(!d)return;let p=new Sr(u),f=me(()=>this.shape);return p&&f?.equals(p)?f:(this.shape=p,p)},s=vo(!1);super(p0(Ed({},a),{collisionDetector:i,effects:()=>[...o(),()=>{let{element:c,manager:d}=this;if(!d)return;let{dragOperation:u}=d,{source:p}=u;s.value=!!(p&&u.status.initialized&&c&&!this.disabled&&this.accepts(p))},()=>{let{element:c}=this;if(s.value&&c){let d=new o4(c,l);return()=>{d.disconnect(),this.shape=void 0}}},()=>{var c;if((c=this.manager)!=null&&c.dragOperation.status.initialized)return()=>{this.shape=void 0}}]}),t),kt(this,zd),kt(this,x0,Rt(Ya,8,this)),Rt(Ya,11,this),kt(this,w0,Rt(Ya,12,this)),Rt(Ya,15,this),this.element=n,this.refreshShape=()=>l()}set element(e){zr(this,zd,e,X4)}get element(){var e;return(e=this.proxy)!=null?e:Je(this,zd,G4)}};Ya=nc(u0);x0=new WeakMap;zd=new WeakSet;w0=new WeakMap;$y=Cn(Ya,20,"#element",Y4,zd,x0),G4=$y.get,X4=$y.set;Cn(Ya,4,"proxy",Z4,ac,w0);il(Ya,ac);var hr=N(J(),1);var Q4=N(Ml(),1);function kN(e){return e!=null&&typeof e=="object"&&"current"in e}function Vn(e){var t;if(e!=null)return kN(e)?(t=e.current)!=null?t:void 0:e}var xN=typeof window<"u"&&typeof window.document<"u"&&typeof window.document.createElement<"u",Xa=xN?hr.useLayoutEffect:hr.useEffect;function wN(){let e=(0,hr.useState)(0)[1];return(0,hr.useCallback)(()=>{e(t=>t+1)},[e])}function Dd(e,t){let r=(0,hr.useRef)(new Map),n=wN();return Xa(()=>{if(!e){r.current.clear();return}return ht(()=>{var o;let a=!1,i=!1;for(let l of r.current){let[s]=l,c=me(()=>l[1]),d=e[s];c!==d&&(a=!0,r.current.set(s,d),i=(o=t?.(s,c,d))!=null?o:!1)}a&&(i?queueMicrotask(()=>(0,Q4.flushSync)(n)):n())})},[e]),(0,hr.useMemo)(()=>e&&new Proxy(e,{get(o,a){let i=o[a];return r.current.set(a,i),i}}),[e])}function W4(e,t){e()}function sl(e){let t=(0,hr.useRef)(e);return Xa(()=>{t.current=e},[e]),t}function Ae(e,t,r=hr.useEffect,n=Object.is){let o=(0,hr.useRef)(e);r(()=>{let a=o.current;n(e,a)||(o.current=e,t(e,a))},[t,e])}function Qa(e,t){let r=(0,hr.useRef)(Vn(e));Xa(()=>{let n=Vn(e);n!==r.current&&(r.current=n,t(n))})}var lv=N(K(),1);var SN=Object.defineProperty,zN=Object.defineProperties,EN=Object.getOwnPropertyDescriptors,iv=Object.getOwnPropertySymbols,J4=Object.prototype.hasOwnProperty,$4=Object.prototype.propertyIsEnumerable,K4=(e,t,r)=>t in e?SN(e,t,{enumerable:!0,configurable:!0,writable:!0,value:r}):e[t]=r,eC=(e,t)=>{for(var r in t||(t={}))J4.call(t,r)&&K4(e,r,t[r]);if(iv)for(var r of iv(t))$4.call(t,r)&&K4(e,r,t[r]);return e},tC=(e,t)=>zN(e,EN(t)),CN=(e,t)=>{var r={};for(var n in e)J4.call(e,n)&&t.indexOf(n)<0&&(r[n]=e[n]);if(e!=null&&iv)for(var n of iv(e))t.indexOf(n)<0&&$4.call(e,n)&&(r[n]=e[n]);return r},TN=new b0,rC=(0,Oe.createContext)(TN),AN=(0,Oe.memo)((0,Oe.forwardRef)(({children:e},t)=>{let[r,n]=(0,Oe.useState)(0),o=(0,Oe.useRef)(null),a=(0,Oe.useRef)(null),i=(0,Oe.useMemo)(()=>({renderer:{get rendering(){var l;return(l=o.current)!=null?l:Promise.resolve()}},trackRendering(l){o.current||(o.current=new Promise(s=>{a.current=s})),(0,Oe.startTransition)(()=>{l(),n(s=>s+1)})}}),[]);return Xa(()=>{var l;(l=a.current)==null||l.call(a),o.current=null},[e,r]),(0,Oe.useImperativeHandle)(t,()=>i),null})),S0=[void 0,Hr];function ic(e){var t=e,{children:r,onCollision:n,onBeforeDragStart:o,onDragStart:a,onDragMove:i,onDragOver:l,onDragEnd:s}=t,c=CN(t,["children","onCollision","onBeforeDragStart","onDragStart","onDragMove","onDragOver","onDragEnd"]);let d=(0,Oe.useRef)(null),{plugins:u,modifiers:p,sensors:f}=c,v=xr(u,bo.plugins),b=xr(f,bo.sensors),S=xr(p,bo.modifiers),g=sl(o),m=sl(a),_=sl(l),h=sl(i),k=sl(s),y=sl(n),x=ON(()=>{var w;return(w=c.manager)!=null?w:new b0(c)});return(0,Oe.useEffect)(()=>{if(!d.current)throw new Error("Renderer not found");let{renderer:w,trackRendering:z}=d.current,{monitor:C}=x;x.renderer=w;let D=[C.addEventListener("beforedragstart",I=>{let M=g.current;M&&z(()=>M(I,x))}),C.addEventListener("dragstart",I=>{var M;return(M=m.current)==null?void 0:M.call(m,I,x)}),C.addEventListener("dragover",I=>{let M=_.current;M&&z(()=>M(I,x))}),C.addEventListener("dragmove",I=>{let M=h.current;M&&z(()=>M(I,x))}),C.addEventListener("dragend",I=>{let M=k.current;M&&z(()=>M(I,x))}),C.addEventListener("collision",I=>{var M;return(M=y.current)==null?void 0:M.call(y,I,x)})];return()=>D.forEach(I=>I())},[x]),Ae(v,()=>x&&(x.plugins=v),...S0),Ae(b,()=>x&&(x.sensors=b),...S0),Ae(S,()=>x&&(x.modifiers=S),...S0),(0,lv.jsxs)(rC.Provider,{value:x,children:[(0,lv.jsx)(AN,{ref:d,children:r}),r]})}function ON(e){let t=(0,Oe.useRef)(null);return t.current||(t.current=e()),(0,Oe.useInsertionEffect)(()=>()=>{var r;return(r=t.current)==null?void 0:r.destroy()},[]),t.current}function C0(){return(0,Oe.useContext)(rC)}function sv(e){var t;let r=(t=C0())!=null?t:void 0,[n]=(0,Oe.useState)(()=>e(r));return n.manager!==r&&(n.manager=r),Xa(n.register,[r,n]),n}function nC(e){let{disabled:t,data:r,element:n,handle:o,id:a,modifiers:i,sensors:l,plugins:s}=e,c=sv(u=>new ll(tC(eC({},e),{register:!1,handle:Vn(o),element:Vn(n)}),u)),d=Dd(c,DN);return Ae(a,()=>c.id=a),Qa(o,u=>c.handle=u),Qa(n,u=>c.element=u),Ae(r,()=>r&&(c.data=r)),Ae(t,()=>c.disabled=t===!0),Ae(l,()=>c.sensors=l),Ae(i,()=>c.modifiers=i,void 0,Hr),Ae(s,()=>c.plugins=s,void 0,Hr),Ae(e.alignment,()=>c.alignment=e.alignment),{draggable:d,get isDragging(){return d.isDragging},get isDropping(){return d.isDropping},get isDragSource(){return d.isDragSource},handleRef:(0,Oe.useCallback)(u=>{c.handle=u??void 0},[c]),ref:(0,Oe.useCallback)(u=>{var p,f;!u&&((p=c.element)!=null&&p.isConnected)&&!((f=c.manager)!=null&&f.dragOperation.status.idle)||(c.element=u??void 0)},[c])}}function DN(e,t,r){return!!(e==="isDragSource"&&!r&&t)}var IN=Object.create,oC=Object.defineProperty,MN=Object.getOwnPropertyDescriptor,aC=(e,t)=>(t=Symbol[e])?t:Symbol.for("Symbol."+e),cv=e=>{throw TypeError(e)},NN=(e,t,r)=>t in e?oC(e,t,{enumerable:!0,configurable:!0,writable:!0,value:r}):e[t]=r,RN=e=>{var t;return[,,,IN((t=e?.[aC("metadata")])!=null?t:null)]},iC=["class","method","getter","setter","accessor","field","value","get","set"],lC=e=>e!==void 0&&typeof e!="function"?cv("Function expected"):e,LN=(e,t,r,n,o)=>({kind:iC[e],name:t,metadata:n,addInitializer:a=>r._?cv("Already initialized"):o.push(lC(a||null))}),BN=(e,t)=>NN(t,aC("metadata"),e[3]),jN=(e,t,r,n)=>{for(var o=0,a=e[t>>1],i=a&&a.length;o<i;o++)a[o].call(r);return n},sC=(e,t,r,n,o,a)=>{for(var i,l,s,c,d=t&7,u=!1,p=!1,f=2,v=iC[d+5],b=e[f]||(e[f]=[]),S=(o=o.prototype,MN(o,r)),g=n.length-1;g>=0;g--)s=LN(d,r,l={},e[3],b),s.static=u,s.private=p,c=s.access={has:m=>r in m},c.get=m=>m[r],i=(0,n[g])(S[v],s),l._=1,lC(i)&&(S[v]=i);return S&&oC(o,r,S),o},cC=(e,t,r)=>t.has(e)||cv("Cannot "+r),PN=(e,t,r)=>(cC(e,t,"read from private field"),t.get(e)),HN=(e,t,r)=>t.has(e)?cv("Cannot add the same private member more than once"):t instanceof WeakSet?t.add(e):t.set(e,r),UN=(e,t,r,n)=>(cC(e,t,"write to private field"),t.set(e,r),r),cl=class z0{constructor(t,r){this.x=t,this.y=r}static delta(t,r){return new z0(t.x-r.x,t.y-r.y)}static distance(t,r){return Math.hypot(t.x-r.x,t.y-r.y)}static equals(t,r){return t.x===r.x&&t.y===r.y}static from({x:t,y:r}){return new z0(t,r)}},uC,dC,E0,av,Id,T0=class extends(E0=mo,dC=[tt],uC=[tt],E0){constructor(e){let t=cl.from(e);super(t,(r,n)=>cl.equals(r,n)),jN(Id,5,this),HN(this,av,0),this.velocity={x:0,y:0}}get delta(){return cl.delta(this.current,this.initial)}get direction(){let{current:e,previous:t}=this;if(!t)return null;let r={x:e.x-t.x,y:e.y-t.y};return!r.x&&!r.y?null:Math.abs(r.x)>Math.abs(r.y)?r.x>0?"right":"left":r.y>0?"down":"up"}get current(){return super.current}set current(e){let{current:t}=this,r=cl.from(e),n={x:r.x-t.x,y:r.y-t.y},o=Date.now(),a=o-PN(this,av),i=l=>Math.round(l/a*100);Re(()=>{UN(this,av,o),this.velocity={x:i(n.x),y:i(n.y)},super.current=r})}reset(e=this.defaultValue){super.reset(cl.from(e)),this.velocity={x:0,y:0}}};Id=RN(E0);av=new WeakMap;sC(Id,2,"delta",dC,T0);sC(Id,2,"direction",uC,T0);BN(Id,T0);var pC=(e=>(e.Horizontal="x",e.Vertical="y",e))(pC||{});Object.values(pC);var qN=({dragOperation:e,droppable:t})=>{let r=e.position.current;if(!r)return null;let{id:n}=t;if(!t.shape)return null;if(t.shape.containsPoint(r)){let o=cl.distance(t.shape.center,r);return{id:n,value:1/o,type:Ut.PointerIntersection,priority:Nt.High}}return null},FN=({dragOperation:e,droppable:t})=>{let{shape:r}=e;if(!t.shape||!r?.current)return null;let n=r.current.intersectionArea(t.shape);if(n){let{position:o}=e,a=cl.distance(t.shape.center,o.current),l=n/(r.current.area+t.shape.area-n)/a;return{id:t.id,value:l,type:Ut.ShapeIntersection,priority:Nt.Normal}}return null},VN=e=>{var t;return(t=qN(e))!=null?t:FN(e)};function lc(e){let{collisionDetector:t,data:r,disabled:n,element:o,id:a,accept:i,type:l}=e,s=sv(d=>new ac(tC(eC({},e),{register:!1,element:Vn(o)}),d)),c=Dd(s);return Ae(a,()=>s.id=a),Qa(o,d=>s.element=d),Ae(i,()=>s.accept=i,void 0,Hr),Ae(t,()=>s.collisionDetector=t??VN),Ae(r,()=>r&&(s.data=r)),Ae(n,()=>s.disabled=n===!0),Ae(l,()=>s.type=l),{droppable:c,get isDropTarget(){return c.isDropTarget},ref:(0,Oe.useCallback)(d=>{var u,p;!d&&((u=s.element)!=null&&u.isConnected)&&!((p=s.manager)!=null&&p.dragOperation.status.idle)||(s.element=d??void 0)},[s])}}var Hd=N(J(),1);var ZN=Object.create,yC=Object.defineProperty,YN=Object.defineProperties,GN=Object.getOwnPropertyDescriptor,XN=Object.getOwnPropertyDescriptors,hv=Object.getOwnPropertySymbols,kC=Object.prototype.hasOwnProperty,xC=Object.prototype.propertyIsEnumerable,QN=(e,t)=>(t=Symbol[e])?t:Symbol.for("Symbol."+e),jd=e=>{throw TypeError(e)},O0=(e,t,r)=>t in e?yC(e,t,{enumerable:!0,configurable:!0,writable:!0,value:r}):e[t]=r,fC=(e,t)=>{for(var r in t||(t={}))kC.call(t,r)&&O0(e,r,t[r]);if(hv)for(var r of hv(t))xC.call(t,r)&&O0(e,r,t[r]);return e},hC=(e,t)=>YN(e,XN(t)),WN=(e,t)=>{var r={};for(var n in e)kC.call(e,n)&&t.indexOf(n)<0&&(r[n]=e[n]);if(e!=null&&hv)for(var n of hv(e))t.indexOf(n)<0&&xC.call(e,n)&&(r[n]=e[n]);return r},KN=e=>{var t;return[,,,ZN((t=void 0)!=null?t:null)]},wC=["class","method","getter","setter","accessor","field","value","get","set"],Nd=e=>e!==void 0&&typeof e!="function"?jd("Function expected"):e,JN=(e,t,r,n,o)=>({kind:wC[e],name:t,metadata:n,addInitializer:a=>r._?jd("Already initialized"):o.push(Nd(a||null))}),$N=(e,t)=>O0(t,QN("metadata"),e[3]),uv=(e,t,r,n)=>{for(var o=0,a=e[t>>1],i=a&&a.length;o<i;o++)t&1?a[o].call(r):n=a[o].call(r,n);return n},SC=(e,t,r,n,o,a)=>{for(var i,l,s,c,d,u=t&7,p=!1,f=!1,v=e.length+1,b=wC[u+5],S=e[v-1]=[],g=e[v]||(e[v]=[]),m=(o=o.prototype,GN({get[r](){return Rd(this,a)},set[r](h){return ul(this,a,h)}},r)),_=n.length-1;_>=0;_--)c=JN(u,r,s={},e[3],g),c.static=p,c.private=f,d=c.access={has:h=>r in h},d.get=h=>h[r],d.set=(h,k)=>h[r]=k,l=(0,n[_])({get:m.get,set:m.set},c),s._=1,l===void 0?Nd(l)&&(m[b]=l):typeof l!="object"||l===null?jd("Object expected"):(Nd(i=l.get)&&(m.get=i),Nd(i=l.set)&&(m.set=i),Nd(i=l.init)&&S.unshift(i));return m&&yC(o,r,m),o},zC=(e,t,r)=>t.has(e)||jd("Cannot "+r),Rd=(e,t,r)=>(zC(e,t,"read from private field"),t.get(e)),Md=(e,t,r)=>t.has(e)?jd("Cannot add the same private member more than once"):t instanceof WeakSet?t.add(e):t.set(e,r),ul=(e,t,r,n)=>(zC(e,t,"write to private field"),t.set(e,r),r);function dl(e){return e instanceof N0||e instanceof TC}var dv=10,eR=class extends Ct{constructor(e){super(e);let t=ht(()=>{let{dragOperation:n}=e;if(rl(n.activatorEvent)&&dl(n.source)&&n.status.initialized){let o=e.registry.plugins.get(oc);if(o)return o.disable(),()=>o.enable()}}),r=e.monitor.addEventListener("dragmove",(n,o)=>{queueMicrotask(()=>{if(this.disabled||n.defaultPrevented||!n.nativeEvent)return;let{dragOperation:a}=o;if(!rl(n.nativeEvent)||!dl(a.source)||!a.shape)return;let{actions:i,collisionObserver:l,registry:s}=o,{by:c}=n;if(!c)return;let d=tR(c),{source:u,target:p}=a,{center:f}=a.shape.current,v=[],b=[];Re(()=>{for(let k of s.droppables){let{id:y}=k;if(!k.accepts(u)||y===p?.id&&dl(k)||!k.element)continue;let x=k.shape,w=new Sr(k.element,{getBoundingClientRect:z=>Qs(z,void 0,.2)});!w.height||!w.width||(d=="down"&&f.y+dv<w.center.y||d=="up"&&f.y-dv>w.center.y||d=="left"&&f.x-dv>w.center.x||d=="right"&&f.x+dv<w.center.x)&&(v.push(k),k.shape=w,b.push(()=>k.shape=x))}}),n.preventDefault(),l.disable();let S=l.computeCollisions(v,d4);Re(()=>b.forEach(k=>k()));let[g]=S;if(!g)return;let{id:m}=g,{index:_,group:h}=u.sortable;i.setDropTarget(m).then(()=>{let{source:k,target:y,shape:x}=a;if(!k||!dl(k)||!x)return;let{index:w,group:z,target:C}=k.sortable,D=_!==w||h!==z,I=D?C:y?.element;if(!I)return;Zh(I);let M=new Sr(I);if(!M)return;let B=tr.delta(M,tr.from(x.current.boundingRectangle),k.alignment);i.move({by:B}),D?i.setDropTarget(k.id).then(()=>l.enable()):l.enable()})})});this.destroy=()=>{r(),t()}}};function tR(e){let{x:t,y:r}=e;if(t>0)return"right";if(t<0)return"left";if(r>0)return"down";if(r<0)return"up"}var rR=Object.defineProperty,nR=Object.defineProperties,oR=Object.getOwnPropertyDescriptors,vC=Object.getOwnPropertySymbols,aR=Object.prototype.hasOwnProperty,iR=Object.prototype.propertyIsEnumerable,mC=(e,t,r)=>t in e?rR(e,t,{enumerable:!0,configurable:!0,writable:!0,value:r}):e[t]=r,sc=(e,t)=>{for(var r in t||(t={}))aR.call(t,r)&&mC(e,r,t[r]);if(vC)for(var r of vC(t))iR.call(t,r)&&mC(e,r,t[r]);return e},cc=(e,t)=>nR(e,oR(t));function lR(e,t,r){if(t===r)return e;let n=e.slice();return n.splice(r,0,n.splice(t,1)[0]),n}function A0(e){return"initialIndex"in e&&typeof e.initialIndex=="number"&&"index"in e&&typeof e.index=="number"}function sR(e,t,r){var n,o,a;let{source:i,target:l,canceled:s}=t.operation;if(!i||!l||s)return"preventDefault"in t&&t.preventDefault(),e;let c=(h,k)=>h===k||typeof h=="object"&&"id"in h&&h.id===k;if(Array.isArray(e)){let h=e.findIndex(y=>c(y,i.id)),k=e.findIndex(y=>c(y,l.id));if(h===-1||k===-1){if(A0(i)){let y=i.initialIndex,x=i.index;return y===x||y<0||y>=e.length?("preventDefault"in t&&t.preventDefault(),e):r(e,y,x)}return e}if(!s&&"index"in i&&typeof i.index=="number"){let y=i.index;if(y!==h)return r(e,h,y)}return r(e,h,k)}let d=Object.entries(e),u=-1,p,f=-1,v;for(let[h,k]of d)if(u===-1&&(u=k.findIndex(y=>c(y,i.id)),u!==-1&&(p=h)),f===-1&&(f=k.findIndex(y=>c(y,l.id)),f!==-1&&(v=h)),u!==-1&&f!==-1)break;if(u===-1&&A0(i)){let h=i.initialGroup,k=i.initialIndex,y=i.group,x=i.index;if(h==null||y==null||!(h in e)||!(y in e)||h===y&&k===x)return"preventDefault"in t&&t.preventDefault(),e;if(h===y)return cc(sc({},e),{[h]:r(e[h],k,x)});let w=e[h][k];return cc(sc({},e),{[h]:[...e[h].slice(0,k),...e[h].slice(k+1)],[y]:[...e[y].slice(0,x),w,...e[y].slice(x)]})}if(!i.manager)return e;let{dragOperation:b}=i.manager,S=(o=(n=b.shape)==null?void 0:n.current.center)!=null?o:b.position.current;if(v==null&&l.id in e){let h=l.shape&&S.y>l.shape.center.y?e[l.id].length:0;v=l.id,f=h}if(p==null||v==null||p===v&&u===f){if(p!=null&&p===v&&u===f&&A0(i)){let h=i.group!=null&&i.group!==p,k=i.index!==u;if(h||k){let y=(a=i.group)!=null?a:p;if(y in e){if(p===y)return cc(sc({},e),{[p]:r(e[p],u,i.index)});let x=e[p][u];return cc(sc({},e),{[p]:[...e[p].slice(0,u),...e[p].slice(u+1)],[y]:[...e[y].slice(0,i.index),x,...e[y].slice(i.index)]})}}}return"preventDefault"in t&&t.preventDefault(),e}if(p===v)return cc(sc({},e),{[p]:r(e[p],u,f)});let m=l.shape&&Math.round(S.y)>Math.round(l.shape.center.y)?1:0,_=e[p][u];return cc(sc({},e),{[p]:[...e[p].slice(0,u),...e[p].slice(u+1)],[v]:[...e[v].slice(0,f+m),_,...e[v].slice(f+m)]})}function cR(e,t){return sR(e,t,lR)}var gC="__default__",uR=class extends Ct{constructor(e){super(e);let t=()=>{let n=new Map;for(let o of e.registry.droppables)if(o instanceof N0){let{sortable:a}=o,{group:i}=a,l=n.get(i);l||(l=new Set,n.set(i,l)),l.add(a)}for(let[o,a]of n)n.set(o,new Set(pv(a)));return n},r=[e.monitor.addEventListener("dragover",(n,o)=>{if(this.disabled)return;let{dragOperation:a}=o,{source:i,target:l}=a;if(!dl(i)||!dl(l)||i.sortable===l.sortable)return;let s=t(),c=i.sortable.group===l.sortable.group,d=s.get(i.sortable.group),u=c?d:s.get(l.sortable.group);!d||!u||queueMicrotask(()=>{n.defaultPrevented||o.renderer.rendering.then(()=>{var p,f,v;let b=t();for(let[C,D]of s.entries()){let I=Array.from(D).entries();for(let[M,B]of I)if(B.index!==M||B.group!==C||!((p=b.get(C))!=null&&p.has(B)))return}let S=i.sortable.element,g=l.sortable.element;if(!g||!S||!c&&l.id===i.sortable.group)return;let m=pv(d),_=c?m:pv(u),h=(f=i.sortable.group)!=null?f:gC,k=(v=l.sortable.group)!=null?v:gC,y={[h]:m,[k]:_},x=cR(y,n);if(y===x)return;let w=x[k].indexOf(i.sortable),z=x[k].indexOf(l.sortable);o.collisionObserver.disable(),_C(S,w,g,z),Re(()=>{for(let[C,D]of x[h].entries())D.index=C;if(!c)for(let[C,D]of x[k].entries())D.group=l.sortable.group,D.index=C}),o.actions.setDropTarget(i.id).then(()=>o.collisionObserver.enable())})})}),e.monitor.addEventListener("dragend",(n,o)=>{if(!n.canceled)return;let{dragOperation:a}=o,{source:i}=a;dl(i)&&(i.sortable.initialIndex===i.sortable.index&&i.sortable.initialGroup===i.sortable.group||queueMicrotask(()=>{let l=t(),s=l.get(i.sortable.initialGroup);s&&o.renderer.rendering.then(()=>{for(let[f,v]of l.entries()){let b=Array.from(v).entries();for(let[S,g]of b)if(g.index!==S||g.group!==f)return}let c=pv(s),d=i.sortable.element,u=c[i.sortable.initialIndex],p=u?.element;!u||!p||!d||(_C(d,u.index,p,i.index),Re(()=>{for(let[f,v]of l.entries()){let b=Array.from(v).values();for(let S of b)S.index=S.initialIndex,S.group=S.initialGroup}}))})}))})];this.destroy=()=>{for(let n of r)n()}}};function _C(e,t,r,n){let o=n<t?"afterend":"beforebegin";r.insertAdjacentElement(o,e)}function dR(e,t){return e.index-t.index}function pv(e){return Array.from(e).sort(dR)}var bC=[eR,uR],D0={duration:250,easing:"cubic-bezier(0.25, 1, 0.5, 1)",idle:!1},fv=new PE,EC,CC,Wa,I0,Ld,Bd,M0,uc;CC=[ye],EC=[ye];var Pd=class{constructor(e,t){Md(this,I0,uv(Wa,8,this)),uv(Wa,11,this),Md(this,Ld),Md(this,Bd),Md(this,M0,uv(Wa,12,this)),uv(Wa,15,this),Md(this,uc),this.register=()=>(Re(()=>{var p,f;(p=this.manager)==null||p.registry.register(this.droppable),(f=this.manager)==null||f.registry.register(this.draggable)}),()=>this.unregister()),this.unregister=()=>{Re(()=>{var p,f;(p=this.manager)==null||p.registry.unregister(this.droppable),(f=this.manager)==null||f.registry.unregister(this.draggable)})},this.destroy=()=>{Re(()=>{this.droppable.destroy(),this.draggable.destroy()})};var r=e,{effects:n=()=>[],group:o,index:a,sensors:i,type:l,transition:s=D0,plugins:c}=r,d=WN(r,["effects","group","index","sensors","type","transition","plugins"]);let u=xr(c,bC);this.droppable=new N0(d,t,this),this.draggable=new TC(hC(fC({},d),{plugins:u,effects:()=>[()=>{var p,f,v;let b=(p=this.manager)==null?void 0:p.dragOperation.status;b?.initializing&&this.id===((v=(f=this.manager)==null?void 0:f.dragOperation.source)==null?void 0:v.id)&&fv.clear(this.manager),b?.dragging&&fv.set(this.manager,this.id,me(()=>({initialIndex:this.index,initialGroup:this.group})))},()=>{let{index:p,group:f,manager:v}=this,b=Rd(this,Bd),S=Rd(this,Ld);(p!==b||f!==S)&&(ul(this,Bd,p),ul(this,Ld,f),this.animate())},()=>{var p,f;let{target:v}=this,{isDragSource:b}=this.draggable;((f=(p=this.draggable.pluginConfig(yo))==null?void 0:p.feedback)!=null?f:"default")==="move"&&b&&(this.droppable.disabled=!v)},...n()],type:l,sensors:i}),t,this),ul(this,uc,d.element),this.manager=t,this.index=a,ul(this,Bd,a),this.group=o,ul(this,Ld,o),this.type=l,this.transition=s}get initialIndex(){var e,t;return(t=(e=fv.get(this.manager,this.id))==null?void 0:e.initialIndex)!=null?t:this.index}get initialGroup(){var e,t;return(t=(e=fv.get(this.manager,this.id))==null?void 0:e.initialGroup)!=null?t:this.group}animate(){me(()=>{let{manager:e,transition:t}=this,{shape:r}=this.droppable;if(!e)return;let{idle:n}=e.dragOperation.status;!r||!t||n&&!t.idle||e.renderer.rendering.then(()=>{let{element:o}=this;if(!o)return;for(let d of o.getAnimations())"transitionProperty"in d&&(d.transitionProperty==="transform"||d.transitionProperty==="translate"||d.transitionProperty==="scale")&&d.cancel();let a=this.refreshShape();if(!a)return;let i={x:r.boundingRectangle.left-a.boundingRectangle.left,y:r.boundingRectangle.top-a.boundingRectangle.top},{translate:l}=qr(o),s=Ky(o,l,!1),c=Ky(o,l);if(i.x||i.y){let d=md(wr(o))?hC(fC({},t),{duration:0}):t;Yh({element:o,keyframes:{translate:[`${s.x+i.x}px ${s.y+i.y}px ${s.z}`,`${c.x}px ${c.y}px ${c.z}`]},options:d}).then(()=>{e.dragOperation.status.dragging||(this.droppable.shape=void 0)})}})})}get manager(){return this.draggable.manager}set manager(e){Re(()=>{this.draggable.manager=e,this.droppable.manager=e})}set element(e){Re(()=>{let t=Rd(this,uc),r=this.droppable.element,n=this.draggable.element;(!r||r===t)&&(this.droppable.element=e),(!n||n===t)&&(this.draggable.element=e),ul(this,uc,e)})}get element(){var e,t;let r=Rd(this,uc);if(r)return(t=(e=gd.get(r))!=null?e:r)!=null?t:this.droppable.element}set target(e){this.droppable.element=e}get target(){return this.droppable.element}set source(e){this.draggable.element=e}get source(){return this.draggable.element}get disabled(){return this.draggable.disabled&&this.droppable.disabled}set plugins(e){this.draggable.plugins=xr(e,bC)}set disabled(e){Re(()=>{this.droppable.disabled=e,this.draggable.disabled=e})}set data(e){Re(()=>{this.droppable.data=e,this.draggable.data=e})}set handle(e){this.draggable.handle=e}set id(e){this.droppable.id=e,this.draggable.id=e}get id(){return this.droppable.id}set sensors(e){this.draggable.sensors=e}set modifiers(e){this.draggable.modifiers=e}set collisionPriority(e){this.droppable.collisionPriority=e}set collisionDetector(e){this.droppable.collisionDetector=e??Xh}set alignment(e){this.draggable.alignment=e}get alignment(){return this.draggable.alignment}set type(e){Re(()=>{this.droppable.type=e,this.draggable.type=e})}get type(){return this.draggable.type}set accept(e){this.droppable.accept=e}get accept(){return this.droppable.accept}get isDropTarget(){return this.droppable.isDropTarget}get isDragSource(){return this.draggable.isDragSource}get isDragging(){return this.draggable.isDragging}get isDropping(){return this.draggable.isDropping}get status(){return this.draggable.status}refreshShape(){return this.droppable.refreshShape()}accepts(e){return this.droppable.accepts(e)}};Wa=KN();I0=new WeakMap;Ld=new WeakMap;Bd=new WeakMap;M0=new WeakMap;uc=new WeakMap;SC(Wa,4,"index",CC,Pd,I0);SC(Wa,4,"group",EC,Pd,M0);$N(Wa,Pd);var TC=class extends ll{constructor(e,t,r){super(e,t),this.sortable=r}get index(){return this.sortable.index}get initialIndex(){return this.sortable.initialIndex}get group(){return this.sortable.group}get initialGroup(){return this.sortable.initialGroup}},N0=class extends ac{constructor(e,t,r){super(e,t),this.sortable=r}get index(){return this.sortable.index}get group(){return this.sortable.group}};var pR=Object.defineProperty,fR=Object.defineProperties,hR=Object.getOwnPropertyDescriptors,AC=Object.getOwnPropertySymbols,vR=Object.prototype.hasOwnProperty,mR=Object.prototype.propertyIsEnumerable,OC=(e,t,r)=>t in e?pR(e,t,{enumerable:!0,configurable:!0,writable:!0,value:r}):e[t]=r,R0=(e,t)=>{for(var r in t||(t={}))vR.call(t,r)&&OC(e,r,t[r]);if(AC)for(var r of AC(t))mR.call(t,r)&&OC(e,r,t[r]);return e},gR=(e,t)=>fR(e,hR(t));function dc(e){let{accept:t,collisionDetector:r,collisionPriority:n,id:o,data:a,element:i,handle:l,index:s,group:c,disabled:d,modifiers:u,sensors:p,target:f,type:v,plugins:b}=e,S=R0(R0({},D0),e.transition),g=sv(_=>new Pd(gR(R0({},e),{transition:S,register:!1,handle:Vn(l),element:Vn(i),target:Vn(f)}),_)),m=Dd(g,_R);return Ae(o,()=>g.id=o),Xa(()=>{Re(()=>{g.group=c,g.index=s})},[g,c,s]),Ae(v,()=>g.type=v),Ae(t,()=>g.accept=t,void 0,Hr),Ae(a,()=>a&&(g.data=a)),Ae(s,()=>{var _;(_=g.manager)!=null&&_.dragOperation.status.idle&&S?.idle&&g.refreshShape()},W4),Qa(l,_=>g.handle=_),Qa(i,_=>g.element=_),Qa(f,_=>g.target=_),Ae(d,()=>g.disabled=d===!0),Ae(p,()=>g.sensors=p),Ae(r,()=>g.collisionDetector=r),Ae(n,()=>g.collisionPriority=n),Ae(b,()=>g.plugins=b,void 0,Hr),Ae(S,()=>g.transition=S,void 0,Hr),Ae(u,()=>g.modifiers=u,void 0,Hr),Ae(e.alignment,()=>g.alignment=e.alignment),{sortable:m,get isDragging(){return m.isDragging},get isDropping(){return m.isDropping},get isDragSource(){return m.isDragSource},get isDropTarget(){return m.isDropTarget},handleRef:(0,Hd.useCallback)(_=>{g.handle=_??void 0},[g]),ref:(0,Hd.useCallback)(_=>{var h,k;!_&&((h=g.element)!=null&&h.isConnected)&&!((k=g.manager)!=null&&k.dragOperation.status.idle)||(g.element=_??void 0)},[g]),sourceRef:(0,Hd.useCallback)(_=>{var h,k;!_&&((h=g.source)!=null&&h.isConnected)&&!((k=g.manager)!=null&&k.dragOperation.status.idle)||(g.source=_??void 0)},[g]),targetRef:(0,Hd.useCallback)(_=>{var h,k;!_&&((h=g.target)!=null&&h.isConnected)&&!((k=g.manager)!=null&&k.dragOperation.status.idle)||(g.target=_??void 0)},[g])}}function _R(e,t,r){return!!(e==="isDragSource"&&!r&&t)}var BT=N(J(),1);var UT=N(K(),1),Ec=N(J(),1),qT=N(K(),1),FT=N(J(),1),ak=N(K(),1),De=N(K(),1),Cc=N(J(),1),ea=N(K(),1),ZT=N(J(),1),or=N(J(),1),Wv=N(J(),1),GT=N(Ml(),1),Av=N(K(),1),XT=N(K(),1),le=N(K(),1),Ov=N(K(),1),ti=N(K(),1),ri=N(K(),1),Dv=N(K(),1),Jv=N(J(),1),QT=N(J(),1),Iv=N(K(),1),$o=N(K(),1),gc=N(K(),1),Xd=N(J(),1);var So=N(K(),1),xe=N(J(),1),te=N(J(),1),$T=N(Ml(),1);var xl=N(J(),1);var xc=N(K(),1);var e6=N(J(),1),r6=N(J(),1);var Ue=N(K(),1);var Ac=N(J(),1);var gt=N(J(),1);var wo=N(J(),1),_c=N(K(),1);var Ft=N(K(),1),gl=N(J(),1),_l=N(J(),1);var g6=N(J(),1),bl=N(J(),1);var _6=N(K(),1),ai=N(J(),1),ra=N(J(),1),y6=N(K(),1),Nv=N(K(),1),Tr=N(J(),1),xo=N(K(),1);var w6=N(J(),1),S6=N(K(),1),Zr=N(J(),1);var Zn=N(J(),1),ZC=N(Ml(),1);function DC(e){return typeof e=="object"?e.key:e}function IC(e,t){let r=e.length;return new Proxy(e,{get(n,o,a){if(typeof o=="string"){let i=o.charCodeAt(0);if(i>=48&&i<=57){let l=+o;if(Number.isInteger(l)&&l>=0&&l<r){let s=n[l];if(typeof s!="object"){let c=t[l*2];s=n[l]={index:l,key:s,start:c,size:t[l*2+1],end:c+t[l*2+1],lane:0}}return s}}if(o==="length")return r}return Reflect.get(n,o,a)}})}function pl(e,t,r){let n=r.initialDeps??[],o,a=!0;function i(){var l;let c=0,d=e();if(!(d.length!==n.length||d.some((f,v)=>n[v]!==f)))return o;n=d;let p=0;return o=t(...d),r?.onChange&&!(a&&r.skipInitialOnChange)&&r.onChange(o),a=!1,o}return i.updateDeps=l=>{n=l},i}function L0(e,t){if(e===void 0)throw new Error(`Unexpected undefined${t?`: ${t}`:""}`);return e}var Qo=(e,t)=>Math.abs(e-t)<1.01,MC=(e,t,r)=>{let n;return Object.assign(function(...o){e.clearTimeout(n),n=e.setTimeout(()=>t.apply(this,o),r)},{cancel:()=>{e.clearTimeout(n)}})};function NC({offset:e,isScrolling:t,elementMax:r,holdOffset:n,scrollOffset:o,pendingWrite:a,clampedMaxAtWrite:i}){var l;return t&&a===null&&e===o?"spurious":a!==null&&Math.abs(e-a.target)<1.5?"readBack":a!==null&&!a.smooth&&r!==null&&a.target>r+n+.5&&Math.abs(e-(r+n))<1.5||a!==null&&!a.smooth&&((l=a.lowMaxes)!=null&&l.some(s=>Math.abs(e-s)<1.5))?"clampedReadBack":i!==null&&Math.abs(e-i)<1.5?"clampedEcho":"external"}var bR=e=>e==="smooth"||e==="smoothFinishing";function RC({kind:e,offset:t,command:r,target:n}){return e!=="spurious"&&e!=="readBack"&&e!=="clampedReadBack"&&r?.index!=null&&r.phase!=="queued"&&!bR(r.phase)&&!Qo(t,r.lastTargetOffset)&&!Qo(t,n())&&e!=="clampedEcho"}var B0=40;function LC(e){let t=e[e.length-1];if(t===void 0)return!1;let r=e.length-2;for(;r>=0&&t.t-e[r].t<B0;)r--;if(r<0)return!1;let n=e[r],o=r-1;for(;o>=0&&n.t-e[o].t<B0;)o--;if(o<0)return!1;let a=e[o],i=(t.offset-n.offset)/(t.t-n.t),l=(n.offset-a.offset)/(n.t-a.t);return i*l>=0&&Math.abs(i)>=2*Math.abs(l)&&Math.abs(i)-Math.abs(l)>=.8}function BC(e){let t=e[e.length-1];if(t===void 0)return!1;let r=e.length-2;for(;r>=0&&t.t-e[r].t<B0;)r--;if(r<0)return!1;let n=e[r];return Math.abs(t.offset-n.offset)/(t.t-n.t)>=.05}var Ud,qd=()=>{if(Ud!==void 0)return Ud;if(typeof navigator>"u")return Ud=!1;if(/iP(hone|od|ad)/.test(navigator.userAgent))return Ud=!0;let e=navigator.maxTouchPoints;return Ud=navigator.platform==="MacIntel"&&e!==void 0&&e>0},j0,yR=()=>j0!==void 0?j0:j0=qd()&&typeof CSS<"u"&&typeof CSS.supports=="function"&&CSS.supports("overflow-anchor: auto"),jC=()=>!qd()||yR();var pc={capture:!0,passive:!0},vv=class{constructor(t){this.host=t,this._touch=null,this.inMotion=()=>this._touch!==null&&this._touch.phase!=="lateFling",this.dragging=()=>{var r;return((r=this._touch)==null?void 0:r.phase)==="down"&&this._touch.moved},this.tail=()=>{var r;return((r=this._touch)==null?void 0:r.phase)==="tail"?this._touch.moved?"fling":"tap":null},this.onScroll=({isScrolling:r,ownReadBack:n,moved:o,external:a})=>{var i,l,s;return r&&((i=this._touch)==null?void 0:i.phase)==="tail"?this._openTail(this._touch.moved||!n,!1):((l=this._touch)==null?void 0:l.phase)==="lateFling"&&(this.host.now()>this._touch.until?this._touch=null:a&&r&&o&&this._openTail(!0,!1)),!n&&r&&o&&((s=this._touch)==null?void 0:s.phase)==="down"?(this._touch.moved=!0,!0):!1},this.touchStart=()=>{this.end(),this._touch={phase:"down",moved:!1}},this.touchEnd=()=>{var r;let n=((r=this._touch)==null?void 0:r.phase)==="down"&&this._touch.moved;this.end(),this._openTail(n,n)},this.end=()=>{var r;let n=this.host.getWindow();((r=this._touch)==null?void 0:r.phase)==="tail"&&n!=null&&n.clearTimeout(this._touch.timerId),this._touch=null},this.listen=r=>{let n=()=>this.touchStart(),o=()=>this.touchEnd();return r.addEventListener("touchstart",n,pc),r.addEventListener("touchend",o,pc),r.addEventListener("touchcancel",o,pc),()=>{r.removeEventListener("touchstart",n,pc),r.removeEventListener("touchend",o,pc),r.removeEventListener("touchcancel",o,pc),this.end()}},this._openTail=(r,n)=>{let o=this.host.getWindow();if(o==null)return;this.end();let a={phase:"tail",moved:r,awaitingFling:n,timerId:o.setTimeout(()=>{if(this.host.tailStillMoving()){this._openTail(a.moved,a.awaitingFling);return}this._touch=a.awaitingFling?{phase:"lateFling",until:this.host.now()+1e3}:null,this.host.onTailClosed()},150)};this._touch=a}}get touch(){return this._touch}};var PC=e=>{let{clientWidth:t,clientHeight:r}=e;return{width:t,height:r}},UC=e=>{let t=new Set;return{schedule:r=>{let n=e.requestAnimationFrame(()=>{t.delete(n),r()});t.add(n)},cancel:()=>{t.forEach(r=>e.cancelAnimationFrame(r)),t.clear()}}},kR=e=>e,Vd=e=>{let t=e.overscan*Math.max(e.lanes??1,1),r=Math.max(e.startIndex-t,0),o=Math.min(e.endIndex+t,e.count-1)-r+1,a=new Array(o);for(let i=0;i<o;i++)a[i]=r+i;return a},gv=(e,t)=>{let r=e.scrollElement;if(!r)return;let n=e.targetWindow;if(!n)return;let o=l=>{let{width:s,height:c}=l;t({width:Math.round(s),height:Math.round(c)})};if(o(PC(r)),!n.ResizeObserver)return()=>{};let a=UC(n),i=new n.ResizeObserver(()=>{let l=()=>{o(PC(r))};e.options.useAnimationFrameWithResizeObserver?a.schedule(l):l()});return i.observe(r,{box:"content-box"}),()=>{i.unobserve(r),a.cancel()}},P0={passive:!0},H0=(e,t)=>{let r=e.scrollElement;if(!r)return;let n=()=>{t({width:r.innerWidth,height:r.innerHeight})};return n(),r.addEventListener("resize",n,P0),()=>{r.removeEventListener("resize",n)}},xR=typeof window>"u"?!0:"onscrollend"in window,qC=(e,t,r)=>{let n=e.scrollElement;if(!n)return;let o=e.targetWindow;if(!o)return;let a=e.options.useScrollendEvent&&xR,i=0,l=a?null:MC(o,()=>t(r(n),!1),e.options.isScrollingResetDelay),s=u=>()=>{i=r(n),l?.(),t(i,u)},c=s(!0),d=s(!1);return n.addEventListener("scroll",c,P0),a&&n.addEventListener("scrollend",d,P0),()=>{n.removeEventListener("scroll",c),a&&n.removeEventListener("scrollend",d),l?.cancel()}},_v=(e,t)=>qC(e,t,r=>{let{horizontal:n,isRtl:o}=e.options;return n?r.scrollLeft*(o&&-1||1):r.scrollTop}),U0=(e,t)=>qC(e,t,r=>e.options.horizontal?r.scrollX:r.scrollY),wR=(e,t,r)=>{if(r.options.useCachedMeasurements){let n=r.indexFromElement(e),o=r.options.getItemKey(n);return r.itemSizeCache.get(o)??r.options.estimateSize(n)}if(t?.borderBoxSize){let n=t.borderBoxSize[0];if(n)return Math.round(n[r.options.horizontal?"inlineSize":"blockSize"])}if(!t){let n=r.indexFromElement(e),o=r.options.getItemKey(n),a=r.itemSizeCache.get(o);if(a!==void 0)return a}return e[r.options.horizontal?"offsetWidth":"offsetHeight"]},FC=(e,{adjustments:t=0,behavior:r},n)=>{var o;let{scrollElement:a,options:i}=n,l=e+t,s=i.horizontal&&i.isRtl&&a!==null&&"ownerDocument"in a;(o=a?.scrollTo)==null||o.call(a,{[i.horizontal?"left":"top"]:s?-l:l,behavior:r})},q0=FC,bv=FC,HC=(e,t)=>e==="smooth"?t?"smoothLanded":"smooth":"instant",Fd=e=>e?.phase==="smooth"||e?.phase==="smoothLanded";function SR(e,t,r,n){if(t===0)return!1;let o=n(0),a=new Set,i=0;for(;i<e;){let s=r(i);if(s===o)break;a.add(s),i++}let l=e-i;if(l===0||l>=t)return!1;for(let s=0;s<l;s++)if(n(s)!==r(i+s))return!1;for(let s=l;s<t;s++)if(a.has(n(s)))return!1;return!0}var mv=class{constructor(t){this.unsubs=[],this.scrollElement=null,this.targetWindow=null,this.isScrolling=!1,this.scrollState=null,this.measurementsCache=[],this._singleLaneMeasurements=null,this.itemSizeCache=new Map,this.itemSizeCacheVersion=0,this.laneAssignments=new Map,this.pendingMin=null,this.prevLanes=void 0,this.lanesChangedFlag=!1,this.lanesSettling=!1,this.pendingScrollAnchor=null,this.scrollRect=null,this.scrollOffset=null,this.scrollDirection=null,this._holdOffset=0,this._reportedOverscroll=!1,this._iosGesture=new vv({getWindow:()=>this.targetWindow,now:()=>this.now(),tailStillMoving:()=>{let r=this.scrollState;if(r?.phase!=="queued"||this.pendingWrite!==null)return!1;let n=this._readElementOffset();return n===null||this._lastElementOffset===null||Math.abs(n-this._lastElementOffset)<1?!1:(this._lastElementOffset=n,r.samples=[...r.samples??[],{t:this.now(),offset:n}],!0)},onTailClosed:()=>{let r=this.scrollState;r?.phase==="queued"&&BC(r.samples??[])&&(this.scrollState=null),this._flushHoldIfReady(!0),this._writeAwaitingCommand(),this._retryClampedAdjustment()}}),this._lastElementOffset=null,this.pendingWrite=null,this._clampedAdjustment=null,this.elementsCache=new Map,this._resizeBatch=null,this.now=()=>{var r,n,o;return((o=(n=(r=this.targetWindow)==null?void 0:r.performance)==null?void 0:n.now)==null?void 0:o.call(n))??Date.now()},this.observer=(()=>{let r=null,n=null,o=!1,a=!1,i=new Set,l=()=>{if(r)return r;let c=this.targetWindow;if(!c||!c.ResizeObserver)return null;let d=n=UC(c);return r=new c.ResizeObserver(u=>{let p=()=>{let f={sync:!1};this._resizeBatch=f;try{u.forEach(s)}finally{this._resizeBatch=null,f.notify&&(this.notify(f.sync),this._noteClampMax(),this._flushHoldIfReady(!0),this._retryClampedAdjustment(),this.measureElement(null))}};if(this.options.useAnimationFrameWithResizeObserver)d.schedule(p);else{o=!0;try{p()}finally{o=!1}}})},s=c=>{let d=c.target,u=this.indexFromElement(d);if(!d.isConnected){this.observer.unobserve(d);for(let[p,f]of this.elementsCache)if(f===d){this.elementsCache.delete(p);break}return}this.isIndexInRange(u)&&this.shouldMeasureDuringScroll(u)&&this.resizeItem(u,this.options.measureElement(d,c,this))};return{disconnect:()=>{var c;(c=l())==null||c.disconnect(),n?.cancel(),i.clear(),a=!1,r=null,n=null},observe:c=>{let d=l();if(d){if(!o){d.observe(c,{box:"border-box"});return}i.add(c),a||(a=!0,n?.schedule(()=>{a=!1,i.forEach(u=>{u.isConnected&&r?.observe(u,{box:"border-box"})}),i.clear()}))}},unobserve:c=>{var d;i.delete(c),(d=l())==null||d.unobserve(c)}}})(),this.range=null,this.setOptions=r=>{var n;let o={debug:!1,initialOffset:0,overscan:1,paddingStart:0,paddingEnd:0,scrollPaddingStart:0,scrollPaddingEnd:0,horizontal:!1,getItemKey:kR,rangeExtractor:Vd,onChange:()=>{},measureElement:wR,initialRect:{width:0,height:0},scrollMargin:0,gap:0,indexAttribute:"data-index",initialMeasurementsCache:[],lanes:1,anchorTo:"start",followOnAppend:!1,scrollEndThreshold:1,isScrollingResetDelay:150,enabled:!0,isRtl:!1,useScrollendEvent:!1,useAnimationFrameWithResizeObserver:!1,laneAssignmentMode:"estimate",useCachedMeasurements:!1};for(let d in r){let u=r[d];u!==void 0&&(o[d]=u)}let a=this.options,i=null,l=null,s=!1;if(a!==void 0&&a.enabled&&o.enabled&&o.anchorTo==="end"&&this.scrollElement!==null){let d=a.count,u=o.count,p=this.getMeasurements(),f=((n=this._singleLaneMeasurements)==null?void 0:n.items)??p,v=_=>DC(f[_]),b=d>0?v(0):null,S=d>0?v(d-1):null;if(u!==d||d>0&&u>0&&(o.getItemKey(0)!==b||o.getItemKey(u-1)!==S)){s=!0;let _=d>0?this.getVirtualItemForOffset(this.getScrollOffset())??p[0]:null;_&&(i=[_.key,this.getScrollOffset()-_.start]);let h=o.followOnAppend===!0?"auto":o.followOnAppend||null;h&&u>0&&this.isAtEnd(a.scrollEndThreshold)&&(d===0||o.getItemKey(u-1)!==S)&&(u>d||SR(d,u,v,o.getItemKey))&&(l=h)}}this.options=o,s&&(this.pendingMin=0,this.itemSizeCacheVersion++);let c=null;if(i&&this.scrollOffset!==null&&!this._awaitingCommandReadBack()){let[d,u]=i,p=this.getMeasurements(),{count:f,getItemKey:v}=this.options,b=0;for(;b<f&&v(b)!==d;)b++;if(b<f){let S=p[b];if(S){let g=Math.max(0,S.start+u);!l&&g!==this.scrollOffset&&(c=g-this.scrollOffset,this.scrollOffset=g)}}}l?this.pendingScrollAnchor={kind:"follow",behavior:l}:c!==null&&(this._canWriteScroll()?this.pendingScrollAnchor={kind:"anchor",delta:c}:(this._holdOffset+=c,this._followOffsetTarget(c)))},this.notify=r=>{var n,o;(o=(n=this.options).onChange)==null||o.call(n,this,r)},this.maybeNotify=pl(()=>(this.calculateRange(),[this.isScrolling,this.range?this.range.startIndex:null,this.range?this.range.endIndex:null]),r=>{this.notify(r)},{key:!1,debug:()=>this.options.debug,initialDeps:[this.isScrolling,this.range?this.range.startIndex:null,this.range?this.range.endIndex:null]}),this.cleanup=()=>{var r;this.unsubs.filter(Boolean).forEach(n=>n()),this.unsubs=[],this.observer.disconnect(),this.rafId!=null&&this.targetWindow&&(this.targetWindow.cancelAnimationFrame(this.rafId),this.rafId=null),this.scrollState=null,(r=this._momentumStop)==null||r.restore(),this._momentumStop=null,this.isScrolling=!1,this.scrollDirection=null,this._holdOffset=0,this._reportedOverscroll=!1,this._clampedAdjustment=null,this.pendingWrite=null,this.scrollElement=null,this.targetWindow=null},this._didMount=()=>()=>{this.cleanup()},this._willUpdate=()=>{var r;let n=this.options.enabled?this.options.getScrollElement():null;if(this.scrollElement!==n){if(this.cleanup(),!n){this.maybeNotify();return}this.scrollElement=n,this.scrollElement&&"ownerDocument"in this.scrollElement?this.targetWindow=this.scrollElement.ownerDocument.defaultView:this.targetWindow=((r=this.scrollElement)==null?void 0:r.window)??null,this.elementsCache.forEach(a=>{this.observer.observe(a)}),this.unsubs.push(this.options.observeElementRect(this,a=>{this.scrollRect=a,this.maybeNotify()})),this.unsubs.push(this.options.observeElementOffset(this,(a,i)=>{var l,s,c,d;let u=i?this._elementMaxScrollOffset():null,p=this._reportedOverscroll;this._reportedOverscroll=a<0||u!==null&&a>u+1;let f=a;this._lastElementOffset=f,a=this._toLayoutOffset(a);let v=this._classifyScrollEvent(a,i,u);if(v==="spurious")return;v==="readBack"?a=this.pendingWrite.target:v==="clampedReadBack"&&((l=this.scrollState)==null?void 0:l.index)!=null&&a<this.getMaxScrollOffset()-1.5?this.scrollState.lastTargetOffset=a:RC({kind:v,offset:a,command:this.scrollState,target:()=>this.getScrollStateTarget(this.scrollState)})&&(this.scrollState=null),this.pendingWrite=null,this._clampedAdjustment!==null&&Math.abs(a-this._clampedAdjustment.maxAtWrite)>=1.5&&(this._clampedAdjustment=null);let b=this.getScrollOffset(),S=this.scrollDirection;this.scrollDirection=i?b===a?this.scrollDirection:b<a?"forward":"backward":null,this.scrollOffset=a,this.isScrolling=i;let g=this.scrollState;if(g?.phase==="queued"&&v==="external"&&i)if(p||this._reportedOverscroll)g.samples=[];else{let m=this.now();g.samples=[...(g.samples??[]).filter(_=>m-_.t<=200),{t:m,offset:f}],(S!==null&&this.scrollDirection!==S||LC(g.samples))&&(this.scrollState=null)}this._iosGesture.onScroll({isScrolling:i,ownReadBack:v==="readBack",moved:a!==b,external:v==="external"&&((s=this.scrollState)==null?void 0:s.phase)!=="smooth"&&((c=this.scrollState)==null?void 0:c.phase)!=="smoothFinishing"})&&((d=this.scrollState)==null?void 0:d.phase)==="queued"&&(this.scrollState=null),this._flushHoldIfReady(!0),this.scrollState&&this.scheduleScrollReconcile(),this.maybeNotify()})),"addEventListener"in this.scrollElement&&this.unsubs.push(this._iosGesture.listen(this.scrollElement)),this._scrollToOffset(this.getScrollOffset())}this._noteClampMax();let o=this.pendingScrollAnchor;this.pendingScrollAnchor=null,o&&this.scrollElement&&this.options.enabled&&(o.kind==="anchor"?this._canWriteScroll()?Fd(this.scrollState)&&!Qo(this.getScrollOffset()-o.delta,this.scrollState.lastTargetOffset)||(this._followOffsetTarget(o.delta),this._scrollToOffset(this.getScrollOffset())):(this._holdOffset+=o.delta,this._followOffsetTarget(o.delta),this.notify(!1)):this.scrollToEnd({behavior:o.behavior})),this._flushHoldIfReady(!1),this._retryClampedAdjustment()},this._classifyScrollEvent=(r,n,o)=>{var a;return NC({offset:r,isScrolling:n,elementMax:o,holdOffset:this._holdOffset,scrollOffset:this.scrollOffset,pendingWrite:this.pendingWrite,clampedMaxAtWrite:((a=this._clampedAdjustment)==null?void 0:a.maxAtWrite)??null})},this._retryClampedAdjustment=()=>{if(this._clampedAdjustment===null||!this.scrollElement||!this.options.enabled||!this._canWriteScroll())return;let{target:r,maxAtWrite:n}=this._clampedAdjustment,o=this.getMaxScrollOffset();o>n+.5&&(this._clampedAdjustment=r>o+.5?{target:r,maxAtWrite:o}:null,this._scrollToOffset(r))},this._writeAwaitingCommand=()=>{let r=this.scrollState;if(r===null||r.phase!=="queued")return;let{behavior:n}=r;this.getMeasurements();let o=this.getScrollStateTarget(r);r.lastTargetOffset=o,this._clampedAdjustment=null,r.phase=HC(n,r.index!=null&&Qo(o,this.getScrollOffset())),this._scrollToOffset(o,{behavior:n}),this.scheduleScrollReconcile()},this._readElementOffset=()=>{let r=this.scrollElement;if(r==null)return null;let{horizontal:n,isRtl:o}=this.options;return typeof r.scrollTop=="number"?n?r.scrollLeft*(o&&-1||1):r.scrollTop:typeof r.scrollY=="number"?n?r.scrollX:r.scrollY:null},this._canWriteScroll=()=>!(qd()&&this._iosGesture.inMotion())&&!this._reportedOverscroll,this._flushHoldIfReady=r=>{var n;if(this._holdOffset===0||!this.scrollElement||!this.options.enabled||!this._canWriteScroll()||((n=this.scrollState)==null?void 0:n.phase)==="smooth")return;this._holdOffset=0,this.scrollOffset!==null&&this.scrollOffset<0&&(this.scrollOffset=0),this.notify(r);let o=this.getCommandWrittenOffset()??this.getScrollOffset();this._clampedAdjustment=this._clampedBy(o),this._scrollToOffset(o)},this.rafId=null,this.getSize=()=>this.options.enabled?(this.scrollRect=this.scrollRect??this.options.initialRect,this.scrollRect[this.options.horizontal?"width":"height"]):(this.scrollRect=null,0),this.getScrollOffset=()=>this.options.enabled?(this.scrollOffset=this.scrollOffset??(typeof this.options.initialOffset=="function"?this.options.initialOffset():this.options.initialOffset),this.scrollOffset):(this.scrollOffset=null,0),this.getMeasurementOptions=pl(()=>[this.options.count,this.options.paddingStart,this.options.scrollMargin,this.options.getItemKey,this.options.enabled,this.options.lanes,this.options.laneAssignmentMode,this.options.gap],(r,n,o,a,i,l,s,c)=>(this.prevLanes!==void 0&&this.prevLanes!==l&&(this.lanesChangedFlag=!0),this.prevLanes=l,this.pendingMin=null,{count:r,paddingStart:n,scrollMargin:o,getItemKey:a,enabled:i,lanes:l,laneAssignmentMode:s,gap:c}),{key:!1}),this.isIndexInRange=r=>r>=0&&r<this.options.count,this.getMeasurements=pl(()=>[this.getMeasurementOptions(),this.itemSizeCacheVersion],({count:r,paddingStart:n,scrollMargin:o,getItemKey:a,enabled:i,lanes:l,laneAssignmentMode:s,gap:c},d)=>{var u;let p=this.itemSizeCache;if(!i)return this.measurementsCache=[],this._singleLaneMeasurements=null,this.itemSizeCache.clear(),this.laneAssignments.clear(),[];if(this.laneAssignments.size>r)for(let m of this.laneAssignments.keys())m>=r&&this.laneAssignments.delete(m);this.lanesChangedFlag&&(this.lanesChangedFlag=!1,this.lanesSettling=!0,this.measurementsCache=[],this._singleLaneMeasurements=null,this.itemSizeCache.clear(),this.laneAssignments.clear(),this.pendingMin=null),this.measurementsCache.length===0&&!this.lanesSettling&&(this.measurementsCache=this.options.initialMeasurementsCache,this.measurementsCache.forEach(m=>{this.itemSizeCache.set(m.key,m.size)}));let f=this.lanesSettling?0:this.pendingMin??0;if(this.pendingMin=null,this.lanesSettling&&this.measurementsCache.length===r&&(this.lanesSettling=!1),l===1){let m=r*2,_=(u=this._singleLaneMeasurements)==null?void 0:u.flat;if(!_||_.length<m){let x=new Float64Array(m);_&&f>0&&x.set(_.subarray(0,f*2)),_=x}let h=f===0?new Array(r):this._singleLaneMeasurements.items.slice(),k;if(f===0)k=n+o;else{let x=f-1;k=_[x*2]+_[x*2+1]+c}for(let x=f;x<r;x++){let w=a(x);h[x]=w;let z=p.get(w),C=typeof z=="number"?z:this.options.estimateSize(x);_[x*2]=k,_[x*2+1]=C,k+=C+c}this._singleLaneMeasurements={flat:_,items:h};let y=IC(h,_);return this.measurementsCache=y,y}let v=this.measurementsCache.slice(0,f),b=new Array(l).fill(void 0),S=new Float64Array(l),g=0;for(let m=0;m<f;m++){let _=v[m];_&&(b[_.lane]===void 0&&g++,b[_.lane]=m,S[_.lane]=_.end)}for(let m=f;m<r;m++){let _=a(m),h=this.laneAssignments.get(m),k,y,x=s==="estimate"||p.has(_);if(h!==void 0&&this.options.lanes>1){k=h;let D=b[k],I=D!==void 0?v[D]:void 0;y=I?I.end+c:n+o}else if(g===l){let D=0,I=S[0],M=b[0];for(let B=1;B<l;B++){let L=S[B];(L<I||L===I&&b[B]<M)&&(D=B,I=L,M=b[B])}k=D,y=I+c,x&&this.laneAssignments.set(m,k)}else k=m%this.options.lanes,y=n+o,x&&this.laneAssignments.set(m,k);let w=p.get(_),z=typeof w=="number"?w:this.options.estimateSize(m),C=y+z;v[m]={index:m,start:y,size:z,end:C,key:_,lane:k},b[k]===void 0&&g++,b[k]=m,S[k]=C}return this.measurementsCache=v,v},{key:!1,debug:()=>this.options.debug}),this.calculateRange=pl(()=>[this.getMeasurements(),this.getSize(),this.getScrollOffset(),this.options.lanes,this._getLayoutTotalSize()+this.options.scrollMargin],(r,n,o,a,i)=>{if(r.length===0||n===0)return this.range=null,null;let l=Math.max(i-n,0);return this.range=ER(r,n,Math.min(o,l),a,a===1&&this._singleLaneMeasurements!==null?this._singleLaneMeasurements.flat:null),this.range},{key:!1,debug:()=>this.options.debug}),this.getVirtualIndexes=pl(()=>{let r=null,n=null,o=this.calculateRange();return o&&(r=o.startIndex,n=o.endIndex),this.maybeNotify.updateDeps([this.isScrolling,r,n]),[this.options.rangeExtractor,this.options.overscan,this.options.count,r,n,this.options.lanes]},(r,n,o,a,i,l)=>a===null||i===null?[]:r({startIndex:a,endIndex:i,overscan:n,count:o,lanes:l}),{key:!1,debug:()=>this.options.debug}),this.indexFromElement=r=>{let n=this.options.indexAttribute,o=r.getAttribute(n);return o?parseInt(o,10):(console.warn(`Missing attribute name '${n}={index}' on measured element.`),-1)},this.shouldMeasureDuringScroll=r=>{var n;if(!Fd(this.scrollState))return!0;let o=this.scrollState.index??((n=this.getVirtualItemForOffset(this.scrollState.lastTargetOffset))==null?void 0:n.index);if(o!==void 0&&this.range){let a=Math.max(this.options.overscan,Math.ceil((this.range.endIndex-this.range.startIndex)/2)),i=Math.max(0,o-a),l=Math.min(this.options.count-1,o+a);return r>=i&&r<=l}return!0},this.measureElement=r=>{if(!r){this.elementsCache.forEach((i,l)=>{i.isConnected||(this.observer.unobserve(i),this.elementsCache.delete(l))});return}let n=this.indexFromElement(r);if(!this.isIndexInRange(n))return;let o=this.options.getItemKey(n),a=this.elementsCache.get(o);a!==r&&(a&&this.observer.unobserve(a),this.observer.observe(r),this.elementsCache.set(o,r)),r.isConnected&&(!this.isScrolling||this.scrollState)&&this.shouldMeasureDuringScroll(n)&&this.resizeItem(n,this.options.measureElement(r,void 0,this))},this.resizeItem=(r,n)=>{var o,a,i;if(!this.isIndexInRange(r))return;(o=this._resizeBatch)!=null&&o.sync&&this.getMeasurements();let l,s,c,d=(a=this._singleLaneMeasurements)==null?void 0:a.flat;if(this.options.lanes===1&&d!=null)c=this.options.getItemKey(r),s=d[r*2],l=d[r*2+1];else{let f=this.measurementsCache[r];if(!f)return;c=f.key,s=f.start,l=f.size}let u=this.itemSizeCache.get(c)??l,p=n-u;if(p!==0){let f=this.options.anchorTo==="end"&&!Fd(this.scrollState)&&this.getVirtualDistanceFromEnd()<=this.options.scrollEndThreshold,v=f?this._getLayoutTotalSize():0,b=this.getScrollOffset(),g=!this.itemSizeCache.has(c)?s<b:s+u<=b&&this.scrollDirection!=="backward",m=!Fd(this.scrollState)&&(this.shouldAdjustScrollPositionOnItemSizeChange!==void 0?this.shouldAdjustScrollPositionOnItemSizeChange(this.measurementsCache[r]??{index:r,key:c,start:s,size:l,end:s+l,lane:0},p,this):g);(this.pendingMin===null||r<this.pendingMin)&&(this.pendingMin=r),this.itemSizeCache.set(c,n),this.itemSizeCacheVersion++;let _=!1;if(this._awaitingCommandReadBack()||(f?_=this.applyScrollAdjustment(this._getLayoutTotalSize()-v):m&&(_=this.applyScrollAdjustment(p))),this._resizeBatch){this._resizeBatch.notify=!0,(i=this._resizeBatch).sync||(i.sync=_);return}this.notify(_),this._noteClampMax(),this._flushHoldIfReady(!0),this._retryClampedAdjustment()}},this.getVirtualItems=pl(()=>[this.getVirtualIndexes(),this.getMeasurements(),this._holdOffset],(r,n,o)=>{let a=[];for(let i=0,l=r.length;i<l;i++){let s=r[i],c=n[s];a.push(o===0?c:{...c,start:c.start-o,end:c.end-o})}return a},{key:!1,debug:()=>this.options.debug}),this.getVirtualItemForOffset=r=>{var n;let o=this.getMeasurements();if(o.length===0)return;let a=(n=this._singleLaneMeasurements)==null?void 0:n.flat,i=this.options.lanes===1&&a!=null,l=VC(0,o.length-1,i?s=>a[s*2]:s=>L0(o[s]).start,r);return L0(o[l])},this._noteClampMax=()=>{if(!this._awaitingCommandReadBack())return;let r=this._elementMaxScrollOffset();if(r===null)return;let n=this.pendingWrite,o=Math.max(r,0)+this._holdOffset;if(o>=n.target)return;let a=n.lowMaxes??(n.lowMaxes=[]);a[a.length-1]!==o&&a.push(o)},this.getMaxScrollOffset=()=>(this._elementMaxScrollOffset()??0)+this._holdOffset,this._toLayoutOffset=r=>{var n;let o=r+this._holdOffset;return((n=this.pendingScrollAnchor)==null?void 0:n.kind)==="anchor"&&(o+=this.pendingScrollAnchor.delta),o},this._elementMaxScrollOffset=()=>{let r=this.scrollElement;if(r===null)return null;if("scrollHeight"in r)return this.options.horizontal?r.scrollWidth-r.clientWidth:r.scrollHeight-r.clientHeight;if("document"in r){let n=r.document.documentElement;return this.options.horizontal?n.scrollWidth-r.innerWidth:n.scrollHeight-r.innerHeight}return null},this._momentumStop=null,this._stopMomentum=r=>{let n=this.scrollElement,o=this.targetWindow;if(n===null||o===null)return;let a="document"in n?n.document.scrollingElement:n;if(!a?.style)return;if(this._momentumStop){this._momentumStop.done=r;return}let{style:i}=a,l=this.options.horizontal?"overflow-x":"overflow-y",s=i.getPropertyValue(l),c=i.getPropertyPriority(l),d=()=>this.options.horizontal?a.clientHeight:a.clientWidth,u=d();if(i.setProperty(l,"hidden","important"),d()!==u){i.setProperty(l,s,c);return}let p={restore:()=>i.getPropertyValue(l)!=="hidden"||i.getPropertyPriority(l)!=="important"?!1:(i.setProperty(l,s,c),!0),done:r};this._momentumStop=p,o.requestAnimationFrame(()=>o.requestAnimationFrame(()=>{this._momentumStop===p&&(this._momentumStop=null,p.restore()&&p.done())}))},this._clampedBy=r=>{let n=this._elementMaxScrollOffset();if(n===null)return null;let o=n+this._holdOffset;return r>o+.5?{target:r,maxAtWrite:o}:null},this.getVirtualDistanceFromEnd=()=>Math.max(this._getLayoutTotalSize()+this.options.scrollMargin-this.getSize()-this.getScrollOffset(),0),this.getDistanceFromEnd=()=>Math.max(this.getMaxScrollOffset()-this.getScrollOffset(),0),this.isAtEnd=(r=this.options.scrollEndThreshold)=>this.getDistanceFromEnd()<=r,this.getOffsetForAlignment=(r,n,o=0)=>{if(!this.scrollElement)return 0;let a=this.getSize(),i=this.getScrollOffset();n==="auto"&&(n=r>=i+a?"end":"start"),n==="center"?r+=(o-a)/2:n==="end"&&(r-=a);let l=this.getMaxScrollOffset();return Math.max(Math.min(l,r),0)},this.getOffsetForIndex=(r,n="auto")=>{r=Math.max(0,Math.min(r,this.options.count-1));let o=this.getSize(),a=this.getScrollOffset(),i=this.getMeasurements()[r];if(!i)return;if(n==="auto")if(i.end>=a+o-this.options.scrollPaddingEnd)n="end";else if(i.start<=a+this.options.scrollPaddingStart)n="start";else return[a,n];if(n==="end"&&r===this.options.count-1){let s=this.getMaxScrollOffset(),c=s-this.options.paddingEnd+this.options.scrollPaddingEnd;return[Math.max(Math.min(c,s),0),n]}let l=n==="end"?i.end+this.options.scrollPaddingEnd:i.start-this.options.scrollPaddingStart;return[this.getOffsetForAlignment(l,n,i.size),n]},this.scrollToOffset=(r,{align:n="start",behavior:o="auto"}={})=>{this._startScroll({index:null,align:n},this.getOffsetForAlignment(r,n),o,"absolute")},this.scrollToIndex=(r,{align:n="auto",behavior:o="auto"}={})=>{r=Math.max(0,Math.min(r,this.options.count-1));let a=this.getOffsetForIndex(r,n);if(!a)return;let[i,l]=a;this._startScroll({index:r,align:l},i,o,"absolute")},this.scrollBy=(r,{behavior:n="auto"}={})=>{let o=this.getOffsetForAlignment((this.getCommandWrittenOffset()??this.getScrollOffset())+r,"start");this._startScroll({index:null,align:"start"},o,n,"relative")},this.scrollToEnd=({behavior:r="auto"}={})=>{if(this.options.count>0){this._startScroll({index:this.options.count-1,align:"end",toEnd:!0},Math.max(this.getMaxScrollOffset(),0),r,"absolute");return}this.scrollToOffset(Math.max(this.getTotalSize()-this.getSize(),0),{behavior:r})},this.cancelScroll=()=>{this.rafId!=null&&this.targetWindow&&(this.targetWindow.cancelAnimationFrame(this.rafId),this.rafId=null),this.scrollState=null},this.getTotalSize=()=>Math.max(this._getLayoutTotalSize()-this._holdOffset,0),this._getLayoutTotalSize=()=>{var r,n;let o=this.getMeasurements(),a;if(o.length===0)a=this.options.paddingStart;else if(this.options.lanes===1){let i=o.length-1,l=(r=this._singleLaneMeasurements)==null?void 0:r.flat;l!=null?a=l[i*2]+l[i*2+1]:a=((n=o[i])==null?void 0:n.end)??0}else{let i=Array(this.options.lanes).fill(null),l=o.length-1;for(;l>=0&&i.some(s=>s===null);){let s=o[l];i[s.lane]===null&&(i[s.lane]=s.end),l--}a=Math.max(...i.filter(s=>s!==null))}return Math.max(a-this.options.scrollMargin+this.options.paddingEnd,0)},this.takeSnapshot=()=>{let r=[];if(this.itemSizeCache.size===0)return r;let n=this.getMeasurements();for(let o of n)o&&this.itemSizeCache.has(o.key)&&r.push({index:o.index,key:o.key,start:o.start,size:o.size,end:o.end,lane:o.lane});return r},this._scrollToOffset=(r,{adjustments:n,behavior:o}={})=>{let a={target:r+(n??0),smooth:o==="smooth"};return this.pendingWrite=a,this.options.scrollToFn(r-this._holdOffset,{behavior:o,adjustments:n},this),a},this.getCommandWrittenOffset=()=>this.scrollState!==null&&this.pendingWrite!==null&&!this.pendingWrite.smooth?this.pendingWrite.target:null,this._awaitingCommandReadBack=()=>{let r=this.getCommandWrittenOffset();return!(qd()&&this._iosGesture.dragging())&&r!==null&&!Qo(r,this.getScrollOffset())},this._followOffsetTarget=r=>{this.scrollState!==null&&this.scrollState.index==null&&(this.scrollState.lastTargetOffset+=r)},this.measure=()=>{this.pendingMin=null,this.itemSizeCache.clear(),this.laneAssignments.clear(),this.itemSizeCacheVersion++,this.notify(!1)},this.setOptions(t)}get scrollAdjustments(){return 0}applyScrollAdjustment(t,r){if(t===0)return!1;if(this._followOffsetTarget(t),this._canWriteScroll()){let n=this.getScrollOffset();this._clampedAdjustment=this._clampedBy(n+t);let o=this._scrollToOffset(n,{adjustments:t,behavior:r});return this.scrollOffset!==null&&(this.pendingWrite===o&&(this.scrollOffset+=t),this.scrollOffset<0&&(this.scrollOffset=0)),!0}else return this._holdOffset+=t,this.scrollOffset!==null&&(this.scrollOffset+=t),!0}scheduleScrollReconcile(){if(!this.targetWindow){this.scrollState=null;return}this.rafId==null&&(this.rafId=this.targetWindow.requestAnimationFrame(()=>{this.rafId=null,this.reconcileScroll()}))}getScrollStateTarget(t){let r=t.toEnd?[Math.max(this.getMaxScrollOffset(),0)]:t.index!=null?this.getOffsetForIndex(t.index,t.align):void 0;return r?r[0]:t.lastTargetOffset}reconcileScroll(){if(!this.scrollState||!this.scrollElement)return;if(this.now()-this.scrollState.startedAt>5e3){this.scrollState=null;return}if(this.scrollState.phase==="queued"){this.scheduleScrollReconcile();return}this.getMeasurements();let n=this.getScrollStateTarget(this.scrollState),o=this.scrollState.index==null?1:this.options.useAnimationFrameWithResizeObserver?3:2,a=n!==this.scrollState.lastTargetOffset;if(!a&&Qo(n,this.getScrollOffset())){if(this.scrollState.phase==="smooth"?this.scrollState.phase="smoothLanded":this.scrollState.phase==="smoothFinishing"&&(this.scrollState.phase="instant"),this.scrollState.stableFrames++,this.scrollState.stableFrames>=o){this.getScrollOffset()!==n&&this._scrollToOffset(n,{behavior:"auto"}),this.scrollState=null;return}}else if(this.scrollState.stableFrames=0,a){let i=this.getSize()||600,l=Math.abs(n-this.getScrollOffset()),s=Fd(this.scrollState)&&l>i;this.scrollState.lastTargetOffset=n,s?this.scrollState.phase="smooth":this.scrollState.phase==="smooth"?this.scrollState.phase="smoothFinishing":this.scrollState.phase==="smoothLanded"&&(this.scrollState.phase="instant"),this._scrollToOffset(n,{behavior:s?"smooth":"auto"})}this.scheduleScrollReconcile()}_startScroll(t,r,n,o){this.pendingScrollAnchor=null,this._clampedAdjustment=null;let a=this._iosGesture.tail();if(o==="absolute"&&a!==null){if(a==="fling"&&jC()){this._stopMomentum(()=>{let i=this.scrollState;i?.phase!=="queued"||this._iosGesture.tail()!=="fling"||this._reportedOverscroll||(this._iosGesture.end(),this._flushHoldIfReady(!0),this._writeAwaitingCommand())}),this.scrollState={...t,startedAt:this.now(),lastTargetOffset:r,stableFrames:0,phase:"queued",behavior:n,samples:[]},this.scheduleScrollReconcile();return}this._iosGesture.end()}this.scrollState={...t,startedAt:this.now(),lastTargetOffset:r,stableFrames:0,behavior:n,phase:HC(n,t.index!=null&&Qo(r,this.getScrollOffset()))},this._scrollToOffset(r,{behavior:n}),this.scheduleScrollReconcile()}},VC=(e,t,r,n)=>{for(;e<=t;){let o=(e+t)/2|0,a=r(o);if(a<n)e=o+1;else if(a>n)t=o-1;else return o}return e>0?e-1:0};function zR(e,t,r){let n=0;for(;n<=t;){let o=(n+t)/2|0,a=e[o*2];if(a<r)n=o+1;else if(a>r)t=o-1;else return o}return n>0?n-1:0}function ER(e,t,r,n,o){let a=e.length-1;if(e.length<=n)return{startIndex:0,endIndex:a};if(n===1&&o!==null){let c=zR(o,a,r),d=c,u=r+t;for(;d<a&&o[d*2]+o[d*2+1]<u;)d++;return{startIndex:c,endIndex:d}}let l=VC(0,a,c=>e[c].start,r),s=l;if(n===1)for(;s<a&&e[s].end<r+t;)s++;else if(n>1){let c=Array(n).fill(0);for(;s<a&&c.some(u=>u<r+t);){let u=e[s];c[u.lane]=u.end,s++}let d=Array(n).fill(r+t);for(;l>=0&&d.some(u=>u>=r);){let u=e[l];d[u.lane]=u.start,l--}l=Math.max(0,l-l%n),s=Math.min(a,s+(n-1-s%n))}return{startIndex:l,endIndex:s}}var F0=typeof document<"u"?Zn.useLayoutEffect:Zn.useEffect;function CR({useFlushSync:e=!0,directDomUpdates:t=!1,directDomUpdatesMode:r="transform",...n}){let o=Zn.useReducer(p=>p+1,0)[1],a=Zn.useRef({enabled:t,mode:r,container:null,lastSize:null,lastPositions:new WeakMap,prevRange:null});a.current.enabled=t,a.current.mode=r;let i=Zn.useRef(!1),l=p=>{let f=a.current;if(!f.enabled||!f.container)return;let v=p.getTotalSize();if(v!==f.lastSize){f.lastSize=v;let b=p.options.horizontal?"width":"height";f.container.style[b]=`${v}px`}},s=(p,f,v)=>{let b=a.current,S=!!p.options.horizontal,g=f.start-p.options.scrollMargin;b.lastPositions.get(v)!==g&&(b.lastPositions.set(v,g),b.mode==="transform"?v.style.transform=S?`translate3d(${g}px, 0, 0)`:`translate3d(0, ${g}px, 0)`:v.style[S?"left":"top"]=`${g}px`)},c=p=>{let f=a.current;if(!(!f.enabled||!f.container)){l(p);for(let v of p.getVirtualItems()){let b=p.elementsCache.get(v.key);b&&s(p,v,b)}}},d={...n,onChange:(p,f)=>{var v;let b=a.current,S=!0;if(b.enabled){c(p);let g=p.range,m=b.prevRange;S=!m||m.isScrolling!==p.isScrolling||m.startIndex!==g?.startIndex||m.endIndex!==g?.endIndex,S&&(b.prevRange=g?{startIndex:g.startIndex,endIndex:g.endIndex,isScrolling:p.isScrolling}:null)}S&&(e&&f&&!i.current?(0,ZC.flushSync)(o):o()),(v=n.onChange)==null||v.call(n,p,f)}},[u]=Zn.useState(()=>{let p=new mv(d),f=p.measureElement;return p.measureElement=v=>{i.current=!0;try{f(v)}finally{i.current=!1}let b=a.current;if(v!==null&&b.enabled&&b.container){let S=p.measurementsCache[p.indexFromElement(v)];S&&s(p,S,v)}},Object.assign(p,{containerRef:v=>{let b=a.current;b.container=v,b.lastSize=null,v!==null&&c(p)}})});return u.setOptions(d),F0(()=>u._didMount(),[]),F0(()=>(l(u),u._willUpdate())),F0(()=>{c(u)}),u}function yv(e){return CR({observeElementRect:gv,observeElementOffset:_v,scrollToFn:bv,...e})}var kc=N(K(),1),tm=N(J(),1),C6=N(K(),1),Ie=N(K(),1),rm=N(J(),1),Jo=N(K(),1),li=N(J(),1);var nm=N(J(),1),M6=N(J(),1),Tn=N(K(),1),Gd=N(K(),1),R6=N(J(),1),dk=N(K(),1),Rv=N(K(),1),pk=N(J(),1);var fk=N(J(),1);var om=N(J(),1);var F6=N(K(),1),im=N(K(),1),Dc=N(J(),1),Kd=N(J(),1);var hk=N(J(),1);var fl=N(K(),1),qt=N(K(),1),Jd=N(K(),1);var lm=N(J(),1),hl=N(K(),1),On=N(K(),1);var Ic=N(J(),1);var vk=N(K(),1),Lv=N(K(),1),Bv=N(K(),1),sm=N(K(),1),oi=N(K(),1),jv=N(K(),1),t5=N(J(),1),Sc=N(K(),1),Dn=N(J(),1);var Cr=N(K(),1),ni=N(K(),1),xt=N(J(),1),si=N(J(),1),dn=N(J(),1),Hv=N(XC(),1),o5=N(Ml(),1),cm=N(J(),1),vl=N(K(),1),$d=N(J(),1);var ep=N(K(),1),$a=N(K(),1),v5=N(J(),1);var Vr=N(J(),1),um=N(K(),1),m5=N(J(),1),na=N(J(),1),An=N(K(),1),ke=N(K(),1),Gn=N(K(),1),ar=N(J(),1),yl=N(J(),1),$e=N(K(),1);var ci=N(J(),1),_5=N(K(),1),Fr=N(K(),1),oa=N(J(),1),ta=N(J(),1),k5=N(K(),1),ii=N(K(),1),x5=N(J(),1),Eo=N(K(),1),Ge=N(K(),1),ml=N(K(),1),C5=N(K(),1);O();O();O();var TR=e=>{if(typeof e!="object"||e===null)return!1;let t=Object.getPrototypeOf(e);return t===Object.prototype||t===null},QC=e=>Array.isArray(e)?[...e]:TR(e)?R({},e):{};function tp(e,t,r){let n=t.split("."),o=R({},e),a=o;for(let i=0;i<n.length;i++){let[l,s]=n[i].replace("]","").split("["),c=i===n.length-1;if(s!==void 0){a[l]=Array.isArray(a[l])?[...a[l]]:[];let d=Number(s);if(c){a[l][d]=r;continue}a[l][d]=QC(a[l][d]),a=a[l][d];continue}if(c){a[l]=r;continue}a[l]=QC(a[l]),a=a[l]}return o}O();O();var AR={Button:"_Button_oe4qj_1","Button--medium":"_Button--medium_oe4qj_34","Button--large":"_Button--large_oe4qj_62","Button-icon":"_Button-icon_oe4qj_89","Button--primary":"_Button--primary_oe4qj_93","Button--disabled":"_Button--disabled_oe4qj_123","Button--secondary":"_Button--secondary_oe4qj_135","Button--flush":"_Button--flush_oe4qj_171","Button--fullWidth":"_Button--fullWidth_oe4qj_179","Button-spinner":"_Button-spinner_oe4qj_184"};O();var OR=/^(data-.*)$/,DR=e=>{let t={};for(let r in e)Object.prototype.hasOwnProperty.call(e,r)&&OR.test(r)&&(t[r]=e[r]);return t},V0=ne("Button",AR),Uv=e=>{var t=e,{children:r,href:n,onClick:o,variant:a="primary",type:i,disabled:l,tabIndex:s,newTab:c,fullWidth:d,icon:u,size:p="medium",loading:f=!1}=t,v=fi(t,["children","href","onClick","variant","type","disabled","tabIndex","newTab","fullWidth","icon","size","loading"]);let[b,S]=(0,Gv.useState)(f);(0,Gv.useEffect)(()=>S(f),[f]);let g=n?"a":i?"button":"span",m=DR(v);return(0,yc.jsxs)(g,G(R({className:V0({primary:a==="primary",secondary:a==="secondary",disabled:l,fullWidth:d,[p]:!0}),onClick:h=>{o&&(S(!0),Promise.resolve(o(h)).then(()=>{S(!1)}))},type:i,disabled:l||b,tabIndex:s,target:c?"_blank":void 0,rel:c?"noreferrer":void 0,href:n},m),{children:[u&&(0,yc.jsx)("div",{className:V0("icon"),children:u}),r,b&&(0,yc.jsx)("div",{className:V0("spinner"),children:(0,yc.jsx)(hi,{size:14})})]}))};O();O();var kl={InputWrapper:"_InputWrapper_qyenz_1","Input-label":"_Input-label_qyenz_5","Input-labelIcon":"_Input-labelIcon_qyenz_17","Input-disabledIcon":"_Input-disabledIcon_qyenz_24","Input-input":"_Input-input_qyenz_29","Input-select":"_Input-select_qyenz_61","Input-selectIcon":"_Input-selectIcon_qyenz_71",Input:"_Input_qyenz_1","Input--readOnly":"_Input--readOnly_qyenz_111","Input-radioGroupItems":"_Input-radioGroupItems_qyenz_150","Input-radio":"_Input-radio_qyenz_150","Input-radioInner":"_Input-radioInner_qyenz_179","Input-radioInput":"_Input-radioInput_qyenz_261"},Cv=ne("Input",kl),bk=({children:e,icon:t,label:r,el:n="label",readOnly:o,className:a})=>{let i=n,l=ae("field-readonly");return(0,cn.jsxs)(i,{className:a,children:[(0,cn.jsxs)("div",{className:Cv("label"),children:[t?(0,cn.jsx)("div",{className:Cv("labelIcon"),children:t}):(0,cn.jsx)(cn.Fragment,{}),r,o&&(0,cn.jsx)("div",{className:Cv("disabledIcon"),title:l,children:(0,cn.jsx)(P1,{size:"12"})})]}),e]})},IR=({children:e,icon:t,label:r,el:n="label",readOnly:o})=>{let a=H(l=>l.overrides),i=(0,MT.useMemo)(()=>a.fieldLabel||bk,[a]);return r?(0,cn.jsx)(i,{label:r,icon:t,className:Cv({readOnly:o}),readOnly:o,el:n,children:e}):(0,cn.jsx)(cn.Fragment,{children:e})};O();O();O();O();var NT={ArrayField:"_ArrayField_62huh_5","ArrayField--isDraggingFrom":"_ArrayField--isDraggingFrom_62huh_30","ArrayField-addButton":"_ArrayField-addButton_62huh_38","ArrayField--hasItems":"_ArrayField--hasItems_62huh_58","ArrayField-inner":"_ArrayField-inner_62huh_93",ArrayFieldItem:"_ArrayFieldItem_62huh_101","ArrayFieldItem--isDragging":"_ArrayFieldItem--isDragging_62huh_110","ArrayFieldItem--isExpanded":"_ArrayFieldItem--isExpanded_62huh_114","ArrayFieldItem-summary":"_ArrayFieldItem-summary_62huh_132","ArrayFieldItem--noFields":"_ArrayFieldItem--noFields_62huh_167","ArrayField--addDisabled":"_ArrayField--addDisabled_62huh_176","ArrayFieldItem-body":"_ArrayFieldItem-body_62huh_228","ArrayFieldItem-fieldset":"_ArrayFieldItem-fieldset_62huh_237","ArrayFieldItem-rhs":"_ArrayFieldItem-rhs_62huh_250","ArrayFieldItem-actions":"_ArrayFieldItem-actions_62huh_256"};O();O();function zo(e,t){let r=(0,zc.useContext)(e);if(!r)throw new Error("useContextStore must be used inside context");return Bl(r,Ne(t))}function MR(e){return({children:r,value:n})=>{let[o]=(0,zc.useState)(()=>Gr(()=>n));return(0,RT.jsx)(e.Provider,{value:o,children:r})}}function NR(e){let t=(0,zc.createContext)(Gr(T1(()=>e)));return{ctx:t,Provider:MR(t)}}var rp=NR({}),Xv=()=>(0,yk.useContext)(rp.ctx);function kk(e){let t=(0,yk.useContext)(rp.ctx);if(!t)throw new Error("useContextStore must be used inside context");return Bl(t,Ne(e))}O();O();var RR={DragIcon:"_DragIcon_5e515_1","DragIcon--disabled":"_DragIcon--disabled_5e515_10"},LR=ne("DragIcon",RR),LT=({isDragDisabled:e})=>(0,Tv.jsx)("div",{className:LR({disabled:e}),children:(0,Tv.jsx)("svg",{viewBox:"0 0 20 20",width:"12",fill:"currentColor",children:(0,Tv.jsx)("path",{d:"M7 2a2 2 0 1 0 .001 4.001A2 2 0 0 0 7 2zm0 6a2 2 0 1 0 .001 4.001A2 2 0 0 0 7 8zm0 6a2 2 0 1 0 .001 4.001A2 2 0 0 0 7 14zm6-8a2 2 0 1 0-.001-4.001A2 2 0 0 0 13 6zm0 2a2 2 0 1 0 .001 4.001A2 2 0 0 0 13 8zm0 6a2 2 0 1 0 .001 4.001A2 2 0 0 0 13 14z"})})});O();O();var{Delay:jT,Distance:BR}=En,WC=[new jT({value:200,tolerance:10})],KC=[new jT({value:200,tolerance:10}),new BR({value:5})],xk=({other:e=KC,mouse:t,touch:r=WC}={touch:WC,other:KC})=>{let[n]=(0,BT.useState)(()=>[ov.configure({activationConstraints(o,a){var i;let{pointerType:l,target:s}=o;return l==="mouse"&&go(s)&&(a.handle===s||(i=a.handle)!=null&&i.contains(s))?t:l==="touch"?r:e}})]);return n};O();O();O();var jR=!1,fc={},JC,mc=(e,t,r,n,o)=>{if(!jR)return;let a=`${r}-debug`;clearTimeout(JC),JC=setTimeout(()=>{Object.entries(fc).forEach(([i,{svg:l}])=>{l.remove(),delete fc[i]})},1e3),requestAnimationFrame(()=>{var i,l;let s=fc[a],c=(i=fc[a])==null?void 0:i.line,d=(l=fc[a])==null?void 0:l.text;if(!s){let u="http://www.w3.org/2000/svg",p=document.createElementNS(u,"svg");c=document.createElementNS(u,"line"),d=document.createElementNS(u,"text"),p.setAttribute("id",a),p.setAttribute("style","position: fixed; height: 100%; width: 100%; pointer-events: none; top: 0px; left: 0px;"),p.appendChild(c),p.appendChild(d),d.setAttribute("fill","black"),document.body.appendChild(p),fc[a]={svg:p,line:c,text:d}}c.setAttribute("x1",e.x.toString()),c.setAttribute("x2",t.x.toString()),c.setAttribute("y1",e.y.toString()),c.setAttribute("y2",t.y.toString()),c.setAttribute("style",`stroke:${n};stroke-width:2`),d.setAttribute("x",(e.x-(e.x-t.x)/2).toString()),d.setAttribute("y",(e.y-(e.y-t.y)/2).toString()),o&&(d.innerHTML=o)})},Z0="increasing",PR=(e,t)=>{var r;let{dragOperation:n,droppable:o}=e,{shape:a}=o,{position:i}=n,l=(r=n.shape)==null?void 0:r.current;if(!l||!a)return null;let s=a.center,c=Math.sqrt(Math.pow(s.x-t.x,2)+Math.pow(s.y-t.y,2)),d=Math.sqrt(Math.pow(s.x-i.current.x,2)+Math.pow(s.y-i.current.y,2));return Z0=d===c?Z0:d<c?"decreasing":"increasing",mc(l.center,s,o.id.toString(),"rebeccapurple"),Z0==="decreasing"?{id:o.id,value:1,type:Ut.Collision}:null};O();var PT=(e,t)=>e==="dynamic"?Math.abs(t.y)>Math.abs(t.x)?t.y===0?null:t.y>0?"down":"up":t.x===0?null:t.x>0?"right":"left":e==="x"?t.x===0?null:t.x>0?"right":"left":t.y===0?null:t.y>0?"down":"up";O();var HR=(e,t,r,n=0)=>{let o=e.boundingRectangle,a=t.center;if(r==="down"){let l=n*t.boundingRectangle.height;return o.bottom>=a.y+l}else if(r==="up"){let l=n*t.boundingRectangle.height;return o.top<a.y-l}else if(r==="left"){let l=n*t.boundingRectangle.width;return a.x-l>=o.left}let i=n*t.boundingRectangle.width;return o.right-i>=a.x};O();var $C=10,Yn={current:{x:0,y:0},delta:{x:0,y:0},previous:{x:0,y:0},direction:null},UR=(e,t="dynamic")=>(Yn.current=e,Yn.delta={x:e.x-Yn.previous.x,y:e.y-Yn.previous.y},Yn.direction=PT(t,Yn.delta)||Yn.direction,(Math.abs(Yn.delta.x)>$C||Math.abs(Yn.delta.y)>$C)&&(Yn.previous=ct.from(e)),Yn);O();var HT=({dragOperation:e,droppable:t})=>{let r=e.position.current;if(!r)return null;let{id:n}=t;if(!t.shape)return null;if(t.shape.containsPoint(r)){let o=ct.distance(t.shape.center,r);return{id:n,value:1/o,type:Ut.PointerIntersection,priority:Nt.High}}return null},qR=e=>{let{dragOperation:t,droppable:r}=e,{shape:n,position:o}=t;if(!r.shape)return null;let a=n?tr.from(n.current.boundingRectangle).corners:void 0,l=tr.from(r.shape.boundingRectangle).corners.reduce((s,c,d)=>{var u;return s+ct.distance(ct.from(c),(u=a?.[d])!=null?u:o.current)},0)/4;return{id:r.id,value:1/l,type:Ut.Collision,priority:Nt.Normal}};O();var ok=Gr(()=>({fallbackEnabled:!1})),Y0="",wk=(e,t=.05)=>(r=>{var n,o,a,i,l;let{dragOperation:s,droppable:c}=r,{position:d}=s,u=(n=s.shape)==null?void 0:n.current,{shape:p}=c;if(!u||!p)return null;let{center:f}=u,{fallbackEnabled:v}=ok.getState(),b=UR(d.current,e),S={direction:b.direction},{center:g}=p,m=HR(u,p,b.direction,t);if(((o=s.source)==null?void 0:o.id)===c.id){let k=PR(r,b.previous);if(mc(f,g,c.id.toString(),"yellow"),k)return G(R({},k),{priority:Nt.Highest,data:S})}let _=u.intersectionArea(p),h=_/p.area;if(_&&m){mc(f,g,c.id.toString(),"green",b.direction);let k={id:c.id,value:h,priority:Nt.High,type:Ut.Collision},y=Y0===c.id;return Y0="",G(R({},k),{id:y?"flush":k.id,data:S})}if(v&&((a=s.source)==null?void 0:a.id)!==c.id){let k=p.boundingRectangle.right>u.boundingRectangle.left&&p.boundingRectangle.left<u.boundingRectangle.right,y=p.boundingRectangle.bottom>u.boundingRectangle.top&&p.boundingRectangle.top<u.boundingRectangle.bottom;if(e==="y"&&k||y){let x=qR(r);if(x){let w=PT(e,{x:u.center.x-(((i=c.shape)==null?void 0:i.center.x)||0),y:u.center.y-(((l=c.shape)==null?void 0:l.center.y)||0)});return S.direction=w,_?(mc(f,g,c.id.toString(),"red",w||""),Y0=c.id,G(R({},x),{priority:Nt.Low,data:S})):(mc(f,g,c.id.toString(),"orange",w||""),G(R({},x),{priority:Nt.Lowest,data:S}))}}}return mc(f,g,c.id.toString(),"hotpink"),null});O();var Sk=(e,t="ltr")=>e==="up"||t==="ltr"&&e==="left"||t==="rtl"&&e==="right"?"before":"after",zk=({position:e,sourceIndex:t,targetIndex:r,isSameZone:n})=>{let o=r;return n&&o>=t&&(o=o-1),e==="after"&&(o=o+1),o},FR=({children:e,onDragStart:t,onDragEnd:r,onMove:n})=>{let o=xk({mouse:[new En.Distance({value:5})]});return(0,UT.jsx)(ic,{sensors:o,onDragStart:a=>{var i,l;return t((l=(i=a.operation.source)==null?void 0:i.id.toString())!=null?l:"")},onDragOver:(a,i)=>{var l;a.preventDefault();let{operation:s}=a,{source:c,target:d}=s;if(!c||!d)return;let u=c.data.index,p=d.data.index,f=(l=i.collisionObserver.collisions[0])==null?void 0:l.data;u!==p&&c.id!==d.id&&n({source:u,target:zk({position:Sk(f?.direction),sourceIndex:u,targetIndex:p,isSameZone:!0})})},onDragEnd:()=>{setTimeout(()=>{r()},250)},children:e})},VR=({id:e,index:t,disabled:r,children:n,type:o="item"})=>{let{ref:a,isDragging:i,isDropping:l,handleRef:s}=dc({id:e,type:o,index:t,disabled:r,data:{index:t},collisionDetector:wk("y")});return n({isDragging:i,isDropping:l,ref:a,handleRef:s})};O();var qv=(0,Ec.createContext)({}),Ek=()=>{let e=(0,Ec.useContext)(qv);return G(R({},e),{readOnlyFields:e.readOnlyFields||{}})},ZR=({children:e,name:t,subName:r,wildcardName:n=t,readOnlyFields:o})=>{let a=`${t}.${r}`,i=`${n}.${r}`,l=(0,Ec.useMemo)(()=>Object.keys(o).reduce((s,c)=>{if(c.indexOf(a)>-1||c.indexOf(i)>-1){let u=new RegExp(`^(${t}|${n}).`.replace(/\[/g,"\\[").replace(/\]/g,"\\]").replace(/\./g,"\\.").replace(/\*/g,"\\*")),p=c.replace(u,"");return G(R({},s),{[p]:o[c]})}return s},{}),[t,r,n,o]);return(0,qT.jsx)(qv.Provider,{value:{readOnlyFields:l,localName:r},children:e})};O();var Qv=(e,t)=>t.split(".").reduce((n,o)=>{if(!n)return;let[a,i]=o.replace("]","").split("["),l=n[a];return i&&l?l[parseInt(i)]:l},e);O();var YR=({field:e,id:t,index:r,name:n,subName:o,localName:a,onChange:i,forceReadOnly:l})=>{let s=typeof r<"u"?`${n}[${r}]`:n,c=n?`${s}.${o}`:o,d=typeof r<"u"?`${a}[${r}]`:a??o,u=typeof r<"u"?`${a}[*]`:a,p=`${d}.${o}`,f=`${u}.${o}`,{readOnlyFields:v}=Ek(),b=l||(typeof v[c]<"u"?v[p]:v[f]),S=e.label||o;return(0,ak.jsx)(ZR,{name:d,wildcardName:u,subName:o,readOnlyFields:v,children:(0,ak.jsx)(KT,{name:c,label:S,id:t,readOnly:b,field:G(R({},e),{label:S}),onChange:(g,m)=>{i(g,m,o)}})})},VT=(0,FT.memo)(YR),G0=ne("ArrayField",NT),ei=ne("ArrayFieldItem",NT),GR=({index:e,originalIndex:t,field:r,name:n})=>{let o=kk(l=>{let s=`${[n]}[${e}]`;return Qv(l,s)}),a=ae("field-arrayitem-summary",{index:t});return(0,mt.useMemo)(()=>o&&r.getItemSummary?r.getItemSummary(o,e):a,[o,r,t,e,a])},XR=(0,mt.memo)(GR),QR=({id:e,arrayId:t,index:r,dragIndex:n,originalIndex:o,field:a,onChange:i,onToggleExpand:l,readOnly:s,actions:c,name:d,localName:u})=>{let p=H(b=>{var S;return((S=b.state.ui.arrayState[t])==null?void 0:S.openId)===e}),f=H(b=>b.permissions.getPermissions({item:b.selectedItem}).edit),v=(0,mt.useMemo)(()=>a.arrayFields?Object.values(a.arrayFields).some(b=>b.type!=="slot"&&b.visible!==!1):!1,[a.arrayFields]);return(0,De.jsx)(VR,{id:e,index:n,disabled:s,children:({isDragging:b,ref:S,handleRef:g})=>(0,De.jsxs)("div",{ref:S,className:ei({isExpanded:p&&v,isDragging:b,noFields:!v}),children:[(0,De.jsxs)("div",{ref:g,onClick:m=>{b||(m.preventDefault(),m.stopPropagation(),v&&l(e,p))},className:ei("summary"),children:[(0,De.jsx)(XR,{index:r,originalIndex:o,field:a,name:d}),(0,De.jsxs)("div",{className:ei("rhs"),children:[!s&&(0,De.jsx)("div",{className:ei("actions"),children:c}),(0,De.jsx)("div",{children:(0,De.jsx)(LT,{})})]})]}),(0,De.jsx)("div",{className:ei("body"),children:p&&v&&(0,De.jsx)("fieldset",{className:ei("fieldset"),children:Object.keys(a.arrayFields).map(m=>{let _=a.arrayFields[m];return(0,De.jsx)(VT,{id:`${e}_${m}`,name:d,index:r,subName:m,localName:u,field:_,onChange:i,forceReadOnly:!f},`${e}_${m}_${r}`)})})})]})})},WR=(0,mt.memo)(QR),KR=({field:e,onChange:t,id:r,name:n=r,label:o,labelIcon:a,readOnly:i,Label:l=s=>(0,De.jsx)("div",R({},s))})=>{let s=H(L=>L.setUi),c=Xe(),d=Xv(),{localName:u=n}=Ek(),p=()=>{var L;return(L=Qv(d.getState(),n))!=null?L:[]},f=(0,mt.useCallback)(()=>{var L;let{state:j}=c.getState(),X=j.ui.arrayState[r];if((L=X?.items)!=null&&L.length)return X;let Z=p();return{items:Array.from(Z||[]).map((V,ee)=>({_originalIndex:ee,_currentIndex:ee,_arrayId:`${r}-${ee}`})),openId:""}},[c,r,p,n]),v=kk(()=>p().length),b=(0,mt.useMemo)(f,[f]),S=H(L=>{let j=L.state.ui.arrayState[r];return j??b}),g=Xe(),m=(0,mt.useCallback)(L=>{let j=g.getState().state;return{arrayState:G(R({},j.ui.arrayState),{[r]:R(R({},f()),L)})}},[g]),_=(0,mt.useCallback)(()=>f().items.reduce((L,j)=>j._originalIndex>L?j._originalIndex:L,-1),[]),h=(0,mt.useCallback)(L=>{let j=_(),X=f(),Z=Array.from(L||[]).map((V,ee)=>{var he,Y,oe;let et=X.items[ee],$={_originalIndex:(he=et?._originalIndex)!=null?he:j+1,_currentIndex:(Y=et?._currentIndex)!=null?Y:ee,_arrayId:((oe=X.items[ee])==null?void 0:oe._arrayId)||`${r}-${j+1}`};return $._originalIndex>j&&(j=$._originalIndex),$});return G(R({},X),{items:Z})},[]),[k,y]=(0,mt.useState)(""),x=!!k,w=(0,mt.useRef)([]);(0,mt.useEffect)(()=>{w.current=p()},[]);let z=(0,mt.useCallback)(L=>{if(e.type!=="array"||!e.arrayFields)return;let j=g.getState().config;return w1({value:L,fields:e.arrayFields,mappers:{slot:({value:X})=>X.map(V=>Dm(V,j,!0))},config:j})},[g,e]),C=(0,mt.useCallback)(()=>{let L=f(),j=L.items.map((V,ee)=>G(R({},V),{_currentIndex:ee})),X=g.getState().state,Z={arrayState:G(R({},X.ui.arrayState),{[r]:G(R({},L),{items:j})})};s(Z,!1)},[]),D=(0,mt.useCallback)(L=>{let j=h(L);s(m(j),!1),t(L)},[h,s,m,t]);(0,mt.useEffect)(()=>{let L=h(p());s(m(L),!1)},[v]);let I=ae("field-arrayitem-duplicate"),M=ae("field-arrayitem-delete");if(e.type!=="array"||!e.arrayFields)return null;let B=e.max!==void 0&&S?.items.length>=e.max||i;return(0,De.jsx)(l,{label:o||n,icon:a||(0,De.jsx)(A1,{size:16}),el:"div",readOnly:i,children:(0,De.jsx)(FR,{onDragStart:L=>{w.current=p(),y(L),C()},onDragEnd:()=>{y(""),t(w.current);let L=d.getState();d.setState(tp(L,n,w.current)),C()},onMove:L=>{let j=f();if(j.items[L.source]._arrayId!==k)return;let X=Pm(w.current,L.source,L.target),Z=Pm(j.items,L.source,L.target),V=g.getState().state,ee={arrayState:G(R({},V.ui.arrayState),{[r]:G(R({},j),{items:Z})})};s(ee,!1),w.current=X},children:(0,De.jsxs)("div",{className:G0({hasItems:v>0,addDisabled:B}),children:[S.items.length>0&&(0,De.jsx)("div",{className:G0("inner"),"data-dnd-container":!0,children:S.items.map((L,j)=>{let{_arrayId:X=`${r}-${j}`,_originalIndex:Z=j,_currentIndex:V=j}=L;return(0,De.jsx)(WR,{index:V,dragIndex:j,originalIndex:Z,arrayId:r,id:X,readOnly:i,field:e,name:n,localName:u,onChange:(ee,he,Y)=>{let oe=p(),et=Array.from(oe||[])[j]||{};t(cx(oe,j,G(R({},et),{[Y]:ee})),he)},onToggleExpand:(ee,he)=>{s(m(he?{openId:""}:{openId:ee}))},actions:(0,De.jsxs)(De.Fragment,{children:[(0,De.jsx)("div",{className:ei("action"),children:(0,De.jsx)(cr,{type:"button",disabled:!!B,onClick:ee=>{ee.stopPropagation();let Y=[...p()||[]],oe=z(Y[j]);Y.splice(j,0,oe),D(Y)},title:I,children:(0,De.jsx)(wp,{size:16})})}),(0,De.jsx)("div",{className:ei("action"),children:(0,De.jsx)(cr,{type:"button",disabled:e.min!==void 0&&e.min>=S.items.length,onClick:ee=>{ee.stopPropagation();let Y=[...p()||[]];Y.splice(j,1),D(Y)},title:M,children:(0,De.jsx)(Sp,{size:16})})})]})},X)})}),!B&&(0,De.jsx)("button",{type:"button",className:G0("addButton"),onClick:()=>{var L;if(x)return;let X=p()||[],Z=typeof e.defaultItemProps=="function"?e.defaultItemProps(X.length):(L=e.defaultItemProps)!=null?L:{},V=x1(z(Z),e.arrayFields),ee=[...X,V];D(ee)},children:(0,De.jsx)(V1,{size:21})})]})})})};O();O();O();var np=(e,t=!0)=>kk(r=>t?Qv(r,e):void 0);O();var JR=e=>H(t=>t.state.ui.field.focus===e),Ck=(e,t,{tracked:r=!0,fallback:n}={})=>{let o=np(e,r),a=JR(e),[i,l]=(0,Cc.useState)(o),s=(0,Cc.useCallback)((c,...d)=>{l(c),t(c,...d)},[t]);return(0,Cc.useEffect)(()=>{r&&(a||l(o))},[r,a,o]),r?[typeof n<"u"&&i==null?n:i,s]:[void 0,t]},$R=ne("Input",kl),eT=({field:e,onChange:t,readOnly:r,id:n,name:o=n,label:a,labelIcon:i,Label:l})=>{let[s,c]=Ck(o,t,{fallback:""});return(0,ea.jsx)(l,{label:a||o,icon:i||(0,ea.jsxs)(ea.Fragment,{children:[e.type==="text"&&(0,ea.jsx)(Yc,{size:16}),e.type==="number"&&(0,ea.jsx)(L1,{size:16})]}),readOnly:r,children:(0,ea.jsx)("input",{className:$R("input"),autoComplete:"off",type:e.type,title:a||o,name:o,value:s,onChange:d=>{if(e.type==="number"){let u=Number(d.currentTarget.value);if(typeof e.min<"u"&&u<e.min||typeof e.max<"u"&&u>e.max)return;c(u)}else c(d.currentTarget.value)},readOnly:r,tabIndex:r?-1:void 0,id:n,min:e.type==="number"?e.min:void 0,max:e.type==="number"?e.max:void 0,placeholder:e.type==="text"||e.type==="number"?e.placeholder:void 0,step:e.type==="number"?e.step:void 0})})};O();O();O();var YT={"ExternalInput-actions":"_ExternalInput-actions_143vl_1","ExternalInput-button":"_ExternalInput-button_143vl_5","ExternalInput--dataSelected":"_ExternalInput--dataSelected_143vl_34","ExternalInput--readOnly":"_ExternalInput--readOnly_143vl_41","ExternalInput-detachButton":"_ExternalInput-detachButton_143vl_48",ExternalInput:"_ExternalInput_143vl_1",ExternalInputModal:"_ExternalInputModal_143vl_118","ExternalInputModal-grid":"_ExternalInputModal-grid_143vl_128","ExternalInputModal--filtersToggled":"_ExternalInputModal--filtersToggled_143vl_139","ExternalInputModal-filters":"_ExternalInputModal-filters_143vl_144","ExternalInputModal-masthead":"_ExternalInputModal-masthead_143vl_164","ExternalInputModal-tableWrapper":"_ExternalInputModal-tableWrapper_143vl_173","ExternalInputModal-table":"_ExternalInputModal-table_143vl_173","ExternalInputModal-thead":"_ExternalInputModal-thead_143vl_189","ExternalInputModal-th":"_ExternalInputModal-th_143vl_189","ExternalInputModal-td":"_ExternalInputModal-td_143vl_204","ExternalInputModal-tr":"_ExternalInputModal-tr_143vl_210","ExternalInputModal-tbody":"_ExternalInputModal-tbody_143vl_217","ExternalInputModal--hasData":"_ExternalInputModal--hasData_143vl_244","ExternalInputModal-loadingBanner":"_ExternalInputModal-loadingBanner_143vl_248","ExternalInputModal--isLoading":"_ExternalInputModal--isLoading_143vl_265","ExternalInputModal-searchForm":"_ExternalInputModal-searchForm_143vl_269","ExternalInputModal-search":"_ExternalInputModal-search_143vl_269","ExternalInputModal-searchIcon":"_ExternalInputModal-searchIcon_143vl_306","ExternalInputModal-searchIconText":"_ExternalInputModal-searchIconText_143vl_333","ExternalInputModal-searchInput":"_ExternalInputModal-searchInput_143vl_343","ExternalInputModal-searchActions":"_ExternalInputModal-searchActions_143vl_358","ExternalInputModal-searchActionIcon":"_ExternalInputModal-searchActionIcon_143vl_371","ExternalInputModal-footerContainer":"_ExternalInputModal-footerContainer_143vl_375","ExternalInputModal-footer":"_ExternalInputModal-footer_143vl_375","ExternalInputModal-field":"_ExternalInputModal-field_143vl_388"};O();O();var eL={Modal:"_Modal_g5xob_1","Modal--isOpen":"_Modal--isOpen_g5xob_15","Modal-inner":"_Modal-inner_g5xob_19"},tT=ne("Modal",eL),tL=({children:e,onClose:t,isOpen:r})=>{let[n,o]=(0,Wv.useState)(null);return(0,Wv.useEffect)(()=>{o(document.getElementById("puck-portal-root"))},[]),n?(0,GT.createPortal)((0,Av.jsx)("div",{className:tT({isOpen:r}),onClick:t,children:(0,Av.jsx)("div",{className:tT("inner"),onClick:a=>a.stopPropagation(),children:e})}),n):(0,Av.jsx)("div",{})};O();O();var rL={Heading:"_Heading_97eh4_1","Heading--xxxxl":"_Heading--xxxxl_97eh4_12","Heading--xxxl":"_Heading--xxxl_97eh4_18","Heading--xxl":"_Heading--xxl_97eh4_22","Heading--xl":"_Heading--xl_97eh4_26","Heading--l":"_Heading--l_97eh4_30","Heading--m":"_Heading--m_97eh4_34","Heading--s":"_Heading--s_97eh4_38","Heading--xs":"_Heading--xs_97eh4_42"},nL=ne("Heading",rL),Kv=({children:e,rank:t,size:r="m"})=>{let n=t?`h${t}`:"span";return(0,XT.jsx)(n,{className:nL({[r]:!0}),children:e})};O();var kv=ne("ExternalInput",YT),ut=ne("ExternalInputModal",YT),oL=({count:e})=>{let t=ae("field-external-result-singular",{count:e}),r=ae("field-external-result-plural",{count:e});return(0,le.jsx)("span",{className:ut("footer"),children:e===1?t:r})},X0={},aL=({field:e,onChange:t,value:r=null,name:n,id:o,readOnly:a})=>{var i;let{mapProp:l=j=>j,mapRow:s=j=>j,filterFields:c}=e||{},{enabled:d}=(i=e.cache)!=null?i:{enabled:!0},[u,p]=(0,or.useState)([]),[f,v]=(0,or.useState)(!1),[b,S]=(0,or.useState)(!0),g=!!c,[m,_]=(0,or.useState)(e.initialFilters||{}),[h,k]=(0,or.useState)(g),y=(0,or.useMemo)(()=>u.map(s),[u]),x=(0,or.useMemo)(()=>{let j=new Set;for(let X of y)for(let Z of Object.keys(X))(typeof X[Z]=="string"||typeof X[Z]=="number"||(0,or.isValidElement)(X[Z]))&&j.add(Z);return Array.from(j)},[y]),[w,z]=(0,or.useState)(e.initialQuery||""),C=(0,or.useCallback)((j,X)=>sr(null,null,function*(){S(!0);let Z=`${o}-${j}-${JSON.stringify(X)}`,V;d&&X0[Z]?V=X0[Z]:V=yield e.fetchList({query:j,filters:X}),V&&(p(V),S(!1),d&&(X0[Z]=V))}),[o,e]),D=(0,or.useCallback)(j=>e.renderFooter?e.renderFooter(j):(0,le.jsx)(oL,{count:j.items.length}),[e.renderFooter]);(0,or.useEffect)(()=>{C(w,m)},[]);let I=ae("field-external-item"),M=ae("field-external-search"),B=ae("field-external-togglefilters"),L=ae("field-external-selectdata");return(0,le.jsxs)("div",{className:kv({dataSelected:!!r,modalVisible:f,readOnly:a}),id:o,children:[(0,le.jsxs)("div",{className:kv("actions"),children:[(0,le.jsx)("button",{type:"button",onClick:()=>v(!0),className:kv("button"),disabled:a,children:r?e.getItemSummary?e.getItemSummary(r):I:(0,le.jsxs)(le.Fragment,{children:[(0,le.jsx)(Bm,{size:"16"}),(0,le.jsx)("span",{children:e.placeholder})]})}),r&&(0,le.jsx)("button",{type:"button",className:kv("detachButton"),onClick:()=>{t(null)},disabled:a,children:(0,le.jsx)(j1,{size:16})})]}),(0,le.jsx)(tL,{onClose:()=>v(!1),isOpen:f,children:(0,le.jsxs)("form",{className:ut({isLoading:b,loaded:!b,hasData:y.length>0,filtersToggled:h}),onSubmit:j=>{j.preventDefault(),j.stopPropagation(),C(w,m)},children:[(0,le.jsx)("div",{className:ut("masthead"),children:e.showSearch?(0,le.jsxs)("div",{className:ut("searchForm"),children:[(0,le.jsxs)("label",{className:ut("search"),children:[(0,le.jsx)("span",{className:ut("searchIconText"),children:M}),(0,le.jsx)("div",{className:ut("searchIcon"),children:(0,le.jsx)(G1,{size:"18"})}),(0,le.jsx)("input",{className:ut("searchInput"),name:"q",type:"search",placeholder:e.placeholder,onChange:j=>{z(j.currentTarget.value)},autoComplete:"off",value:w})]}),(0,le.jsxs)("div",{className:ut("searchActions"),children:[(0,le.jsx)(Uv,{type:"submit",loading:b,fullWidth:!0,children:M}),g&&(0,le.jsx)("div",{className:ut("searchActionIcon"),children:(0,le.jsx)(cr,{type:"button",title:B,onClick:j=>{j.preventDefault(),j.stopPropagation(),k(!h)},children:(0,le.jsx)(X1,{size:20})})})]})]}):(0,le.jsx)(Kv,{rank:"2",size:"xs",children:e.placeholder||L})}),(0,le.jsxs)("div",{className:ut("grid"),children:[g&&(0,le.jsx)("div",{className:ut("filters"),children:g&&Object.keys(c).map(j=>{let X=c[j];return(0,le.jsx)("div",{className:ut("field"),children:(0,le.jsx)(bk,{label:X.label||j,children:(0,le.jsx)(JT,{field:X,id:`external_field_${j}_filter`,value:m[j],onChange:Z=>{_(V=>{let ee=G(R({},V),{[j]:Z});return C(w,ee),ee})}})})},j)})}),(0,le.jsxs)("div",{className:ut("tableWrapper"),children:[(0,le.jsxs)("table",{className:ut("table"),children:[(0,le.jsx)("thead",{className:ut("thead"),children:(0,le.jsx)("tr",{className:ut("tr"),children:x.map(j=>(0,le.jsx)("th",{className:ut("th"),style:{textAlign:"left"},children:j},j))})}),(0,le.jsx)("tbody",{className:ut("tbody"),children:y.map((j,X)=>(0,le.jsx)("tr",{style:{whiteSpace:"nowrap"},className:ut("tr"),onClick:()=>{t(l(u[X])),v(!1)},children:x.map(Z=>(0,le.jsx)("td",{className:ut("td"),children:j[Z]},Z))},X))})]}),(0,le.jsx)("div",{className:ut("loadingBanner"),children:(0,le.jsx)(hi,{size:24})})]})]}),(0,le.jsx)("div",{className:ut("footerContainer"),children:(0,le.jsx)(D,{items:y})})]})})]})},iL=({field:e,onChange:t,id:r,name:n=r,label:o,labelIcon:a,Label:i,readOnly:l})=>{var s,c,d;let u=np(n),p=e,f=e,v=ae("field-external-selectdata");return(0,ZT.useEffect)(()=>{f.adaptor&&console.error("Warning: The `adaptor` API is deprecated. Please use updated APIs on the `external` field instead. This will be a breaking change in a future release.")},[]),e.type!=="external"?null:(0,Ov.jsx)(i,{label:o||n,icon:a||(0,Ov.jsx)(Bm,{size:16}),el:"div",children:(0,Ov.jsx)(aL,{name:n,field:G(R({},p),{placeholder:(s=f.adaptor)!=null&&s.name?`Select from ${f.adaptor.name}`:p.placeholder||v,mapProp:((c=f.adaptor)==null?void 0:c.mapProp)||p.mapProp,mapRow:p.mapRow,fetchList:(d=f.adaptor)!=null&&d.fetchList?()=>sr(null,null,function*(){return yield f.adaptor.fetchList(f.adaptorParams)}):p.fetchList}),onChange:t,value:u,id:r,readOnly:l})})};O();var xv=ne("Input",kl),lL=({field:e,onChange:t,readOnly:r,id:n,name:o=n,label:a,labelIcon:i,Label:l})=>{let s=np(o);return e.type!=="radio"||!e.options?null:(0,ti.jsx)(l,{icon:i||(0,ti.jsx)(D1,{size:16}),label:a||o,readOnly:r,el:"div",children:(0,ti.jsx)("div",{className:xv("radioGroupItems"),id:n,children:e.options.map(c=>{var d;return(0,ti.jsxs)("label",{className:xv("radio"),children:[(0,ti.jsx)("input",{type:"radio",className:xv("radioInput"),value:JSON.stringify({value:c.value}),name:o,onChange:u=>{t(JSON.parse(u.target.value).value)},disabled:r,checked:s===c.value}),(0,ti.jsx)("div",{className:xv("radioInner"),children:c.label||((d=c.value)==null?void 0:d.toString())})]},c.label+c.value)})})})};O();var Q0=ne("Input",kl),sL=({field:e,onChange:t,label:r,labelIcon:n,Label:o,id:a,name:i=a,readOnly:l})=>{let s=np(i);return e.type!=="select"||!e.options?null:(0,ri.jsx)(o,{label:r||i,icon:n||(0,ri.jsx)(Zc,{size:16}),readOnly:l,children:(0,ri.jsxs)("div",{className:Q0("select"),children:[(0,ri.jsx)("select",{id:a,title:r||i,className:Q0("input"),disabled:l,onChange:c=>{t(JSON.parse(c.target.value).value)},value:JSON.stringify({value:s}),children:e.options.map(c=>(0,ri.jsx)("option",{label:c.label,value:JSON.stringify({value:c.value})},c.label+JSON.stringify(c.value)))}),(0,ri.jsx)(Zc,{size:18,className:Q0("selectIcon")})]})})};O();var cL=ne("Input",kl),uL=({field:e,onChange:t,readOnly:r,id:n,name:o=n,label:a,labelIcon:i,Label:l})=>{let[s,c]=Ck(o,t,{fallback:""});return(0,Dv.jsx)(l,{label:a||o,icon:i||(0,Dv.jsx)(Yc,{size:16}),readOnly:r,children:(0,Dv.jsx)("textarea",{id:n,className:cL("input"),autoComplete:"off",name:o,value:s,onChange:d=>c(d.currentTarget.value),readOnly:r,tabIndex:r?-1:void 0,rows:5,placeholder:e.type==="textarea"?e.placeholder:void 0})})};O();O();var Tk=(0,QT.memo)(e=>{var t;return(0,Iv.jsx)(px,G(R({},e),{editor:null,menu:(0,Iv.jsx)(dx,{field:e.field,editor:null,editorState:null,readOnly:(t=e.readOnly)!=null?t:!1}),children:(0,Iv.jsx)("div",{className:"rich-text",dangerouslySetInnerHTML:{__html:e.content},contentEditable:!0})}))});Tk.displayName="EditorFallback";var dL=(0,Jv.lazy)(()=>import("./part-WHE4W7LO.js").then(e=>({default:e.Editor}))),pL=({onChange:e,readOnly:t=!1,id:r,name:n=r,label:o,labelIcon:a,Label:i,field:l})=>{let s=np(n),c={onChange:e,content:s,readOnly:t,field:l,id:r,name:n};return(0,$o.jsx)($o.Fragment,{children:(0,$o.jsx)(i,{label:o||n,icon:a||(0,$o.jsx)(Yc,{size:16}),readOnly:t,el:"div",children:(0,$o.jsx)(Jv.Suspense,{fallback:(0,$o.jsx)(Tk,R({},c)),children:(0,$o.jsx)(dL,R({},c))})})})};O();O();var fL={ObjectField:"_ObjectField_c5reb_1","ObjectField-fieldset":"_ObjectField-fieldset_c5reb_10"},rT=ne("ObjectField",fL),hL=({field:e,onChange:t,id:r,name:n=r,label:o,labelIcon:a,Label:i,readOnly:l})=>{let{localName:s=n}=Ek(),c=Xv(),d=H(p=>p.permissions.getPermissions({item:p.selectedItem}).edit),u=()=>{var p;return(p=Qv(c.getState(),n))!=null?p:{}};return e.type!=="object"||!e.objectFields?null:(0,gc.jsx)(i,{label:o||n,icon:a||(0,gc.jsx)(M1,{size:16}),el:"div",readOnly:l,children:(0,gc.jsx)("div",{className:rT(),children:(0,gc.jsx)("fieldset",{className:rT("fieldset"),children:Object.keys(e.objectFields).map(p=>{let f=e.objectFields[p],v=`${s}.${p}`;return(0,gc.jsx)(VT,{id:`${r}_${p}`,name:n,subName:p,localName:s,field:f,forceReadOnly:!d,onChange:(b,S,g)=>{let m=u();m[g]!==b&&t(G(R({},m),{[g]:b}),S)}},v)})})})})};O();var $v=()=>{if(typeof Xd.default.useId<"u")return Xd.default.useId();let[e]=(0,Xd.useState)(Ll());return e},vL=ne("Input",kl),mL=ne("InputWrapper",kl),ko={array:KR,external:iL,object:hL,select:sL,textarea:uL,radio:lL,text:eT,number:eT,richtext:pL};function WT(e){var t,r,n;let o=H(M=>M.dispatch),a=H(M=>M.overrides),i=H(Ne(M=>{var B;return(B=M.selectedItem)==null?void 0:B.readOnly})),l=(0,Er.useContext)(qv),{id:s,Label:c=IR}=e,d=e.field,u=d.label,p=d.labelIcon,f=$v(),v=s||f,b=(0,Er.useMemo)(()=>{var M,B,L,j,X,Z,V,ee,he,Y;return G(R({},a.fieldTypes),{custom:(M=a.fieldTypes)==null?void 0:M.custom,array:((B=a.fieldTypes)==null?void 0:B.array)||ko.array,external:((L=a.fieldTypes)==null?void 0:L.external)||ko.external,object:((j=a.fieldTypes)==null?void 0:j.object)||ko.object,select:((X=a.fieldTypes)==null?void 0:X.select)||ko.select,textarea:((Z=a.fieldTypes)==null?void 0:Z.textarea)||ko.textarea,radio:((V=a.fieldTypes)==null?void 0:V.radio)||ko.radio,text:((ee=a.fieldTypes)==null?void 0:ee.text)||ko.text,number:((he=a.fieldTypes)==null?void 0:he.number)||ko.number,richtext:((Y=a.fieldTypes)==null?void 0:Y.richtext)||ko.richtext})},[a]),S=d.type==="custom"||!!((t=a.fieldTypes)!=null&&t[d.type]),g=(r=e.name)!=null?r:v,m=Xv(),_=(0,Er.useMemo)(()=>S?(M,B)=>{var L;(L=e.onChange)==null||L.call(e,M,B),m.setState(tp(m.getState(),g,M))}:e.onChange,[S,e.onChange,g,m]),[h,k]=Ck(g,_,{tracked:S}),y=(0,Er.useMemo)(()=>G(R({},e),{field:d,label:u,labelIcon:p,Label:c,id:v,value:h,onChange:k}),[e,d,u,p,c,v,h,k]),x=(0,Er.useCallback)(M=>{y.name&&(M.target.nodeName==="INPUT"||M.target.nodeName==="TEXTAREA")&&(M.stopPropagation(),o({type:"setUi",ui:{field:{focus:y.name}}}))},[y.name]),w=(0,Er.useCallback)(M=>{"name"in M.target&&o({type:"setUi",ui:{field:{focus:null}}})},[]),z=(0,Er.useMemo)(()=>d.type!=="custom"&&d.type!=="slot"?ko[d.type]:M=>null,[d.type]),C=d.type==="custom"?d.key:void 0,D=(0,Er.useMemo)(()=>{if(d.type==="custom"&&!b[d.type])return d.render?d.render:null;if(d.type!=="slot")return b[d.type]},[d.type,C,b]),{visible:I=!0}=e.field;if(!I||d.type==="slot")return null;if(!D)throw new Error(`Field type for ${d.type} did not exist.`);return(0,So.jsx)(qv.Provider,{value:{readOnlyFields:l.readOnlyFields||i||{},localName:(n=l.localName)!=null?n:y.name},children:(0,So.jsx)("div",{className:mL(),onFocus:x,onBlur:w,onClick:M=>{M.stopPropagation()},children:(0,So.jsx)(D,G(R({},y),{children:(0,So.jsx)(z,R({},y))}))})})}function KT(e){return(0,So.jsx)(WT,R({},e))}function gL(e){var t=e,{value:r}=t,n=fi(t,["value"]);let o=(0,Er.useMemo)(()=>s=>(0,So.jsx)("div",G(R({},s),{className:vL({readOnly:n.readOnly})})),[n.readOnly]),a=Xv(),i=(0,Er.useCallback)(l=>{n.id&&(a.setState({[n.id]:l}),n.onChange(l))},[a,n.onChange,n.id]);return(0,Er.useEffect)(()=>{n.id&&a.setState({[n.id]:r})},[n.id,r,a]),(0,So.jsx)(WT,G(R({},n),{onChange:i,Label:o}))}function JT(e){let t=$v();return e.field.type==="slot"?null:(0,So.jsx)(rp.Provider,{value:{[t]:e.value},children:(0,So.jsx)(gL,G(R({},e),{id:t}))})}O();O();O();O();var _L={DraggableComponent:"_DraggableComponent_1627v_1","DraggableComponent-overlayWrapper":"_DraggableComponent-overlayWrapper_1627v_6","DraggableComponent-overlay":"_DraggableComponent-overlay_1627v_6","DraggableComponent-loadingOverlay":"_DraggableComponent-loadingOverlay_1627v_38","DraggableComponent--hover":"_DraggableComponent--hover_1627v_54","DraggableComponent--isSelected":"_DraggableComponent--isSelected_1627v_72","DraggableComponent-actionsOverlay":"_DraggableComponent-actionsOverlay_1627v_89","DraggableComponent-actions":"_DraggableComponent-actions_1627v_89","DraggableComponent-actionsAction":"_DraggableComponent-actionsAction_1627v_111"};O();function nT(e){let t={x:0,y:0},r=e;for(;r&&r!==document.documentElement;){let n=r.parentElement;n&&(t.x+=n.scrollLeft,t.y+=n.scrollTop),r=n}return t}O();var Tc=(0,xl.createContext)(null),Vt=(0,xl.createContext)(Gr(()=>({zoneDepthIndex:{},nextZoneDepthIndex:{},areaDepthIndex:{},nextAreaDepthIndex:{},draggedItem:null,previewIndex:{},enabledIndex:{},hoveringComponent:null,registerRootVirtualizer:()=>{},unregisterRootVirtualizer:()=>{},scrollToComponent:()=>!1}))),bL=({children:e,store:t})=>(0,xc.jsx)(Vt.Provider,{value:t,children:e}),Qd=({children:e,value:t})=>{let r=H(a=>a.dispatch),n=(0,xl.useCallback)(a=>{r({type:"registerZone",zone:a})},[r]),o=(0,xl.useMemo)(()=>R({registerZone:n},t),[t]);return(0,xc.jsx)(xc.Fragment,{children:o&&(0,xc.jsx)(Tc.Provider,{value:o,children:e})})};O();var t6=(e,t=[])=>{let r=Xe();return(0,e6.useCallback)(()=>{let n=()=>{},o=i=>{i?e(!1):(setTimeout(()=>{e(!0)},0),n&&n())},a=r.getState().state.ui.isDragging;return o(a),a&&(n=r.subscribe(i=>i.state.ui.isDragging,i=>{o(i)})),n},[r,...t])};O();O();O();var un=()=>{if(typeof window>"u")return;let e=document.querySelector("#preview-frame");return e?.tagName==="IFRAME"?e.contentDocument||document:e?.ownerDocument||document};O();O();var n6=e=>typeof CSS<"u"&&typeof CSS.escape=="function"?CSS.escape(e):e,wc=e=>`[data-puck-component="${n6(e)}"]`,Wd=e=>`[data-puck-dropzone="${n6(e)}"]`,Ak={duration:250,easing:"ease"},yL=10,Ok=e=>{var t,r;return(r=(t=e.defaultView)==null?void 0:t.matchMedia("(prefers-reduced-motion: reduce)").matches)!=null?r:!1},o6=(e,{zones:t,itemId:r,targetZone:n,getExpectedOrder:o,initialExpectedOrder:a=[]},i)=>{let l=new Set(a),s=0,c=()=>{var d;let u=e.querySelector(Wd(n)),p=o(),f=r??p.find(h=>!l.has(h)),v=f&&(d=u?.querySelector(`:scope > ${wc(f)}:not([data-dnd-dragging]):not([data-dnd-placeholder])`))!=null?d:null,b=u?Array.from(u.querySelectorAll(":scope > [data-puck-component]:not([data-dnd-dragging]):not([data-dnd-placeholder])")).map(h=>h.getAttribute("data-puck-component")):[],S=new Set(b),g=p.filter(h=>S.has(h)),m=b.length===g.length&&b.every((h,k)=>h===g[k]),_=t.every(h=>h===n||!f||!e.querySelector(`${Wd(h)} > ${wc(f)}`));if((!v||!m||!_)&&s<yL){s++,requestAnimationFrame(c);return}i(v)};requestAnimationFrame(c)},kL=(e,t)=>{var r,n;let o={x:0,y:0,scaleX:1,scaleY:1},a=(r=e.ownerDocument.defaultView)==null?void 0:r.frameElement;for(;a&&a!==t;){let i=a.getBoundingClientRect(),l=a.offsetWidth?i.width/a.offsetWidth:1,s=a.offsetHeight?i.height/a.offsetHeight:1;o.x+=i.left,o.y+=i.top,o.scaleX*=l,o.scaleY*=s,a=(n=a.ownerDocument.defaultView)==null?void 0:n.frameElement}return o},xL=(e,t)=>{var r,n;let o=e.getBoundingClientRect();if(e.ownerDocument===t)return o;let a=kL(e,(n=(r=t.defaultView)==null?void 0:r.frameElement)!=null?n:null);return{left:o.left*a.scaleX+a.x,top:o.top*a.scaleY+a.y,width:o.width*a.scaleX,height:o.height*a.scaleY}},wL=({element:e,feedbackElement:t,placeholder:r,translate:n})=>{var o;if(Ok(t.ownerDocument))return;let a=r??e,l={frameTransform:t.ownerDocument===a.ownerDocument?null:void 0},s=new Sr(t,l),c=new Sr(a,l),d=(o=qa(qr(t).translate))!=null?o:n,u={x:d.x-(s.center.x-c.center.x),y:d.y-(s.center.y-c.center.y)};return t.setAttribute("data-dnd-dropping",""),t.animate({translate:[`${d.x}px ${d.y}px 0`,`${u.x}px ${u.y}px 0`]},Ak).finished.catch(()=>{}).then(()=>{t.removeAttribute("data-dnd-dropping")})},SL=({feedbackElement:e,itemId:t,targetZone:r,getExpectedOrder:n})=>{var o;let a=e.ownerDocument,i=(o=un())!=null?o:a;if(Ok(a))return;let l=e.getBoundingClientRect(),s=n(),c=e.cloneNode(!0);c.removeAttribute("id"),c.removeAttribute("popover"),c.removeAttribute("data-puck-component"),c.removeAttribute("data-puck-dnd"),c.removeAttribute("data-dnd-dragging"),c.setAttribute("inert","true"),Object.assign(c.style,{position:"fixed",left:`${l.left}px`,top:`${l.top}px`,width:`${l.width}px`,height:`${l.height}px`,margin:"0",overflow:"hidden",pointerEvents:"none",transform:"none",transition:"none",translate:"none",zIndex:"2147483647"});let d=i.createElement("style");d.textContent=`
    ${t?`${wc(t)} { visibility: hidden !important; }`:""}
    [data-puck-overlay] { opacity: 0 !important; }
  `,i.head.appendChild(d),a.body.appendChild(c);let u=()=>{c.remove(),d.remove()};o6(i,{zones:[r],itemId:t,targetZone:r,getExpectedOrder:n,initialExpectedOrder:s},p=>{if(!p){u();return}let f=p.getAttribute("data-puck-component");!t&&f&&(d.textContent+=`
          ${wc(f)} { visibility: hidden !important; }
        `);let v=xL(p,a);c.animate({left:[`${l.left}px`,`${v.left}px`],top:[`${l.top}px`,`${v.top}px`],width:[`${l.width}px`,`${v.width}px`],height:[`${l.height}px`,`${v.height}px`]},G(R({},Ak),{fill:"forwards"})).finished.catch(()=>{}).then(u)})},zL=(e,t)=>{var r,n,o;let a=(r=e.source.manager)==null?void 0:r.dragOperation;if(!(((n=a?.canceled)!=null?n:!1)||((o=a?.target)==null?void 0:o.type)==="void")&&t){SL(G(R({},t),{feedbackElement:e.feedbackElement}));return}return wL(e)};O();var Fv=(e,t)=>{var r,n;return(n=(r=e.indexes.zones[t])==null?void 0:r.contentIds)!=null?n:[]},a6=(e,t)=>{let r=Xe();return(0,r6.useCallback)(n=>{var o;let a=Object.values((o=e.getState().previewIndex)!=null?o:{}),i=t?a.find(s=>s?.props.id===t&&!s.ghost):a.find(s=>s?.type==="insert"),l=t?i?.linePlaceholder||i?.type==="insert":!!i;return zL(n,i&&l?{itemId:i.type==="move"?t:void 0,targetZone:i.zone,getExpectedOrder:()=>Fv(r.getState().state,i.zone)}:void 0)},[r,e,t])};O();function EL(e,t){typeof e=="function"?e(t):e&&typeof e=="object"&&"current"in e&&(e.current=t)}function ik(e,t){e.forEach(r=>{EL(r,t)})}var Ka=ne("DraggableComponent",_L),CL=!1,TL=100,i6=8,l6=i6*6.5,AL=-(l6-8),oT=i6,OL=({label:e,children:t,parentAction:r})=>(0,Ue.jsxs)(Jn,{children:[(0,Ue.jsxs)(Jn.Group,{children:[r,e&&(0,Ue.jsx)(Jn.Label,{label:e})]}),(0,Ue.jsx)(Jn.Group,{children:t})]}),DL=({children:e})=>(0,Ue.jsx)(Ue.Fragment,{children:e}),IL=({children:e,depth:t,componentType:r,id:n,index:o,zoneCompound:a,isLoading:i=!1,isSelected:l=!1,debug:s,label:c,autoDragAxis:d,userDragAxis:u,inDroppableZone:p=!0,itemRef:f})=>{let v=H(W=>{var se;return((se=W.selectedItem)==null?void 0:se.props.id)===n?W.zoomConfig.zoom:1}),b=H(W=>W._experimentalFullScreenCanvas),S=H(W=>W.overrides),g=H(W=>W.dispatch),m=H(W=>W.iframe),_=(0,te.useRef)(0),h=(0,te.useContext)(Tc),[k,y]=(0,te.useState)({}),x=(0,te.useCallback)((W,se)=>{var de;(de=h?.registerLocalZone)==null||de.call(h,W,se),y(nt=>G(R({},nt),{[W]:se}))},[y]),w=(0,te.useCallback)(W=>{var se;(se=h?.unregisterLocalZone)==null||se.call(h,W),y(de=>{let nt=R({},de);return delete nt[W],nt})},[y]),z=Object.values(k).filter(Boolean).length>0,C=H(Ne(W=>{var se;return(se=W.state.indexes.nodes[n])==null?void 0:se.path})),D=H(Ne(W=>{let se=Kn({index:o,zone:a},W.state);return W.permissions.getPermissions({item:se})})),I=(0,te.useContext)(Vt),M=Xe(),[B,L]=(0,te.useState)(u||d),j=(0,te.useMemo)(()=>wk(B),[B]),X=a6(I,n),{ref:Z,isDragging:V,sortable:ee}=dc({id:n,index:o,group:a,type:"component",data:{areaId:h?.areaId,zone:a,index:o,componentType:r,containsActiveZone:z,depth:t,path:C||[],inDroppableZone:p},collisionPriority:t,collisionDetector:j,transition:{duration:200,easing:"cubic-bezier(0.2, 0, 0, 1)"},plugins:W=>[...W,yo.configure({feedback:"clone",dropAnimation:X})]});(0,te.useEffect)(()=>{let W=I.getState().enabledIndex[a];ee.droppable.disabled=!W,ee.draggable.disabled=!D.drag;let se=I.subscribe(de=>{ee.droppable.disabled=!de.enabledIndex[a]});return Y.current&&!D.drag?(Y.current.setAttribute("data-puck-disabled",""),()=>{var de;(de=Y.current)==null||de.removeAttribute("data-puck-disabled"),se()}):se},[D.drag,a]);let[,he]=(0,te.useState)(0),Y=(0,te.useRef)(null),oe=(0,te.useCallback)(W=>{Z(W),Y.current!==W&&(Y.current=W,he(se=>se+1),f&&ik([f],W))},[f,Z]),[et,$]=(0,te.useState)();(0,te.useEffect)(()=>{var W,se,de;$(m.enabled?(W=Y.current)==null?void 0:W.ownerDocument.body:(de=(se=Y.current)==null?void 0:se.closest("[data-puck-preview]"))!=null?de:document.body)},[m.enabled]);let F=(0,te.useCallback)(()=>{var W,se;if(!Y.current)return;let de=Y.current,nt=de.getBoundingClientRect(),Gt=m.enabled?null:de.closest("[data-puck-preview]"),Ir=(()=>{let Il=de;for(;Il&&Il!==document.documentElement;){if(getComputedStyle(Il).position==="fixed")return!0;Il=Il.parentElement}return!1})(),vr=Gt?.getBoundingClientRect(),sa=Gt?nT(Gt):{x:0,y:0},Mn=Ir?{x:0,y:0}:nT(de),ca=Ir?{x:0,y:0}:{x:Mn.x-sa.x-((W=vr?.left)!=null?W:0),y:Mn.y-sa.y-((se=vr?.top)!=null?se:0)};return{left:`${nt.left+ca.x}px`,top:`${nt.top+ca.y}px`,height:`${nt.height}px`,width:`${nt.width}px`,position:Ir?"fixed":void 0}},[m.enabled]),[E,T]=(0,te.useState)(),A=(0,te.useRef)(null),P=(0,te.useRef)(null),q=(0,te.useCallback)(()=>{T(F()),f&&ik([f],Y.current)},[F,f]),Q=(0,te.useCallback)(()=>{P.current==null&&(P.current=requestAnimationFrame(()=>{P.current=null,q()}))},[q]);(0,te.useEffect)(()=>()=>{P.current!=null&&(cancelAnimationFrame(P.current),P.current=null)},[]),(0,te.useEffect)(()=>{if(Y.current){let W=new ResizeObserver(()=>{Q()});return W.observe(Y.current),()=>{W.disconnect()}}},[Q,f]);let re=H(W=>W.nodes.registerNode),we=H(W=>W.nodes.unregisterNode),qe=(0,te.useCallback)(()=>{ia(!1)},[]),Zt=(0,te.useCallback)(()=>{ia(!0)},[]),dt=(0,te.useRef)({sync:()=>null,hideOverlay:()=>null,showOverlay:()=>null});(0,te.useLayoutEffect)(()=>{dt.current.sync=q,dt.current.hideOverlay=qe,dt.current.showOverlay=Zt},[qe,Zt,q]),(0,te.useEffect)(()=>(re(n,dt.current),()=>{we(n)}),[n,re,we]);let At=(0,te.useMemo)(()=>S.actionBar||OL,[S.actionBar]),lt=(0,te.useMemo)(()=>S.componentOverlay||DL,[S.componentOverlay]),Fe=(0,te.useCallback)(W=>{if(!!I.getState().draggedItem)return;W.target.closest("[data-puck-overlay-portal]")||W.stopPropagation(),g(b?{type:"setUi",ui:{itemSelector:l?null:{index:o,zone:a}}}:{type:"setUi",ui:{itemSelector:{index:o,zone:a}}})},[o,a,n,l,b]),In=(0,te.useCallback)(()=>{let{nodes:W,zones:se}=M.getState().state.indexes,de=W[n],nt=de?.parentId?W[de?.parentId]:null;if(!nt||!de.parentId)return;let Gt=`${nt.parentId}:${nt.zone}`,Ir=se[Gt].contentIds.indexOf(de.parentId);g({type:"setUi",ui:{itemSelector:{zone:Gt,index:Ir}}})},[h,C]),di=(0,te.useCallback)(()=>{g({type:"duplicate",sourceIndex:o,sourceZone:a})},[o,a]),hp=(0,te.useCallback)(()=>{g({type:"remove",index:o,zone:a})},[o,a]),[Cl,Tl]=(0,te.useState)(!1),Al=zo(Vt,W=>W.hoveringComponent===n);(0,te.useEffect)(()=>{if(!Y.current)return;let W=Y.current,se=nt=>{let Gt=!!I.getState().draggedItem;Tl(Gt?!!V:!0),nt.stopPropagation()},de=nt=>{nt.stopPropagation(),Tl(!1)};return W.setAttribute("data-puck-component",n),W.setAttribute("data-puck-dnd",n),W.style.position="relative",W.addEventListener("click",Fe),W.addEventListener("mouseover",se),W.addEventListener("mouseout",de),()=>{W.removeAttribute("data-puck-component"),W.removeAttribute("data-puck-dnd"),W.removeEventListener("click",Fe),W.removeEventListener("mouseover",se),W.removeEventListener("mouseout",de)}},[Y.current,Fe,z,a,n,V,p]);let[Co,ia]=(0,te.useState)(!1),[la,Uc]=(0,te.useState)(!0),[Em,Ol]=(0,te.useTransition)();(0,te.useEffect)(()=>{Ol(()=>{Cl||Al||l?(Q(),ia(!0),vp(!1)):ia(!1)})},[Cl,Al,l,m]);let[qc,vp]=(0,te.useState)(!1),Fc=t6(W=>{W?Ol(()=>{q(),Uc(!0)}):Uc(!1)});(0,te.useEffect)(()=>{V&&vp(!0)},[V]),(0,te.useEffect)(()=>{if(qc)return Fc()},[qc,Fc]),(0,te.useEffect)(()=>{if(!la||!(l||V))return;let W=Y.current;if(!W)return;let se=W.ownerDocument,de=se.defaultView;if(!de)return;_.current=0,Q();let nt=()=>Q(),Gt=()=>Q();se.addEventListener("scroll",nt,!0),de.addEventListener("resize",Gt);let Ir=0,vr=sa=>{if(sa-_.current>=TL){_.current=sa;let Mn=Y.current;if(Mn){let ca=Mn.getBoundingClientRect(),Dl=A.current;(!Dl||Math.abs(ca.x-Dl.x)>.5||Math.abs(ca.y-Dl.y)>.5||Math.abs(ca.width-Dl.width)>.5||Math.abs(ca.height-Dl.height)>.5)&&(A.current=ca,Q())}}Ir=requestAnimationFrame(vr)};return Ir=requestAnimationFrame(vr),()=>{se.removeEventListener("scroll",nt,!0),de.removeEventListener("resize",Gt),cancelAnimationFrame(Ir)}},[la,l,V,Q]);let mp=(0,te.useCallback)(W=>{if(W&&W.ownerDocument.defaultView){let de=W.getBoundingClientRect(),Gt=de.x<0,vr=de.y<0;Gt&&(W.style.transformOrigin="left top",W.style.left="0px"),vr&&(W.style.top="12px",Gt||(W.style.transformOrigin="right top"))}},[v]),pi=(0,te.useRef)(null);(0,te.useEffect)(()=>{mp(pi.current)},[pi.current,mp]),(0,te.useEffect)(()=>{if(u){L(u);return}if(Y.current){let W=window.getComputedStyle(Y.current);if(W.display==="inline"||W.display==="inline-block"){L("x");return}}L(d)},[Y,u,d]);let gp=ae("action-selectparent"),_p=ae("action-duplicate"),Cm=ae("action-delete"),Le=(0,te.useMemo)(()=>h?.areaId&&h?.areaId!=="root"&&(0,Ue.jsx)(Jn.Action,{onClick:In,label:gp,children:(0,Ue.jsx)(I1,{size:16})}),[h?.areaId,gp]),_t=(0,te.useMemo)(()=>G(R({},h),{areaId:n,zoneCompound:a,index:o,depth:t+1,registerLocalZone:x,unregisterLocalZone:w}),[h,n,a,o,t,x,w]),Yt=H(W=>{var se;return((se=W.currentRichText)==null?void 0:se.inlineComponentId)===n?W.currentRichText:null}),Wn=D.duplicate||D.delete;return(0,Ue.jsxs)(Qd,{value:_t,children:[la&&Co&&(0,$T.createPortal)((0,Ue.jsxs)("div",{className:Ka({isSelected:l,isDragging:V,hover:Cl||Al}),style:R({},E),"data-puck-overlay":!0,children:[s,i&&(0,Ue.jsx)("div",{className:Ka("loadingOverlay"),children:(0,Ue.jsx)(hi,{})}),(0,Ue.jsx)("div",{className:Ka("actionsOverlay"),style:{top:l6/v},children:(0,Ue.jsx)("div",{className:Ka("actions"),style:{transform:`scale(${1/v}`,top:AL/v,right:0,paddingLeft:oT,paddingRight:oT},ref:pi,children:(0,Ue.jsxs)(At,{parentAction:Le,label:CL?n:c,children:[Yt&&(0,Ue.jsxs)(Ue.Fragment,{children:[(0,Ue.jsx)(fx,{editor:Yt.editor,field:Yt.field,inline:!0,readOnly:!1}),Wn&&(0,Ue.jsx)(Jn.Separator,{})]}),D.duplicate&&(0,Ue.jsx)(Jn.Action,{onClick:di,label:_p,children:(0,Ue.jsx)(wp,{className:Ka("actionsAction")})}),D.delete&&(0,Ue.jsx)(Jn.Action,{onClick:hp,label:Cm,children:(0,Ue.jsx)(Sp,{className:Ka("actionsAction")})})]})})}),(0,Ue.jsx)("div",{className:Ka("overlayWrapper"),children:(0,Ue.jsx)(lt,{componentId:n,componentType:r,hover:Cl,isSelected:l,children:(0,Ue.jsx)("div",{className:Ka("overlay")})})})]}),et||document.body),e(oe)]})};O();var s6={DropZone:"_DropZone_wc2ks_1","DropZone--hasChildren":"_DropZone--hasChildren_wc2ks_11","DropZone--isAreaSelected":"_DropZone--isAreaSelected_wc2ks_24","DropZone--hoveringOverArea":"_DropZone--hoveringOverArea_wc2ks_25","DropZone--isRootZone":"_DropZone--isRootZone_wc2ks_25","DropZone-item":"_DropZone-item_wc2ks_39","DropZone-linePlaceholder":"_DropZone-linePlaceholder_wc2ks_43","DropZone-hitbox":"_DropZone-hitbox_wc2ks_55","DropZone--isEnabled":"_DropZone--isEnabled_wc2ks_63","DropZone--isAnimating":"_DropZone--isAnimating_wc2ks_74"};O();var c6=(e,{allow:t,disallow:r})=>{if(!e)return!0;let n=new Set(t),o=new Set(r);return r?(o.has(e)&&n.has(e)&&o.delete(e),!o.has(e)):t?n.has(e):!0};O();O();var u6={Drawer:"_Drawer_1n90m_1","Drawer-draggable":"_Drawer-draggable_1n90m_8","Drawer-draggableBg":"_Drawer-draggableBg_1n90m_12","DrawerItem-draggable":"_DrawerItem-draggable_1n90m_22","DrawerItem--disabled":"_DrawerItem--disabled_1n90m_38",DrawerItem:"_DrawerItem_1n90m_22","Drawer--isDraggingFrom":"_Drawer--isDraggingFrom_1n90m_48","DrawerItem-name":"_DrawerItem-name_1n90m_72"};O();O();O();function ML(e,t){let r=setTimeout(e,t);return()=>clearTimeout(r)}function NL(e,t){let r=()=>performance.now(),n,o=0;return function(...a){let i=r(),l=this;i-o>=t?(e.apply(l,a),o=i):(n?.(),n=ML(()=>{e.apply(l,a),o=r()},t-(i-o)))}}O();var RL=class{constructor(e,t){this.scaleFactor=1,this.frameEl=null,this.frameRect=null;var r;this.target=e,this.original=t,this.frameEl=document.querySelector("iframe#preview-frame"),this.frameEl&&(this.frameRect=this.frameEl.getBoundingClientRect(),this.scaleFactor=this.frameRect.width/(((r=this.frameEl.contentWindow)==null?void 0:r.innerWidth)||1))}get x(){return this.original.x}get y(){return this.original.y}get global(){return document!==this.target.ownerDocument&&this.frameRect?{x:this.x*this.scaleFactor+this.frameRect.left,y:this.y*this.scaleFactor+this.frameRect.top}:this.original}get frame(){return document===this.target.ownerDocument&&this.frameRect?{x:(this.x-this.frameRect.left)/this.scaleFactor,y:(this.y-this.frameRect.top)/this.scaleFactor}:this.original}};O();var LL=typeof PointerEvent<"u"?PointerEvent:Event,d6=class extends LL{constructor(e,t){super(e,t),this._originalTarget=null,this.originalTarget=t.originalTarget}set originalTarget(e){this._originalTarget=e}get originalTarget(){return this._originalTarget}},BL=e=>e.sort((t,r)=>{let n=t.data,o=r.data;return n.depth>o.depth?1:o.depth>n.depth?-1:0}),jL=e=>{let t=e?.id;if(!e)return null;if(e.type==="component"){let r=e.data;r.containsActiveZone?t=null:t=r.zone}else if(e.type==="void")return"void";return t},Zd=6,PL=(e,t)=>{let r=[],n=e.target.ownerDocument.elementsFromPoint(e.x,e.y),o=n.find(i=>i.getAttribute("data-puck-preview")),a=n.find(i=>i.getAttribute("data-puck-drawer"));if(a&&(n=[a]),o){let i=un();i&&(n=i.elementsFromPoint(e.frame.x,e.frame.y))}if(n)for(let i=0;i<n.length;i++){let l=n[i],s=l.getAttribute("data-puck-dropzone"),c=l.getAttribute("data-puck-dnd"),d=l.hasAttribute("data-puck-dnd-void");if(Zd&&(s||c)&&!d){let u=l.getBoundingClientRect(),p={left:u.left+Zd,right:u.right-Zd,top:u.top+Zd,bottom:u.bottom-Zd};if(e.frame.x<p.left||e.frame.x>p.right||e.frame.y>p.bottom||e.frame.y<p.top)continue}if(s){let u=t.registry.droppables.get(s);u&&r.push(u)}if(c){let u=t.registry.droppables.get(c);u&&r.push(u)}}return r},HL=(e,t)=>{var r;let n=PL(e,t);if(n.length>0){let o=BL(n),a=t.dragOperation.source,i=o.findIndex(v=>v.id===a?.id),l=a?.id,s=[...o];l&&i>-1&&s.splice(i,1),s=s.filter(v=>{let b=v.data;if(l&&i>-1&&b.path.indexOf(l)>-1)return!1;if(v.type==="dropzone"){let S=v.data;if(!S.isDroppableTarget||S.areaId===l)return!1}else if(v.type==="component"&&!v.data.inDroppableZone)return!1;return!0}),s.reverse();let c=s[0];if(!c)return{zone:null,area:null};let d=c.data,u="containsActiveZone"in d,p=jL(c),f=u&&d.containsActiveZone?s[0].id:(r=s[0])==null?void 0:r.data.areaId;return{zone:p,area:f}}return{zone:fn,area:Nl}},UL=({onChange:e},t)=>class extends Ct{constructor(n,o){super(n),!(typeof window>"u")&&this.registerEffect(()=>{let i=NL(c=>{let d=c instanceof d6&&c.originalTarget||c.target,u=new RL(d,{x:c.clientX,y:c.clientY});document.elementsFromPoint(u.global.x,u.global.y).some(v=>v.id===t)&&e(HL(u,n),n)},50),l=c=>{i(c)};return document.body.addEventListener("pointermove",l,{capture:!0}),()=>{document.body.removeEventListener("pointermove",l,{capture:!0})}})}};O();var qL=({zones:e,itemId:t,targetZone:r,getExpectedOrder:n})=>{let o=un();if(!o||Ok(o))return()=>{};let a=Array.from(new Set(e)).map(c=>`${Wd(c)} > [data-puck-component]:not([data-dnd-dragging]):not([data-dnd-placeholder])`).join(", "),i=()=>{let c=new Map;return o.querySelectorAll(a).forEach(d=>{let u=d.getAttribute("data-puck-component");u&&u!==t&&c.set(u,{el:d,rect:d.getBoundingClientRect()})}),c},l=i(),s=n();return()=>{o6(o,{zones:e,itemId:t,targetZone:r,getExpectedOrder:n,initialExpectedOrder:s},()=>{i().forEach(({el:c,rect:d},u)=>{var p;let f=(p=l.get(u))==null?void 0:p.rect;if(!f)return;let v=f.x-d.x,b=f.y-d.y;Math.abs(v)<1&&Math.abs(b)<1||c.animate({translate:[`${v}px ${b}px 0`,"0px 0px 0"]},Ak)})})}};O();var W0=(e,{isDraggingBetweenSlots:t=!1,isNewComponent:r=!1}={})=>e==="auto"?t||r?"static":"fluid":e;O();O();O();var op=(e,t)=>{let r=e.indexes.nodes[t];if(!r)return;let n=`${r.parentId}:${r.zone}`,o=e.indexes.zones[n].contentIds.indexOf(t);return{zone:n,index:o}};function Oc(e,t,r="force",n=!1,o){return sr(this,null,function*(){let a=yield t().resolveComponentData(e,r);if(!a.didChange&&!n)return;let i=op(t().state,a.node.props.id);if(!i){console.warn(`Warning: Could not find component with id "${e.props.id}" to resolve its data. Component may have been removed or the id is invalid.`);return}t().dispatch({type:"replace",data:Rl(a.node),destinationIndex:i.index,destinationZone:i.zone,ui:o})})}var FL=(e,t,r,n)=>sr(null,null,function*(){let{getState:o}=n,a=Ll(e),i={type:"insert",componentType:e,destinationIndex:r,destinationZone:t,id:a},l=o().state,s=E1(l,i,o()),c=o().dispatch;c(G(R({},i),{recordHistory:!0}));let d={index:r,zone:t};c({type:"setUi",ui:{itemSelector:d}});let u=Kn(d,s);u&&(yield Oc(u,o,"insert"))});O();var p6=(e,t,r,n)=>sr(null,null,function*(){var o,a,i;let l=n.getState().dispatch;l({type:"move",sourceIndex:t.index,sourceZone:(o=t.zone)!=null?o:fn,destinationIndex:r.index,destinationZone:(a=r.zone)!=null?a:fn,recordHistory:!1});let s=(i=n.getState().state.indexes.nodes[e])==null?void 0:i.data;s&&(yield Oc(s,n.getState,"move"))});O();function f6(e){function t(r){return r?r.getAttribute("dir")||t(r.parentElement):"ltr"}return e?t(e):"ltr"}O();O();O();var Vv=(e,t,r)=>Math.max(t,Math.min(r,e)),VL=(e,t)=>{let r=Vv(e.x,Math.min(t.x1,t.x2),Math.max(t.x1,t.x2)),n=Vv(e.y,Math.min(t.y1,t.y2),Math.max(t.y1,t.y2));return Math.hypot(e.x-r,e.y-n)};O();var ZL=e=>{let t=e.replace(/\[[^\]]*\]/g," ").trim();return t&&t!=="none"?t.split(/\s+/).length:0},h6=(e,t,r=t.getComputedStyle(e))=>{let n=r.display,o=f6(e)==="rtl";if(n==="flex"||n==="inline-flex"){let a=r.flexDirection;if(a.startsWith("row")){let i=a==="row-reverse";return{axis:"x",reversed:o?!i:i}}return{axis:"y",reversed:a==="column-reverse"}}return n==="grid"||n==="inline-grid"?r.gridAutoFlow.startsWith("column")||ZL(r.gridTemplateColumns)>1?{axis:"x",reversed:o}:{axis:"y",reversed:!1}:{axis:"y",reversed:!1}},v6=({axis:e,reversed:t})=>{let r=e==="x",n=t?-1:1;return{horizontal:r,reversed:t,forward:n,start:l=>r?t?l.right:l.left:t?l.bottom:l.top,end:l=>r?t?l.left:l.right:t?l.top:l.bottom,isBefore:(l,s)=>n>0?l<=s:l>=s}},aT=(e,t,r)=>{var n,o;let a=e.ownerDocument.defaultView;if(!a)return null;let i=new Map(r.map((k,y)=>[k,y])),l=Array.from(e.querySelectorAll(":scope > [data-puck-component]:not([data-dnd-dragging]):not([data-dnd-placeholder])")).map(k=>{var y,x;return{index:(x=i.get((y=k.getAttribute("data-puck-component"))!=null?y:""))!=null?x:-1,el:k}}).filter(k=>k.index!==-1).sort((k,y)=>k.index-y.index).map(({index:k,el:y})=>({index:k,rect:y.getBoundingClientRect()}));if(l.length===0)return 0;let s=h6(e,a),{horizontal:c,reversed:d,start:u,end:p}=v6(s),f=(k,y,x,w=[x])=>{let z=1/0,C=-1/0;for(let D of w)z=Math.min(z,c?D.top:D.left),C=Math.max(C,c?D.bottom:D.right);return c?{index:k,x1:y,x2:y,y1:x.top,y2:x.bottom,laneStart:z,laneEnd:C}:{index:k,x1:x.left,x2:x.right,y1:y,y2:y,laneStart:z,laneEnd:C}},v=[],b=(k,y,x)=>{let w=x==="before"?u(y):p(y);return f(k,w,y)};for(let k=0;k<=l.length;k++){let y=l[k-1],x=l[k];if(!x)v.push(b(y.index+1,y.rect,"after"));else if(!y)v.push(b(x.index,x.rect,"before"));else if(x.index-y.index>1)v.push(b(y.index+1,y.rect,"after")),v.push(b(x.index,x.rect,"before"));else if(d?p(y.rect)<u(x.rect):p(y.rect)>u(x.rect))v.push(b(x.index,x.rect,"before")),v.push(b(x.index,y.rect,"after"));else{let w=(p(y.rect)+u(x.rect))/2;v.push(f(x.index,w,x.rect,[y.rect,x.rect]))}}let S=c?t.y:t.x,g=null,m=1/0,_=null,h=1/0;for(let k of v){let y=VL(t,k);y<m&&(m=y,g=k),S>=k.laneStart&&S<=k.laneEnd&&y<h&&(h=y,_=k)}return(o=(n=_??g)==null?void 0:n.index)!=null?o:null};O();var iT=(e,t)=>{var r;let n=document.querySelector("iframe#preview-frame");if(!n||e.ownerDocument!==n.contentDocument)return t;let o=n.getBoundingClientRect(),a=o.width/(((r=n.contentWindow)==null?void 0:r.innerWidth)||1);return a>0?{x:(t.x-o.left)/a,y:(t.y-o.top)/a}:t},YL=e=>{let t=Xe(),r=(0,wo.useRef)(null),n=(0,wo.useCallback)(s=>{var c;let d=(c=un())==null?void 0:c.querySelector("[data-puck-entry]");s?d?.setAttribute("data-puck-line-drag","true"):d?.removeAttribute("data-puck-line-drag")},[]),o=(0,wo.useCallback)((s,c)=>{var d;let u=(d=un())==null?void 0:d.querySelector(Wd(s));if(!u)return null;let p=iT(u,c.dragOperation.position.current),f=Fv(t.getState().state,s);return aT(u,p,f)},[t]),a=(0,wo.useCallback)(s=>{var c;let{previewIndex:d={}}=e.getState(),u=Object.values(d).find(g=>g?.linePlaceholder);if(!u)return;let p=(c=un())==null?void 0:c.querySelector(Wd(u.zone));if(!p)return;let f=iT(p,s.dragOperation.position.current),v=p.getBoundingClientRect();if(!(f.x>=v.left&&f.x<=v.right&&f.y>=v.top&&f.y<=v.bottom))return;let S=aT(p,f,Fv(t.getState().state,u.zone));S!==null&&S!==u.index&&e.setState({previewIndex:G(R({},d),{[u.zone]:G(R({},u),{index:S})})})},[t,e]),i=(0,wo.useCallback)(()=>{var s;(s=r.current)==null||s.call(r),r.current=null},[]),l=(0,wo.useCallback)(s=>{i();let c=un();if(!c)return;let d=null,u=()=>{d===null&&(d=requestAnimationFrame(()=>{d=null,a(s)}))};c.addEventListener("scroll",u,{capture:!0,passive:!0}),r.current=()=>{d!==null&&cancelAnimationFrame(d),c.removeEventListener("scroll",u,{capture:!0})}},[i,a]);return(0,wo.useEffect)(()=>i,[i]),{getTargetIndex:o,setActive:n,startScrollTracking:l,stopScrollTracking:i,update:a}},GL=!1,m6=(0,gt.createContext)({dragListeners:{}});function XL(e,t,r=[]){let{setDragListeners:n}=(0,gt.useContext)(m6);(0,gt.useEffect)(()=>{n&&n(o=>G(R({},o),{[e]:[...o[e]||[],t]}))},r)}var QL=100,WL=e=>{let t=(0,gt.useRef)(null);return(0,gt.useCallback)(r=>{ok.setState({fallbackEnabled:!1});let n=Ll();t.current=n,setTimeout(()=>{t.current===n&&(ok.setState({fallbackEnabled:!0}),r.collisionObserver.forceUpdate(!0))},e)},[])},KL=({children:e,disableAutoScroll:t,behavior:r="auto"})=>{let n=H(z=>z.dispatch),o=H(z=>z.instanceId),a=Xe(),i=(0,gt.useRef)(null),l=WL(100),[s]=(0,gt.useState)(()=>{let z=new Map;return Gr(()=>({zoneDepthIndex:{},nextZoneDepthIndex:{},areaDepthIndex:{},nextAreaDepthIndex:{},draggedItem:null,previewIndex:{},enabledIndex:{},hoveringComponent:null,registerRootVirtualizer:(C,D)=>{z.set(C,D)},unregisterRootVirtualizer:C=>{z.delete(C)},scrollToComponent:C=>{let D=Array.from(z.values());if(D.length>0)for(let I of D){let M=I.resolveIndex(C);M<0||I.virtualizer.scrollToIndex(M,{behavior:"auto",align:"auto"})}else{let I=un(),M=I?.querySelector(wc(C));M?.scrollIntoView({behavior:"smooth"})}}}))}),c=(0,gt.useCallback)(z=>{let{zoneDepthIndex:C={},areaDepthIndex:D={}}=s.getState()||{},I=Object.keys(C).length>0,M=Object.keys(D).length>0,B=!1,L=!1;return(z.zone&&!C[z.zone]||!z.zone&&I)&&(B=!0),(z.area&&!D[z.area]||!z.area&&M)&&(L=!0),{zoneChanged:B,areaChanged:L}},[s]),d=(0,gt.useCallback)((z,C)=>{let{zoneChanged:D,areaChanged:I}=c(z);!D&&!I||(s.setState({zoneDepthIndex:z.zone?{[z.zone]:!0}:{},areaDepthIndex:z.area?{[z.area]:!0}:{}}),l(C),setTimeout(()=>{C.collisionObserver.forceUpdate(!0)},50),i.current=null)},[s]),u=hx(d,QL),p=()=>{u.cancel(),i.current=null};(0,gt.useEffect)(()=>{GL&&s.subscribe(z=>{var C,D;return console.log(z.previewIndex,(C=Object.entries(z.zoneDepthIndex||{})[0])==null?void 0:C[0],(D=Object.entries(z.areaDepthIndex||{})[0])==null?void 0:D[0])})},[]);let[f]=(0,gt.useState)(()=>[...t?bo.plugins.filter(z=>z!==nv):bo.plugins,UL({onChange:(z,C)=>{let D=s.getState(),{zoneChanged:I,areaChanged:M}=c(z),B=C.dragOperation.status.dragging;if(M||I){let L={},j={};z.zone&&(L={[z.zone]:!0}),z.area&&(j={[z.area]:!0}),s.setState({nextZoneDepthIndex:L,nextAreaDepthIndex:j})}if(z.zone!=="void"&&D?.zoneDepthIndex.void){d(z,C);return}if(M){if(B){let L=i.current;L&&L.area===z.area&&L.zone===z.zone||(p(),u(z,C),i.current=z)}else p(),d(z,C);return}I&&d(z,C),p()}},o)]),v=xk(),[b,S]=(0,gt.useState)({}),g=(0,gt.useRef)(null),m=(0,gt.useRef)(void 0),{getTargetIndex:_,setActive:h,startScrollTracking:k,stopScrollTracking:y,update:x}=YL(s),w=(0,gt.useMemo)(()=>({mode:"edit",areaId:"root",depth:0}),[]);return(0,_c.jsx)(m6.Provider,{value:{dragListeners:b,setDragListeners:S},children:(0,_c.jsx)(ic,{plugins:f,sensors:v,onDragEnd:(z,C)=>{var D,I;y();let M=(D=un())==null?void 0:D.querySelector("[data-puck-entry]");M?.removeAttribute("data-puck-dragging");let{source:B,target:L}=z.operation;if(!B){h(!1),s.setState({draggedItem:null});return}let{zone:j,index:X}=B.data,{previewIndex:Z={}}=s.getState()||{},V=(I=Object.values(Z).find(oe=>oe?.props.id===B.id&&!oe.ghost))!=null?I:null,ee=!z.canceled&&L?.type!=="void"&&V?.linePlaceholder?qL({zones:m.current?[m.current.zone,V.zone]:[V.zone],itemId:V.type==="move"?V.props.id:void 0,targetZone:V.zone,getExpectedOrder:()=>Fv(a.getState().state,V.zone)}):null,he=()=>{var oe,et,$,F,E;if(h(!1),s.setState({draggedItem:null}),z.canceled||L?.type==="void"){s.setState({previewIndex:{}}),(oe=b.dragend)==null||oe.forEach(P=>{P(z,C)}),n({type:"setUi",ui:{itemSelector:null,isDragging:!1}});return}let T=V&&V.linePlaceholder&&m.current&&V.zone===m.current.zone&&V.index>m.current.index?V.index-1:(et=V?.index)!=null?et:X;V&&(s.setState({previewIndex:{}}),V.type==="insert"?FL(V.componentType,V.zone,V.index,a):m.current&&p6(V.props.id,m.current,G(R({},V),{index:T}),a),ee?.());let A=(($=m.current)==null?void 0:$.zone)!==V?.zone||((F=m.current)==null?void 0:F.index)!==T;n({type:"setUi",ui:{itemSelector:V?{index:T,zone:V.zone}:{index:X,zone:j},isDragging:!1},recordHistory:A}),(E=b.dragend)==null||E.forEach(P=>{P(z,C)})},Y;Y=ht(()=>{B.status==="idle"&&(he(),Y?.())})},onDragMove:(z,C)=>{var D;x(C),(D=b.dragmove)==null||D.forEach(I=>{I(z,C)})},onDragOver:(z,C)=>{var D,I,M,B,L,j;if(z.preventDefault(),!((D=s.getState())==null?void 0:D.draggedItem))return;p();let{source:Z,target:V}=z.operation;if(!V||!Z||V.type==="void")return;let[ee]=Z.id.split(":"),[he]=V.id.split(":"),Y=Z.data,oe=Y.zone,et=Y.index,$="",F=0;if(V.type==="component"){let T=V.data;$=T.zone;let A=(I=C.collisionObserver.collisions[0])==null?void 0:I.data,P=Sk(A?.direction,f6(V.element));F=zk({position:P,sourceIndex:et,targetIndex:T.index,isSameZone:oe===$})}else $=V.id.toString(),F=0;let E=((M=a.getState().state.indexes.nodes[V.id])==null?void 0:M.path)||[];if(!(he===ee||E.find(T=>{let[A]=T.split(":");return A===ee}))){if(g.current==="new"){let T=W0(r,{isNewComponent:!0})==="static";T&&(F=(B=_($,C))!=null?B:F),h(T),s.setState({previewIndex:{[$]:{componentType:Y.componentType,type:"insert",index:F,zone:$,element:Z.element,props:{id:Z.id.toString()},linePlaceholder:T}}})}else{m.current||(m.current={zone:Y.zone,index:Y.index});let T=Kn(m.current,a.getState().state);if(T){let A=m.current.zone,P=A!==$,q=W0(r,{isDraggingBetweenSlots:P})==="static";q&&(F=(L=_($,C))!=null?L:F),h(q);let Q={[$]:{componentType:Y.componentType,type:"move",index:F,zone:$,props:T.props,element:Z.element,linePlaceholder:q}};if(q&&P){let re=s.getState().previewIndex[A],we=m.current.index;re&&!re.linePlaceholder&&(we=re.index),Q[A]={componentType:Y.componentType,type:"move",index:we,zone:A,props:T.props,element:Z.element,ghost:!0}}s.setState({previewIndex:Q})}}(j=b.dragover)==null||j.forEach(T=>{T(z,C)})}},onDragStart:(z,C)=>{var D;r!=="fluid"&&k(C);let{source:I}=z.operation;if(I?.type==="component"){let M=I.data,B={zone:M.zone,index:M.index};m.current=B;let L=Kn(B,a.getState().state);if(L){let j=W0(r)==="static";h(j),s.setState({previewIndex:{[M.zone]:{componentType:M.componentType,type:"move",index:M.index,zone:M.zone,props:L.props,element:I.element,linePlaceholder:j}}})}}(D=b.dragstart)==null||D.forEach(M=>{M(z,C)})},onBeforeDragStart:z=>{var C,D,I,M;let B=((C=z.operation.source)==null?void 0:C.type)==="drawer";g.current=B?"new":"existing",m.current=void 0,s.setState({draggedItem:z.operation.source}),((D=a.getState().selectedItem)==null?void 0:D.props.id)!==((I=z.operation.source)==null?void 0:I.id)?n({type:"setUi",ui:{itemSelector:null,isDragging:!0},recordHistory:!1}):n({type:"setUi",ui:{isDragging:!0},recordHistory:!1});let L=(M=un())==null?void 0:M.querySelector("[data-puck-entry]");L?.setAttribute("data-puck-dragging","true"),h(!1)},children:(0,_c.jsx)(bL,{store:s,children:(0,_c.jsx)(Qd,{value:w,children:e})})})})},JL=({children:e,disableAutoScroll:t,behavior:r})=>H(o=>o.status)==="LOADING"?e:(0,_c.jsx)(KL,{disableAutoScroll:t,behavior:r,children:e}),Mv=ne("Drawer",u6),hc=ne("DrawerItem",u6),lk=({children:e,name:t,label:r,dragRef:n,isDragDisabled:o})=>{let a=(0,Ac.useMemo)(()=>e||(({children:i})=>(0,Ft.jsx)("div",{className:hc("default"),children:i})),[e]);return(0,Ft.jsx)("div",{className:hc({disabled:o}),ref:n,onMouseDown:i=>i.preventDefault(),"data-testid":n?`drawer-item:${t}`:"","data-puck-drawer-item":!0,children:(0,Ft.jsx)(a,{name:t,children:(0,Ft.jsx)("div",{className:hc("draggableWrapper"),children:(0,Ft.jsxs)("div",{className:hc("draggable"),children:[(0,Ft.jsx)("div",{className:hc("name"),children:r??t}),(0,Ft.jsx)("div",{className:hc("icon"),children:(0,Ft.jsx)(LT,{})})]})})})})},$L=({children:e,name:t,label:r,id:n,isDragDisabled:o})=>{let a=(0,Ac.useContext)(Vt),i=a6(a),{ref:l}=nC({id:n,data:{componentType:t},disabled:o,type:"drawer",plugins:[yo.configure({dropAnimation:i})]});return(0,Ft.jsxs)("div",{className:Mv("draggable"),children:[(0,Ft.jsx)("div",{className:Mv("draggableBg"),children:(0,Ft.jsx)(lk,{name:t,label:r,children:e})}),(0,Ft.jsx)("div",{className:Mv("draggableFg"),children:(0,Ft.jsx)(lk,{name:t,label:r,dragRef:l,isDragDisabled:o,children:e})})]})},e7=({name:e,children:t,id:r,label:n,index:o,isDragDisabled:a})=>{let i=r||e,[l,s]=(0,Ac.useState)(Ll(i));return typeof o<"u"&&console.error("Warning: The `index` prop on Drawer.Item is deprecated and no longer required."),XL("dragend",()=>{s(Ll(i))},[i]),(0,Ft.jsx)("div",{children:(0,Ft.jsx)($L,{name:e,label:n,id:l,isDragDisabled:a,children:t})},l)},em=({children:e,droppableId:t,direction:r})=>{t&&console.error("Warning: The `droppableId` prop on Drawer is deprecated and no longer required."),r&&console.error("Warning: The `direction` prop on Drawer is deprecated and no longer required to achieve multi-directional dragging.");let n=$v(),{ref:o}=lc({id:n,type:"void",collisionPriority:0});return(0,Ft.jsx)("div",{className:Mv(),ref:o,"data-puck-dnd":n,"data-puck-drawer":!0,"data-puck-dnd-void":!0,children:e})};em.Item=e7;O();var lT=(e,t)=>e.getState().state.indexes.zones[t].contentIds.length,t7=({zoneCompound:e,userMinEmptyHeight:t,ref:r})=>{let n=Xe(),[o,a]=(0,gl.useState)(0),[i,l]=(0,gl.useState)(!1),{draggedItem:s,isZone:c}=zo(Vt,f=>{var v,b;return{draggedItem:((v=f.draggedItem)==null?void 0:v.data.zone)===e?f.draggedItem:null,isZone:((b=f.draggedItem)==null?void 0:b.data.zone)===e}}),d=(0,gl.useRef)(0),u=t6(f=>{if(f){let v=lT(n,e);if(a(0),v||d.current===0){l(!1);return}let b=n.getState().selectedItem,S=n.getState().state.indexes.zones,g=n.getState().nodes;g.setOverlayVisible(b?.props.id,!1),setTimeout(()=>{var m;let _=((m=S[e])==null?void 0:m.contentIds)||[];g.syncNodes(_),b&&setTimeout(()=>{g.syncNode(b.props.id),g.setOverlayVisible(b.props.id,!0)},200),l(!1)},100)}},[n,o,e]);(0,gl.useEffect)(()=>{if(s&&r.current&&c){let f=r.current.getBoundingClientRect();return d.current=lT(n,e),a(f.height),l(!0),u()}},[r.current,s,u]);let p=isNaN(Number(t))?t:`${t}px`;return[o?`${o}px`:p,i]};O();O();function r7(e,t){let r=C0();return(0,g6.useCallback)((...n)=>sr(null,null,function*(){return yield r?.renderer.rendering,e(...n)}),[...t,r])}var n7=(e,t)=>{let r=(0,_l.useContext)(Vt),n=zo(Vt,d=>d.previewIndex[t]),o=H(d=>d.state.ui.isDragging),[a,i]=(0,_l.useState)(e),[l,s]=(0,_l.useState)(n),c=r7((d,u,p,f,v,b)=>{p&&!v||(u&&!u.linePlaceholder?i(z1(d.filter(S=>S!==u.props.id),u.index,u.props.id)):i(v&&!b?d.filter(S=>S!==f):d),s(u))},[]);return(0,_l.useEffect)(()=>{var d;let u=r.getState(),p=(d=u.draggedItem)==null?void 0:d.id,f=Object.values(u.previewIndex||{}),v=f.length>0,b=f.some(S=>S?.linePlaceholder);c(e,n,o,p,v,b)},[e,n,o]),[a,l]};O();var o7="dynamic",a7="x",sT="y",i7=(e,t)=>{let r=H(i=>i.status),[n,o]=(0,bl.useState)(t||sT),a=(0,bl.useCallback)(()=>{if(e.current){let i=window.getComputedStyle(e.current);i.display==="grid"?o(o7):i.display==="flex"&&i.flexDirection==="row"?o(a7):o(sT)}},[e.current]);return(0,bl.useEffect)(()=>{let i=()=>{a()};return window.addEventListener("viewportchange",i),()=>{window.removeEventListener("viewportchange",i)}},[]),(0,bl.useEffect)(a,[r,t]),[n,a]};O();var l7=({componentId:e,zone:t})=>{let r=H(a=>a.config),n=H(a=>a.metadata),o=H(Ne(a=>{var i,l;let s=a.state.indexes;return((l=(i=s.zones[`${e}:${t}`])==null?void 0:i.contentIds)!=null?l:[]).map(d=>s.nodes[d].flatData)}));return(0,_6.jsx)(hh,{content:o,zone:t,config:r,metadata:n})};O();function b6(e,t,r,n,o){let a=(0,ai.useRef)(null),i=(0,ai.useRef)(null),l=(0,ai.useRef)(t.props),s=(0,ai.useMemo)(()=>Pb(r,n,o),[r,n,o]),c=(0,ai.useMemo)(()=>{var u,p,f,v;let b=t.type==="root"?e.root:(u=e.components)==null?void 0:u[t.type],S=(p=b?.fields)!=null?p:{},g=a.current!==s,m,_=!1;if(!i.current||g)for(let k in t.props)((f=S[k])==null?void 0:f.type)==="slot"&&(_=!0);else{m=["id"];let k=new Set([...Object.keys(t.props),...Object.keys(i.current)]);for(let y of k)t.props[y]!==i.current[y]&&(m.push(y),((v=S[y])==null?void 0:v.type)==="slot"&&(_=!0))}let h=bp(t,s,e,!1,_,m).props;return i.current=t.props,a.current=s,l.current=m?R(R({},l.current),h):h,l.current},[e,t,s]);return(0,ai.useMemo)(()=>R(R({},t.props),c),[t.props,c])}O();O();O();var Dk=(e,t={})=>{if(!e)return;let{disableDrag:r=!1,disableDragOnFocus:n=!0}=t,o=l=>{l.stopPropagation()};e.addEventListener("mouseover",o,{capture:!0});let a=()=>{setTimeout(()=>{e.addEventListener("pointerdown",o,{capture:!0})},200)},i=()=>{e.removeEventListener("pointerdown",o,{capture:!0})};return r?e.addEventListener("pointerdown",o,{capture:!0}):n&&(e.addEventListener("focus",a,{capture:!0}),e.addEventListener("blur",i,{capture:!0})),e.setAttribute("data-puck-overlay-portal","true"),()=>{e.removeEventListener("mouseover",o,{capture:!0}),r?e.removeEventListener("pointerdown",o,{capture:!0}):n&&(e.removeEventListener("focus",a,{capture:!0}),e.removeEventListener("blur",i,{capture:!0})),e.removeAttribute("data-puck-overlay-portal")}};O();var s7={InlineTextField:"_InlineTextField_104qp_1"},c7=ne("InlineTextField",s7),u7=({propPath:e,componentId:t,value:r,isReadOnly:n,opts:o={}})=>{var a;let i=(0,ra.useRef)(null),l=Xe(),s=(a=o.disableLineBreaks)!=null?a:!1;(0,ra.useEffect)(()=>{let f=l.getState(),v=f.state.indexes.nodes[t].data;if(!f.getComponentConfig(v.type))throw new Error(`InlineTextField Error: No config defined for ${v.type}`);if(i.current){let S=r??"";S!==i.current.innerText&&i.current.replaceChildren(S);let g=Dk(i.current),m=_=>sr(null,null,function*(){let k=l.getState().state.indexes.nodes[t],y=_.target.innerText;s&&(y=y.replaceAll(/\n/gm,""));let x=tp(k.data.props,e,y);yield Oc(G(R({},k.data),{props:x}),l.getState,"replace",!0)});return i.current.addEventListener("input",m),()=>{var _;(_=i.current)==null||_.removeEventListener("input",m),g?.()}}},[l,i.current,r,s]);let[c,d]=(0,ra.useState)(!1),[u,p]=(0,ra.useState)(!1);return(0,y6.jsx)("span",{className:c7(),ref:i,contentEditable:c||u?"plaintext-only":"false",onClick:f=>{f.preventDefault(),f.stopPropagation()},onClickCapture:f=>{f.preventDefault(),f.stopPropagation();let v=op(l.getState().state,t);l.getState().setUi({itemSelector:v})},onKeyDown:f=>{f.stopPropagation(),(s&&f.key==="Enter"||n)&&f.preventDefault()},onKeyUp:f=>{f.stopPropagation(),f.preventDefault()},onMouseOverCapture:()=>d(!0),onMouseOutCapture:()=>d(!1),onFocus:()=>p(!0),onBlur:()=>p(!1)})},K0=(0,ra.memo)(u7),d7=()=>({text:({value:e,componentId:t,field:r,propPath:n,isReadOnly:o})=>r.contentEditable?(0,Nv.jsx)(K0,{propPath:n,componentId:t,value:e,opts:{disableLineBreaks:!0},isReadOnly:o}):e,textarea:({value:e,componentId:t,field:r,propPath:n,isReadOnly:o})=>r.contentEditable?(0,Nv.jsx)(K0,{propPath:n,componentId:t,value:e,isReadOnly:o}):e,custom:({value:e,componentId:t,field:r,propPath:n,isReadOnly:o})=>r.contentEditable&&typeof e=="string"?(0,Nv.jsx)(K0,{propPath:n,componentId:t,value:e,isReadOnly:o}):e});O();var p7=(0,Tr.lazy)(()=>import("./part-WHE4W7LO.js").then(e=>({default:e.Editor}))),k6=(0,Tr.lazy)(()=>import("./part-DHCHT4AU.js").then(e=>({default:e.RichTextRender}))),x6=(0,Tr.memo)(({value:e,componentId:t,propPath:r,field:n,id:o})=>{let a=(0,Tr.useRef)(null),i=Xe(),l=p=>{p.preventDefault(),p.stopPropagation()},s=p=>{p.preventDefault(),p.stopPropagation();let f=op(i.getState().state,t);i.getState().setUi({itemSelector:f})};(0,Tr.useEffect)(()=>{if(!a.current)return;let p=Dk(a.current,{disableDragOnFocus:!0});return()=>p?.()},[a.current]);let c=(0,Tr.useCallback)((p,f)=>sr(null,null,function*(){let b=i.getState().state.indexes.nodes[t],S=tp(b.data.props,r,p);yield Oc(G(R({},b.data),{props:S}),i.getState,"replace",!0,f)}),[i,t,r]),d=(0,Tr.useCallback)(p=>{i.setState({currentRichText:{inlineComponentId:t,inline:!0,field:n,editor:p,id:o}})},[n,t]);if(!n.contentEditable)return(0,xo.jsx)(Tr.Suspense,{fallback:(0,xo.jsx)(Hb,{content:e}),children:(0,xo.jsx)(k6,{content:e,field:n})});let u={content:e,onChange:c,field:n,inline:!0,onFocus:d,id:o,name:r};return(0,xo.jsx)("div",{ref:a,onClick:l,onClickCapture:s,children:(0,xo.jsx)(Tr.Suspense,{fallback:(0,xo.jsx)(Tk,R({},u)),children:(0,xo.jsx)(p7,R({},u))})})});x6.displayName="InlineEditorWrapper";var f7=()=>({richtext:({value:e,componentId:t,field:r,propPath:n,isReadOnly:o})=>{let{contentEditable:a=!0,tiptap:i}=r;if(a===!1||o)return(0,xo.jsx)(k6,{content:e,field:r});let l=`${t}_${r.type}_${n}`;return(0,xo.jsx)(x6,{value:e,componentId:t,propPath:n,field:r,id:l},l)}});O();O();function h7(e,t,r=[]){if(Object.is(e,t))return!0;if(typeof e!="object"||e===null||typeof t!="object"||t===null||Object.getPrototypeOf(e)!==Object.getPrototypeOf(t))return!1;let n=new Set(r),o=Object.keys(e).filter(i=>!n.has(i)),a=Object.keys(t).filter(i=>!n.has(i));if(o.length!==a.length)return!1;for(let i=0;i<o.length;i++){let l=o[i];if(!Object.prototype.hasOwnProperty.call(t,l))return!1;let s=e[l],c=t[l];if(!Object.is(s,c))return!1}return!0}var v7=({Component:e,componentProps:t})=>(0,S6.jsx)(e,R({},t)),cT=(0,w6.memo)(v7,(e,t)=>{let r=!0;return"puck"in e.componentProps&&"puck"in t.componentProps&&(r=kp(e.componentProps.puck,t.componentProps.puck)),e.Component===t.Component&&h7(e.componentProps,t.componentProps,["puck"])&&r});O();var m7=5,z6=320,E6=new Map,g7=e=>{var t;return(t=E6.get(e))!=null?t:z6},_7=(e,t)=>{t<=0||E6.set(e,t)},b7=({contentIds:e,zoneCompound:t,renderItem:r})=>{let n=H(_=>{var h,k;return(k=(h=_.selectedItem)==null?void 0:h.props.id)!=null?k:null}),o=un(),a=(0,Zr.useContext)(Vt),i=zo(Vt,_=>{var h;let k=(h=_.draggedItem)==null?void 0:h.id;return k?String(k):null}),l=zo(Vt,_=>{var h,k,y;if((h=_.draggedItem)!=null&&h.id){let[x]=(y=Object.entries((k=_.previewIndex)!=null?k:{}).find(([,w])=>!w?.ghost))!=null?y:[];return x?.split(":")[0]}return null}),s=o?.defaultView,c=(0,Zr.useRef)(new Map),d=Xe(),u=(0,Zr.useCallback)(_=>{var h,k,y,x;if(!_||_==="root")return-1;let w=e.indexOf(_);if(w>-1)return w;let z=(y=(k=(h=d.getState().state.indexes.nodes)==null?void 0:h[_])==null?void 0:k.path)!=null?y:[];for(let C=z.length-1;C>=0;C-=1){let D=(x=z[C])==null?void 0:x.split(":")[0];if(!D||D==="root")continue;let I=e.indexOf(D);if(I>-1)return I}return-1},[d,e]),p=(0,Zr.useMemo)(()=>{let _=new Set;return[n,i,l].forEach(h=>{let k=u(h);k>-1&&_.add(k)}),Array.from(_).sort((h,k)=>h-k)},[l,i,u,n]),f=(0,Zr.useCallback)(_=>{let h=Vd(_);return p.forEach(k=>{h.includes(k)||h.push(k)}),h.sort((k,y)=>k-y),h},[p]),v=yv({count:e.length,getItemKey:_=>e[_],estimateSize:_=>g7(e[_]),getScrollElement:()=>s??null,overscan:m7,observeElementRect:(_,h)=>s?H0(_,h):gv(_,h),observeElementOffset:(_,h)=>s?U0(_,h):_v(_,h),scrollToFn:(_,h,k)=>s?q0(_,h,k):bv(_,h,k),rangeExtractor:f,initialOffset:()=>s?s.scrollY:0});(0,Zr.useEffect)(()=>(a.getState().registerRootVirtualizer(t,{resolveIndex:_=>u(_),virtualizer:v}),()=>{a.getState().unregisterRootVirtualizer(t)}),[u,v,t,a]);let b=(0,Zr.useCallback)(_=>{let h=c.current.get(_);if(h)return h;let k=y=>{if(!y)return;let x=Math.ceil(y.getBoundingClientRect().height)||z6;typeof x=="number"&&x>0&&_7(_,x)};return c.current.set(_,k),k},[]);(0,Zr.useEffect)(()=>{let _=new Set(e);Array.from(c.current.keys()).forEach(h=>{_.has(h)||c.current.delete(h)})},[e]);let S=v.getVirtualItems(),g=v.getTotalSize(),m=(0,Zr.useMemo)(()=>{let _=[],h=0,k=-1;S.forEach(x=>{if(!x)return;let w=e[x.index],z=Math.max(x.start-h,0);z>0&&_.push((0,kc.jsx)("div",{style:{height:`${z}px`}},`gap:${k}:${x.index}`)),_.push(r({componentId:w,index:x.index,measureRef:b(w)})),h=x.end,k=x.index});let y=Math.max(g-h,0);return y>0&&_.push((0,kc.jsx)("div",{style:{height:`${y}px`}},`gap:${k}:end`)),_},[g,S,b]);return(0,kc.jsx)(kc.Fragment,{children:m})};O();var y7=ne("DropZone",s6),uT="var(--puck-line-placeholder-width, 2px)",k7=({zoneRef:e,contentIds:t,index:r})=>{let[n,o]=(0,tm.useState)();return(0,tm.useLayoutEffect)(()=>{var a,i,l,s;let c=e.current,d=c?.ownerDocument.defaultView;if(!c||!d)return;let u=X=>X?d.getComputedStyle(X):void 0,p=X=>parseFloat(X??"")||0,f=X=>{let Z=t[X];if(typeof Z>"u")return;let V=c.querySelector(`:scope > ${wc(Z)}:not([data-dnd-dragging])`);if(V)return{el:V,rect:V.getBoundingClientRect()}},v=c.getBoundingClientRect(),b=d.getComputedStyle(c),S=f(r-1),g=f(r),m=g??S,_=h6(c,d,b),{horizontal:h,reversed:k,forward:y,start:x,end:w,isBefore:z}=v6(_),C=p(h?b.columnGap:b.rowGap),D=(X,Z)=>{var V;let ee=Z==="start"==!k?h?"marginLeft":"marginTop":h?"marginRight":"marginBottom";return p((V=u(X))==null?void 0:V[ee])},I=p(b.borderLeftWidth),M=p(b.borderTopWidth),B=p(b.borderRightWidth),L=p(b.borderBottomWidth),j;g?S&&z(w(S.rect),x(g.rect))?j=(w(S.rect)+x(g.rect))/2:j=x(g.rect)-y*(Math.max(D(g.el,"start"),C)/2):S?j=w(S.rect)+y*(Math.max(D(S.el,"end"),C)/2):j=h?k?v.right-B-p(b.paddingRight):v.left+I+p(b.paddingLeft):k?v.bottom-L-p(b.paddingBottom):v.top+M+p(b.paddingTop),o(h?{top:((a=m?.rect.top)!=null?a:v.top+M+p(b.paddingTop))-v.top+c.scrollTop-M,height:(i=m?.rect.height)!=null?i:v.height-M-L-p(b.paddingTop)-p(b.paddingBottom),left:Vv(j-v.left+c.scrollLeft-I,0,c.scrollWidth),width:uT,transform:"translateX(-50%)"}:{left:((l=m?.rect.left)!=null?l:v.left+I+p(b.paddingLeft))-v.left+c.scrollLeft-I,width:(s=m?.rect.width)!=null?s:v.width-I-B-p(b.paddingLeft)-p(b.paddingRight),top:Vv(j-v.top+c.scrollTop-M,0,c.scrollHeight),height:uT,transform:"translateY(-50%)"})},[e,t,r]),n?(0,C6.jsx)("div",{className:y7("linePlaceholder"),style:n,"data-puck-line-placeholder":!0}):null},x7=ne("DropZone",s6),w7=()=>`#${Math.floor(Math.random()*16777215).toString(16)}`,S7=!1,z7=({element:e,label:t,override:r})=>e?(0,Ie.jsx)("div",{dangerouslySetInnerHTML:{__html:e.outerHTML}}):(0,Ie.jsx)(lk,{name:t,children:r}),sk=e=>(0,Ie.jsx)(T6,R({},e)),E7=({zoneCompound:e,componentId:t,index:r,dragAxis:n,collisionAxis:o,inDroppableZone:a,itemRef:i})=>{var l,s,c,d;let u=H(Y=>Y.metadata),p=(0,xe.useContext)(Tc),{depth:f=1}=p??{},v=(0,xe.useContext)(Vt),b=H(Ne(Y=>{var oe;return(oe=Y.state.indexes.nodes[t])==null?void 0:oe.flatData.props})),S=H(Y=>{var oe;return(oe=Y.state.indexes.nodes[t])==null?void 0:oe.data.type}),g=H(Ne(Y=>{var oe;return(oe=Y.state.indexes.nodes[t])==null?void 0:oe.data.readOnly})),m=Xe(),_=(0,xe.useMemo)(()=>{if(b)return Om({type:S,props:b});let Y=v.getState().previewIndex[e];return t===Y?.props.id?{type:Y.componentType,props:Y.props,previewType:Y.type,element:Y.element}:null},[m,t,e,S,b]),h=H(Y=>_?.type?Y.config.components[_.type]:null),k=(0,xe.useMemo)(()=>({renderDropZone:sk,isEditing:!0,dragRef:null,metadata:R(R({},u),h?.metadata)}),[u,h?.metadata]),y=H(Y=>Y.overrides),x=H(Y=>{var oe;return((oe=Y.componentState[t])==null?void 0:oe.loadingCount)>0}),w=H(Y=>{var oe;return((oe=Y.selectedItem)==null?void 0:oe.props.id)===t||!1}),z=ae("label-component"),C=ae("canvas-noconfig",{type:(s=(l=_?.type)==null?void 0:l.toString())!=null?s:""}),D=(d=(c=h?.label)!=null?c:_?.type.toString())!=null?d:z,I=(0,xe.useMemo)(()=>G(R(R({},h?.defaultProps),_?.props),{puck:k,editMode:!0}),[h?.defaultProps,_?.props,k]),M=(0,xe.useMemo)(()=>{var Y;return{type:(Y=_?.type)!=null?Y:S,props:I}},[_?.type,S,I]),B=H(Y=>Y.config),L=H(Y=>Y.plugins),j=H(Y=>Y.fieldTransforms),X=(0,xe.useMemo)(()=>R(R(R(R(R({},ph(sk,Y=>(0,Ie.jsx)(l7,{componentId:t,zone:Y.zone}))),d7()),f7()),L.reduce((Y,oe)=>R(R({},Y),oe.fieldTransforms),{})),j),[L,j]),Z=b6(B,M,X,g,x);if(!_)return;let V=h?h.render:()=>(0,Ie.jsx)("div",{style:{padding:48,textAlign:"center"},children:C}),ee=_.type,he="previewType"in _?_.previewType==="insert":!1;return(0,Ie.jsx)(IL,{id:t,componentType:ee,zoneCompound:e,depth:f+1,index:r,isLoading:x,isSelected:w,label:D,autoDragAxis:n,userDragAxis:o,inDroppableZone:a,itemRef:i,children:Y=>{var oe;return h?.inline&&!he?(0,Ie.jsx)(cT,{Component:V,componentProps:G(R({},Z),{puck:G(R({},Z.puck),{dragRef:Y})})}):(0,Ie.jsx)("div",{ref:Y,children:he?(0,Ie.jsx)(z7,{label:D,override:(oe=y.componentItem)!=null?oe:y.drawerItem,element:"element"in _&&_.element?_.element:void 0}):(0,Ie.jsx)(cT,{Component:V,componentProps:Z})})}})},dT=(0,xe.memo)(E7),T6=(0,xe.forwardRef)(function({zone:t,allow:r,disallow:n,style:o,className:a,minEmptyHeight:i="128px",collisionAxis:l,as:s},c){let d=(0,xe.useContext)(Tc),u=Xe(),{areaId:p,depth:f=0,registerLocalZone:v,unregisterLocalZone:b}=d??{},S=H(Ne(A=>{var P;return p?(P=A.state.indexes.nodes[p])==null?void 0:P.path:null})),g=fn;p&&t!==fn&&(g=`${p}:${t}`);let m=g===fn||t===fn||p==="root",_=zo(Vt,A=>A.nextAreaDepthIndex[p||""]),h=H(Ne(A=>{var P;return(P=A.state.indexes.zones[g])==null?void 0:P.contentIds})),k=H(Ne(A=>{var P;return(P=A.state.indexes.zones[g])==null?void 0:P.type}));(0,xe.useEffect)(()=>{(!k||k==="dropzone")&&d?.registerZone&&d?.registerZone(g)},[k,u]),(0,xe.useEffect)(()=>{k==="dropzone"&&g!==fn&&console.warn("DropZones have been deprecated in favor of slot fields and will be removed in a future version of Puck. Please see the migration guide: https://www.puckeditor.com/docs/guides/migrations/dropzones-to-slots")},[k]);let y=(0,xe.useMemo)(()=>h||[],[h]),x=(0,xe.useRef)(null),w=(0,xe.useCallback)(A=>c6(A,{allow:r,disallow:n}),[r,n]),z=zo(Vt,A=>{var P;let q=(P=A.draggedItem)==null?void 0:P.data.componentType;return w(q)}),C=_||m,D=zo(Vt,A=>{var P;let q=!0;return q=(P=A.zoneDepthIndex[g])!=null?P:!1,q&&(q=z),q});(0,xe.useEffect)(()=>(v&&v(g,z||D),()=>{b&&b(g)}),[z,D,g]);let[I,M]=n7(y,g),B=M&&!M.linePlaceholder?1:0,L=I.length===B,j=D&&L,X=(0,xe.useContext)(Vt);(0,xe.useEffect)(()=>{let{enabledIndex:A}=X.getState();X.setState({enabledIndex:G(R({},A),{[g]:D})})},[D,X,g]);let Z={id:g,collisionPriority:D?f:0,disabled:!j,collisionDetector:HT,type:"dropzone",data:{areaId:p,depth:f,isDroppableTarget:z,path:S||[]}},{ref:V}=lc(Z),ee=H(A=>A?.selectedItem&&p===A?.selectedItem.props.id),[he]=i7(x,l),[Y,oe]=t7({zoneCompound:g,userMinEmptyHeight:i,ref:x}),et=(0,xe.useCallback)(A=>{ik([x,V,c],A)},[V]),$=H(A=>A._experimentalVirtualization),F=s??"div",T=$&&((p??Nl)===Nl&&f===0);return(0,Ie.jsxs)(F,{className:`${x7({isRootZone:m,hoveringOverArea:C,isEnabled:D,isAreaSelected:ee,hasChildren:y.length>0,isAnimating:oe})}${a?` ${a}`:""}`,ref:et,"data-testid":`dropzone:${g}`,"data-puck-dropzone":g,style:G(R({},o),{"--puck-slot-min-empty-height":Y,backgroundColor:S7?w7():o?.backgroundColor}),children:[T?(0,Ie.jsx)(b7,{contentIds:I,zoneCompound:g,renderItem:A=>(0,Ie.jsx)(dT,{zoneCompound:g,componentId:A.componentId,dragAxis:he,index:A.index,collisionAxis:l,inDroppableZone:z,itemRef:A.measureRef},A.componentId)}):I.map((A,P)=>(0,Ie.jsx)(dT,{zoneCompound:g,componentId:A,dragAxis:he,index:P,collisionAxis:l,inDroppableZone:z},A)),M?.linePlaceholder&&(0,Ie.jsx)(k7,{zoneRef:x,contentIds:y,index:M.index})]})}),C7=({config:e,item:t,metadata:r})=>{let n=e.components[t.type],o=fh(e,t,l=>(0,Ie.jsx)(hh,G(R({},l),{config:e,metadata:r}))),a=(0,xe.useMemo)(()=>({areaId:o.id,depth:1}),[o]),i=Qu(n.fields,o);return(0,Ie.jsx)(Qd,{value:a,children:(0,Ie.jsx)(n.render,G(R(R({},o),i),{puck:G(R({},o.puck),{renderDropZone:ck,metadata:R(R({},r),n.metadata)})}))},o.id)},ck=e=>(0,Ie.jsx)(A6,R({},e)),A6=(0,xe.forwardRef)(function({className:t,style:r,zone:n,as:o},a){let i=(0,xe.useContext)(Tc),{areaId:l="root"}=i||{},{config:s,data:c,metadata:d}=(0,xe.useContext)(Zv),u=`${l}:${n}`,p=c?.content||[];(0,xe.useEffect)(()=>{p||i?.registerZone&&i?.registerZone(u)},[p]);let f=o??"div";return!c||!s?null:(u!==fn&&(p=S1(c,u).zones[u]),(0,Ie.jsx)(f,{className:t,style:r,ref:a,children:p.map(v=>s.components[v.type]?(0,Ie.jsx)(C7,{config:s,item:v,metadata:d},v.props.id):null)}))}),uk=e=>(0,Ie.jsx)(O6,R({},e)),O6=(0,xe.forwardRef)(function(t,r){let n=(0,xe.useContext)(Tc);return n?.mode==="edit"?(0,Ie.jsx)(Ie.Fragment,{children:(0,Ie.jsx)(T6,G(R({},t),{ref:r}))}):(0,Ie.jsx)(Ie.Fragment,{children:(0,Ie.jsx)(A6,G(R({},t),{ref:r}))})}),Zv=rm.default.createContext({config:{components:{}},data:{root:{},content:[]},metadata:{}});function D6({config:e,data:t,metadata:r={}}){var n,o;let a=G(R({},t),{root:t.root||{},content:t.content||[]}),i="props"in a.root?a.root.props:a.root,l=i?.title||"",s=G(R({},i),{puck:{renderDropZone:uk,isEditing:!1,dragRef:null,metadata:r},title:l,editMode:!1,id:"puck-root"}),c=fh(e,{type:"root",props:s},p=>(0,Jo.jsx)(Ub,G(R({},p),{config:e,metadata:r}))),d=Qu((n=e.root)==null?void 0:n.fields,s),u=(0,rm.useMemo)(()=>({mode:"render",depth:0}),[]);return(o=e.root)!=null&&o.render?(0,Jo.jsx)(Zv.Provider,{value:{config:e,data:a,metadata:r},children:(0,Jo.jsx)(Qd,{value:u,children:(0,Jo.jsx)(e.root.render,G(R(R({},c),d),{children:(0,Jo.jsx)(ck,{zone:Am})}))})}):(0,Jo.jsx)(Zv.Provider,{value:{config:e,data:a,metadata:r},children:(0,Jo.jsx)(Qd,{value:u,children:(0,Jo.jsx)(ck,{zone:Am})})})}O();O();function T7(e,t,r){return sr(this,null,function*(){let n=t().state.indexes.nodes[e];if(!n){console.warn(`Warning: Could not find component with id "${e}" to resolve its data. Component may have been removed or the id is invalid.`);return}yield Oc(n.data,t,r)})}O();function A7(e,t,r){return sr(this,null,function*(){let n=Kn(e,t().state);if(!n){console.warn(`Warning: Could not find component for selector "${JSON.stringify(e)}" to resolve its data. Component may have been removed or the selector is invalid.`);return}let o=Rl(n);yield Oc(o,t,r)})}var pT=(e,t)=>{let r={back:e.history.back,forward:e.history.forward,setHistories:e.history.setHistories,setHistoryIndex:e.history.setHistoryIndex,hasPast:e.history.hasPast(),hasFuture:e.history.hasFuture(),histories:e.history.histories,index:e.history.index},n={appState:C1(e.state),config:e.config,dispatch:e.dispatch,getPermissions:e.permissions.getPermissions,refreshPermissions:e.permissions.refreshPermissions,resolveDataById:(o,a)=>T7(o,t,a),resolveDataBySelector:(o,a)=>A7(o,t,a),history:r,selectedItem:e.selectedItem||null,getItemBySelector:o=>Kn(o,e.state),getItemById:o=>e.state.indexes.nodes[o].data,getSelectorForId:o=>op(e.state,o),getParentById:o=>{let i=e.state.indexes.nodes[o].parentId;if(i===null)return;let l=e.state.indexes.nodes[i];if(l)return l.data},dictionary:e.dictionary};return n.__private={appState:e.state},n},I6=(0,li.createContext)(null),fT=e=>({state:e.state,config:e.config,dispatch:e.dispatch,permissions:e.permissions,history:e.history,selectedItem:e.selectedItem,dictionary:e.dictionary}),O7=e=>{let[t]=(0,li.useState)(()=>Gr(()=>pT(fT(e.getState()),e.getState)));return(0,li.useEffect)(()=>e.subscribe(r=>fT(r),r=>{t.setState(pT(r,e.getState))}),[]),t};function Ik(){return function(t){let r=(0,li.useContext)(I6);if(!r)throw new Error("usePuck must be used inside <Puck>.");return Bl(r,t??(o=>o))}}O();O();O();O();O();var D7={ComponentList:"_ComponentList_htktj_1","ComponentList--isExpanded":"_ComponentList--isExpanded_htktj_5","ComponentList-content":"_ComponentList-content_htktj_9","ComponentList-title":"_ComponentList-title_htktj_17","ComponentList-titleIcon":"_ComponentList-titleIcon_htktj_63"},wv=ne("ComponentList",D7),N6=({name:e,label:t})=>{var r;let n=H(a=>a.overrides),o=H(a=>a.permissions.getPermissions({type:e}).insert);return(0,M6.useEffect)(()=>{n.componentItem&&console.warn("The `componentItem` override has been deprecated and renamed to `drawerItem`")},[n]),(0,Tn.jsx)(em.Item,{label:t,name:e,isDragDisabled:!o,children:(r=n.componentItem)!=null?r:n.drawerItem})},bc=({children:e,title:t,id:r})=>{let n=H(d=>d.config),o=H(d=>d.setUi),a=H(d=>d.state.ui.componentList),{expanded:i=!0}=a[r]||{},l=`puck-drawer-category-${r}`,s=ae("drawer-category-collapse",{title:t??""}),c=ae("drawer-category-expand",{title:t??""});return(0,Tn.jsxs)("div",{className:wv({isExpanded:i}),children:[t&&(0,Tn.jsxs)("button",{type:"button",className:wv("title"),"aria-expanded":i,"aria-controls":l,onClick:()=>o({componentList:G(R({},a),{[r]:G(R({},a[r]),{expanded:!i})})}),title:i?s:c,children:[(0,Tn.jsx)("div",{children:t}),(0,Tn.jsx)("div",{className:wv("titleIcon"),children:i?(0,Tn.jsx)(Nm,{size:12}):(0,Tn.jsx)(Zc,{size:12})})]}),(0,Tn.jsx)("div",{className:wv("content"),id:l,children:(0,Tn.jsx)(em,{children:e||Object.keys(n.components).map(d=>{var u;return(0,Tn.jsx)(N6,{label:(u=n.components[d].label)!=null?u:d,name:d},d)})})})]})};bc.Item=N6;var I7=()=>{let[e,t]=(0,nm.useState)(),r=H(a=>a.config),n=H(a=>a.state.ui.componentList),o=ae("drawer-category-other");return(0,nm.useEffect)(()=>{var a,i,l;if(Object.keys(n).length>0){let s=[],c;c=Object.entries(n).map(([u,p])=>{var f,v;return!p.components||(p.components.forEach(b=>{s.push(b)}),p.visible===!1)?null:(0,Gd.jsx)(bc,{id:u,title:((v=(f=r.categories)==null?void 0:f[u])==null?void 0:v.title)||p.title||u,children:p.components.map((b,S)=>{var g;let m=r.components[b]||{};return(0,Gd.jsx)(bc.Item,{label:(g=m.label)!=null?g:b,name:b,index:S},b)})},u)});let d=Object.keys(r.components).filter(u=>s.indexOf(u)===-1);d.length>0&&!((a=n.other)!=null&&a.components)&&((i=n.other)==null?void 0:i.visible)!==!1&&c.push((0,Gd.jsx)(bc,{id:"other",title:((l=n.other)==null?void 0:l.title)||o,children:d.map((u,p)=>{var f;let v=r.components[u]||{};return(0,Gd.jsx)(bc.Item,{name:u,label:(f=v.label)!=null?f:u,index:p},u)})},"other")),t(c)}},[r.categories,r.components,n,o]),e},L6=()=>{let e=H(n=>n.overrides),t=I7(),r=(0,R6.useMemo)(()=>(e.components&&console.warn("The `components` override has been deprecated and renamed to `drawer`"),e.components||e.drawer||"div"),[e]);return(0,dk.jsx)(r,{children:t||(0,dk.jsx)(bc,{id:"all"})})};O();var M7={BlocksPlugin:"_BlocksPlugin_9af19_1"},N7=ne("BlocksPlugin",M7),B6=(e={})=>{var t,r;return{name:"blocks",label:(t=e.label)!=null?t:"Blocks",render:()=>(0,Rv.jsx)("div",{className:N7(),children:(0,Rv.jsx)(L6,{})}),icon:(r=e.icon)!=null?r:(0,Rv.jsx)(R1,{})}};O();O();O();var R7=(e,t)=>Object.keys(e.indexes.zones).filter(r=>r.split(":")[0]===t);O();O();O();O();O();O();O();function L7(e,t){if(typeof e!="string")throw new Error(`Can't get field definition for path (${e}): Path should be a string`);if(!t||typeof t!="object")return;let r=e.split(/\.|\[\d+\]/).filter(Boolean),n=t,o;for(let a=0;a<r.length;a++){let i=r[a];if(o=n[i],a===r.length-1)return o;if(!o||(o.type!=="object"||!o.objectFields)&&(o.type!=="array"||!o.arrayFields))return;o.type==="object"&&(n=o.objectFields),o.type==="array"&&(n=o.arrayFields)}}var j6=(e,t,r)=>{var n;let[o,a]=e.split(":");if(!a)return;let i=(n=r[o])==null?void 0:n.data.type,l=i&&i!==Nl?t.components[i]:t.root;return L7(a,l?.fields)},hT={},B7=(e,t,r)=>{var n;if(((n=r.zones[e])==null?void 0:n.type)!=="slot")return hT;let o=j6(e,t,r.nodes);return o?.type!=="slot"?hT:{allow:o.allow,disallow:o.disallow}},P6="outline-item",j7="outline-zone",Mk=(e,t,r)=>{let n=e.get(t);if(n!==void 0)return n;let o=r();return e.set(t,o),o},Yv=(e,t,r,n,o)=>Mk(e,`zone:${t}`,()=>{let a=B7(t,n,o);return c6(r,a)}),P7=(e,t,r,n,o)=>Mk(e,`childZones:${t}`,()=>Object.keys(o.zones).some(a=>a.startsWith(`${t}:`)&&Yv(e,a,r,n,o))),H7=(e,t,r,n)=>Mk(e,`subtree:${t}`,()=>{var o;return t===r?!0:(((o=n[t])==null?void 0:o.path)||[]).some(i=>i.split(":")[0]===r)}),H6=(e,t)=>r=>{if(r.type!==P6)return!1;let n=r.data,o=e.outlineStore.getState().acceptCache,{config:a,state:i}=e.appStore.getState(),l=i.indexes,s=t.kind==="row"?t.itemId:t.zoneCompound.split(":")[0];return H7(o,s,n.itemId,l.nodes)?!1:t.kind==="zone"?Yv(o,t.zoneCompound,n.componentType,a,l):Yv(o,t.zoneCompound,n.componentType,a,l)||P7(o,t.itemId,n.componentType,a,l)};O();var U7=600,U6=()=>{let e=null,t=null,r=()=>{e!==null&&(clearTimeout(e),e=null),t=null};return Gr((n,o)=>({status:"idle",draggedRow:null,tempExpandedIds:new Set,expandCandidateId:null,indicator:null,drop:null,acceptCache:new Map,startDrag:a=>n({status:"dragging",draggedRow:a,acceptCache:new Map}),setTarget:(a,i)=>{var l,s,c,d;let u=o();((l=u.indicator)==null?void 0:l.targetId)===a.targetId&&((s=u.indicator)==null?void 0:s.position)===a.position&&((c=u.drop)==null?void 0:c.zone)===i.zone&&((d=u.drop)==null?void 0:d.index)===i.index||n({indicator:a,drop:i})},clearTarget:()=>{o().indicator===null&&o().drop===null||n({indicator:null,drop:null})},scheduleExpand:(a,i)=>{t===a||o().tempExpandedIds.has(a)||(r(),t=a,n({expandCandidateId:a}),e=setTimeout(()=>{e=null,t=null,n(l=>({tempExpandedIds:new Set(l.tempExpandedIds).add(a),expandCandidateId:null})),i()},U7))},cancelPendingExpand:()=>{r(),o().expandCandidateId!==null&&n({expandCandidateId:null})},endDrag:()=>{r(),n({status:"dropping",indicator:null,drop:null,expandCandidateId:null})},reset:()=>{r(),n({status:"idle",draggedRow:null,tempExpandedIds:new Set,expandCandidateId:null,indicator:null,drop:null,acceptCache:new Map})}}))},Nk=(0,om.createContext)(U6()),am=()=>(0,om.useContext)(Nk),Rk=e=>zo(Nk,e),q7=({kind:e,zoneCompound:t})=>{let r=Xe(),n=am(),o=`${e}:${t}`,a=(0,fk.useMemo)(()=>H6({appStore:r,outlineStore:n},{kind:"zone",zoneCompound:t}),[r,n,t]),{ref:i}=lc({id:o,type:j7,accept:a,collisionDetector:HT,data:{kind:"zone",zoneCompound:t}}),l=Rk(c=>{var d;return((d=c.indicator)==null?void 0:d.targetId)===o});return(0,fk.useMemo)(()=>({isDropTarget:l,ref:i}),[l,i])},q6=q7;O();O();var F7={DropLine:"_DropLine_eyz3q_2","DropLine--top":"_DropLine--top_eyz3q_12","DropLine--bottom":"_DropLine--bottom_eyz3q_16","DropLine--outset":"_DropLine--outset_eyz3q_20"},V7=ne("DropLine",F7),Lk=({edge:e,outset:t})=>(0,F6.jsx)("div",{className:V7({top:e==="top",bottom:e==="bottom",outset:!!t})});O();O();O();O();var Z7=(...e)=>[...e].filter(Boolean).join(" "),V6=Z7;O();var Y7={"LayerTree-helper":"_LayerTree-helper_1m7e4_2","LayerTree-helperRoot":"_LayerTree-helperRoot_1m7e4_11"},vT=ne("LayerTree",Y7),Z6=({zoneCompound:e})=>{let{ref:t,isDropTarget:r}=q6({kind:"empty",zoneCompound:e}),n=ae("outline-empty"),[o]=e.split(":"),a=o===Nl;return(0,im.jsxs)("li",{className:V6(vT("helper"),a?vT("helperRoot"):void 0),"data-puck-drop-target":r||void 0,ref:t,children:[n,r&&(0,im.jsx)(Lk,{edge:"top"})]})};O();O();var G7=({componentType:e,index:t,itemId:r,zoneCompound:n})=>{let o=Xe(),a=am(),i=(0,Kd.useMemo)(()=>H6({appStore:o,outlineStore:a},{kind:"row",itemId:r,zoneCompound:n}),[o,a,r,n]),l=(0,Kd.useMemo)(()=>wk("y"),[]),{handleRef:s,ref:c,isDragSource:d}=dc({id:r,index:t,group:n,type:P6,accept:i,data:{kind:"row",itemId:r,zoneCompound:n,index:t,componentType:e},collisionPriority:1,collisionDetector:l,transition:{duration:0},plugins:b=>[...b,yo.configure({feedback:"clone",dropAnimation:null})]}),{indicatorPosition:u,isExpandCandidate:p,isTempExpanded:f}=Rk(b=>{var S;return{indicatorPosition:((S=b.indicator)==null?void 0:S.targetId)===r?b.indicator.position:null,isExpandCandidate:b.expandCandidateId===r,isTempExpanded:b.tempExpandedIds.has(r)}});return{rowRef:(0,Kd.useCallback)(b=>{c(b),s(b)},[c,s]),isDragSource:d,indicatorPosition:u,isExpandCandidate:p,isTempExpanded:f}};O();var X7={Layer:"_Layer_onfgu_1","Layer-inner":"_Layer-inner_onfgu_8","Layer--isSortable":"_Layer--isSortable_onfgu_18","Layer-content":"_Layer-content_onfgu_22","Layer-clickable":"_Layer-clickable_onfgu_29","Layer-caret":"_Layer-caret_onfgu_57","Layer--containsZone":"_Layer--containsZone_onfgu_68","Layer-title":"_Layer-title_onfgu_76","Layer-name":"_Layer-name_onfgu_85","Layer-icon":"_Layer-icon_onfgu_91","Layer-zones":"_Layer-zones_onfgu_101","Layer--isExpanded":"_Layer--isExpanded_onfgu_106","Layer--isSelected":"_Layer--isSelected_onfgu_115","Layer--isExpandCandidate":"_Layer--isExpandCandidate_onfgu_138","Layer--isDragSource":"_Layer--isDragSource_onfgu_143"};O();O();var Q7={LayerActions:"_LayerActions_d90t9_2","LayerActions--visible":"_LayerActions--visible_d90t9_18"},W7=ne("LayerActions",Q7),K7=({node:e,visible:t})=>{let r=H(c=>c.dispatch),n=am(),o=H(Ne(c=>{let d=Kn({index:e.index,zone:e.zoneCompound},c.state),u=c.permissions.getPermissions({item:d});return{delete:u.delete,duplicate:u.duplicate}})),a=ae("outline-item-duplicate"),i=ae("outline-item-delete"),l=(0,hk.useCallback)(c=>{c.stopPropagation(),n.getState().status==="idle"&&r({type:"remove",index:e.index,zone:e.zoneCompound})},[r,n,e]),s=(0,hk.useCallback)(c=>{c.stopPropagation(),n.getState().status==="idle"&&r({type:"duplicate",sourceIndex:e.index,sourceZone:e.zoneCompound})},[r,n,e.index,e.zoneCompound]);return!o.delete&&!o.duplicate?null:(0,fl.jsxs)("div",{className:W7({visible:t}),children:[o.duplicate&&(0,fl.jsx)(cr,{onClick:s,title:a,type:"button",children:(0,fl.jsx)(wp,{})}),o.delete&&(0,fl.jsx)(cr,{onClick:l,title:i,type:"button",children:(0,fl.jsx)(Sp,{})})]})},Wo=ne("Layer",X7),Y6=(0,Dc.forwardRef)(function({dataIndex:t,depth:r,isSelected:n,node:o,selectedId:a},i){let l=H(z=>z.dispatch),s=H(z=>{var C,D;return(D=(C=z.state.ui.itemExpanded)==null?void 0:C[o.itemId])!=null?D:!1}),c=zo(Vt,z=>z.hoveringComponent===o.itemId),d=H(z=>{var C;let D=Kn({index:o.index,zone:o.zoneCompound},z.state);return(C=z.permissions.getPermissions({item:D}))==null?void 0:C.drag}),{indicatorPosition:u,isDragSource:p,isExpandCandidate:f,isTempExpanded:v,rowRef:b}=G7({componentType:o.componentType,index:o.index,itemId:o.itemId,zoneCompound:o.zoneCompound}),S=(0,Dc.useContext)(Vt),g=am(),m=ae("outline-item-collapse"),_=ae("outline-item-expand"),h=o.childZones.length>0,k=(0,Dc.useCallback)(z=>{l({type:"setUi",ui:{itemSelector:z}})},[l]),y=s||v,x=u!==null,w=o.childZones.length!==1;return(0,qt.jsxs)("li",{ref:i,className:Wo({containsZone:h,isDragSource:p,isExpandCandidate:f,isExpanded:y,isHovering:c,isSelected:n,isSortable:d}),"data-index":t,"data-puck-layer-tree-id":o.itemId,children:[x&&(0,qt.jsx)(Lk,{edge:u==="before"?"top":"bottom",outset:!0}),(0,qt.jsxs)("div",{className:Wo("inner"),ref:b,onMouseEnter:z=>{z.stopPropagation(),g.getState().status==="idle"&&S.setState({hoveringComponent:o.itemId})},onMouseLeave:z=>{z.stopPropagation(),S.setState({hoveringComponent:null})},children:[(0,qt.jsx)("div",{className:Wo("caret"),children:(0,qt.jsx)(cr,{onClick:z=>{z.stopPropagation(),g.getState().status==="idle"&&l({type:"setUi",ui:C=>{var D;let I=R({},C.itemExpanded);return(D=C.itemExpanded)!=null&&D[o.itemId]?delete I[o.itemId]:I[o.itemId]=!0,{itemExpanded:I}},recordHistory:!1})},title:s?m:_,type:"button",children:(0,qt.jsx)(Mm,{})})}),(0,qt.jsxs)("div",{className:Wo("content"),children:[(0,qt.jsx)("button",{type:"button",className:Wo("clickable"),onClick:()=>{g.getState().status==="idle"&&(k({index:o.index,zone:o.zoneCompound}),S.getState().scrollToComponent(o.itemId))},children:(0,qt.jsxs)("div",{className:Wo("title"),children:[(0,qt.jsx)("div",{className:Wo("icon"),children:o.componentType==="Text"||o.componentType==="Heading"?(0,qt.jsx)(Yc,{}):(0,qt.jsx)(B1,{})}),(0,qt.jsx)("div",{className:Wo("name"),children:o.label})]})}),(0,qt.jsx)(K7,{node:o,visible:c&&!p})]})]}),h&&y&&o.childZones.map(z=>(0,qt.jsx)("div",{className:Wo("zones"),children:(0,qt.jsx)(W6,{depth:w?r+1:r,selectedId:a,tree:w?z:G(R({},z),{label:void 0})})},z.zoneCompound))]})});O();var G6={LayerTree:"_LayerTree_o5tyt_1","LayerTree--nested":"_LayerTree--nested_o5tyt_12"},J7=ne("LayerTree",G6),$7=({depth:e,selectedId:t,tree:r})=>(0,Jd.jsxs)("ul",{className:J7({nested:e>0}),children:[r.items.length===0&&(0,Jd.jsx)(Z6,{zoneCompound:r.zoneCompound}),r.items.map(n=>(0,Jd.jsx)(Y6,{depth:e,isSelected:t===n.itemId,node:n,selectedId:t},n.itemId))]});O();var e9=ne("LayerTree",G6),X6=32,t9=8,Q6=new Map,r9=e=>{var t;return(t=Q6.get(e))!=null?t:X6},n9=(e,t)=>{t<=0||Q6.set(e,t)},o9=e=>{var t;let r=(t=e?.parentElement)!=null?t:null;for(;r;){let{overflow:n,overflowY:o}=getComputedStyle(r);if([n,o].some(a=>/auto|scroll/.test(a)))return r;r=r.parentElement}return null},a9=({depth:e,selectedId:t,tree:r})=>{let n=(0,lm.useRef)(null),o=Rk(f=>{var v;return((v=f.draggedRow)==null?void 0:v.zoneCompound)===r.zoneCompound?f.draggedRow.index:null}),a=(0,lm.useCallback)(f=>{let v=Vd(f);return o!==null&&!v.includes(o)&&(v.push(o),v.sort((b,S)=>b-S)),v},[o]),i=yv({count:r.items.length,estimateSize:f=>r9(r.items[f].itemId),getItemKey:f=>r.items[f].itemId,getScrollElement:()=>o9(n.current),overscan:t9,rangeExtractor:a,measureElement:f=>{let v=Math.ceil(f.getBoundingClientRect().height),b=f.dataset.puckLayerTreeId;return b&&n9(b,v),v||X6}}),l=i.getVirtualItems(),s=i.getTotalSize(),c=[],d=0,u=-1;l.forEach(f=>{let v=r.items[f.index],b=Math.max(f.start-d,0);b>0&&c.push((0,hl.jsx)("li",{"aria-hidden":"true",style:{height:`${b}px`}},`gap:${r.zoneCompound}:${u}:${f.index}`)),c.push((0,hl.jsx)(Y6,{dataIndex:f.index,depth:e,isSelected:t===v.itemId,node:v,ref:i.measureElement,selectedId:t},v.itemId)),d=f.end,u=f.index});let p=Math.max(s-d,0);return p>0&&c.push((0,hl.jsx)("li",{"aria-hidden":"true",style:{height:`${p}px`}},`gap:${r.zoneCompound}:${u}:end`)),(0,hl.jsxs)("ul",{className:e9({nested:e>0}),ref:n,children:[r.items.length===0&&(0,hl.jsx)(Z6,{zoneCompound:r.zoneCompound}),c]})};O();var i9={"LayerTree-zoneTitle":"_LayerTree-zoneTitle_fvhlh_2","LayerTree-zoneIcon":"_LayerTree-zoneIcon_fvhlh_19"},mT=ne("LayerTree",i9),l9=25,s9=({label:e,zoneCompound:t})=>{let{ref:r,isDropTarget:n}=q6({kind:"label",zoneCompound:t});return(0,On.jsxs)("div",{className:mT("zoneTitle"),"data-puck-drop-target":n||void 0,ref:r,children:[(0,On.jsx)("div",{className:mT("zoneIcon"),children:(0,On.jsx)(Lm,{})}),e,n&&(0,On.jsx)(Lk,{edge:"bottom"})]})},W6=({depth:e,selectedId:t,tree:r})=>{let n=e===0&&r.items.length>=l9;return(0,On.jsxs)(On.Fragment,{children:[r.label&&(0,On.jsx)(s9,{label:r.label,zoneCompound:r.zoneCompound}),n?(0,On.jsx)(a9,{depth:e,selectedId:t,tree:r}):(0,On.jsx)($7,{depth:e,selectedId:t,tree:r})]})};O();O();O();function c9(e,t){return Object.keys(t).some(r=>r.startsWith(`${e}:`))}var u9=2,d9=60,p9=(e,t)=>{let r,n=0,o=0,a=()=>{var i;let l=(i=un())==null?void 0:i.querySelector(`[data-puck-component="${e}"]`),s=l?l.getBoundingClientRect().top:null;if(n=s===r?n+1:0,r=s,o+=1,n>=u9||o>=d9){t(e);return}requestAnimationFrame(a)};requestAnimationFrame(a)},K6=e=>{if(typeof document>"u")return;let t=document.getElementById("preview-frame");e?t?.setAttribute("data-puck-outline-dragging","true"):t?.removeAttribute("data-puck-outline-dragging")},f9=(e,t)=>{let r=e.operation.source,n=r?.data;if(!r||!n)return;let o=t.appStore.getState(),a=Kn({zone:n.zoneCompound,index:n.index},o.state);if(!a||!o.permissions.getPermissions({item:a}).drag){e.preventDefault();return}t.outlineDndStore.getState().startDrag({itemId:n.itemId,zoneCompound:n.zoneCompound,index:n.index,componentType:n.componentType}),K6(!0),o.dispatch({type:"setUi",ui:{isDragging:!0},recordHistory:!1})},gT=(e,t,r)=>{var n,o;let a=r.outlineDndStore.getState(),i=a.draggedRow;if(!i)return;let l=e.operation.target;if(!l){a.cancelPendingExpand(),a.clearTarget();return}let s=l.data;if(s.kind==="zone"){a.cancelPendingExpand(),a.setTarget({targetId:l.id.toString(),position:"inside"},{zone:s.zoneCompound,index:0});return}let{config:c,state:d}=r.appStore.getState(),u=d.indexes,p=a.acceptCache;if(Yv(p,s.zoneCompound,i.componentType,c,u)){let b=(n=t.collisionObserver.collisions[0])==null?void 0:n.data,S=Sk(b?.direction);a.setTarget({targetId:l.id.toString(),position:S},{zone:s.zoneCompound,index:zk({position:S,sourceIndex:i.index,targetIndex:s.index,isSameZone:s.zoneCompound===i.zoneCompound})})}else a.clearTarget();let f=!!((o=d.ui.itemExpanded)!=null&&o[s.itemId])||a.tempExpandedIds.has(s.itemId),v=c9(s.itemId,u.zones);!f&&v?a.scheduleExpand(s.itemId,()=>{requestAnimationFrame(()=>t.collisionObserver.forceUpdate(!0))}):a.cancelPendingExpand()},h9=(e,t)=>{let{source:r}=e.operation,n=t.outlineDndStore.getState(),o=n.draggedRow,a=e.canceled?null:n.drop,i=t.appStore.getState().dispatch;if(K6(!1),o&&a){p6(o.itemId,{zone:o.zoneCompound,index:o.index},{zone:a.zone,index:a.index},t.appStore);let s=a.zone!==o.zoneCompound||a.index!==o.index;i({type:"setUi",ui:{itemSelector:{zone:a.zone,index:a.index},isDragging:!1},recordHistory:s}),p9(o.itemId,t.scrollToComponent)}else i({type:"setUi",ui:{isDragging:!1},recordHistory:!1});n.endDrag();let l=()=>t.outlineDndStore.getState().reset();if(!r||r.status==="idle")l();else{let s=ht(()=>{r.status==="idle"&&(l(),s?.())})}},v9=[],m9=({children:e})=>{let t=Xe(),r=(0,Ic.useContext)(Vt),[n]=(0,Ic.useState)(()=>U6()),o=H(l=>{var s,c;return(c=(s=l.dnd)==null?void 0:s.disableOutlineDrag)!=null?c:!1}),a=xk({mouse:[new En.Distance({value:5})]}),i=(0,Ic.useMemo)(()=>({outlineDndStore:n,appStore:t,scrollToComponent:l=>r.getState().scrollToComponent(l)}),[n,t,r]);return(0,vk.jsx)(Nk.Provider,{value:n,children:(0,vk.jsx)(ic,{sensors:o?v9:a,onBeforeDragStart:l=>{f9(l,i)},onDragOver:(l,s)=>{l.preventDefault(),gT(l,s,i)},onDragMove:(l,s)=>{gT(l,s,i)},onDragEnd:l=>{h9(l,i)},children:e})})};O();var g9={LayerTreeRoot:"_LayerTreeRoot_1qowl_1"};O();var _9=e=>{let t={};return Object.keys(e).forEach(r=>{let[n]=r.split(":");n&&(t[n]||(t[n]=[]),t[n].push(r))}),t},b9=(e,t,r,n)=>{var o,a;if(n!==void 0)return n;let[,i]=e.split(":");if(i)return(a=(o=j6(e,r,t))==null?void 0:o.label)!=null?a:i},y9=({config:e,itemId:t,index:r,nodes:n,zoneCompound:o,zones:a,zonesByParent:i,componentFallbackLabel:l})=>{var s,c,d,u;let p=n[t],f=(c=(s=p?.data.type)==null?void 0:s.toString())!=null?c:l,v=(u=(d=e.components[f])==null?void 0:d.label)!=null?u:f;return{childZones:(i[t]||[]).map(S=>J6({config:e,nodes:n,zoneCompound:S,zones:a,zonesByParent:i})),componentType:f,index:r,itemId:t,label:v,zoneCompound:o}},J6=({config:e,label:t,nodes:r,zoneCompound:n,zones:o,zonesByParent:a=_9(o),componentFallbackLabel:i})=>{var l,s;return{items:((s=(l=o[n])==null?void 0:l.contentIds)!=null?s:[]).map((d,u)=>y9({config:e,itemId:d,index:u,nodes:r,zoneCompound:n,zones:o,zonesByParent:a})),label:b9(n,r,e,t),zoneCompound:n}},k9=ne("LayerTreeRoot",g9),x9=({selectedId:e,trees:t})=>{let r=H(n=>{var o,a;return(a=(o=n.dnd)==null?void 0:o.disableOutlineDrag)!=null?a:!1});return(0,Lv.jsx)(m9,{children:(0,Lv.jsx)("div",{className:k9(),"data-puck-dnd-disabled":r||void 0,children:t.map(n=>(0,Lv.jsx)(W6,{depth:0,selectedId:e,tree:n},n.zoneCompound))})})};O();O();var w9={CollapseAll:"_CollapseAll_1r4cy_1","CollapseAll-icon":"_CollapseAll-icon_1r4cy_5","CollapseAll--visible":"_CollapseAll--visible_1r4cy_10"},_T=ne("CollapseAll",w9);function S9({className:e}){let t=H(a=>{var i;return Object.keys((i=a.state.ui.itemExpanded)!=null?i:{}).length>0}),r=H(a=>a.dispatch),n=ae("outline-header-collapseall"),o=()=>{r({type:"setUi",ui:{itemExpanded:{}}})};return(0,Bv.jsx)("div",{className:V6(_T({visible:t}),e),children:(0,Bv.jsx)(cr,{title:n,onClick:o,children:(0,Bv.jsx)(O1,{className:_T("icon")})})})}var z9=S9;O();O();var E9={OutlineHeader:"_OutlineHeader_ntv8r_1"},C9=ne("OutlineHeader",E9),T9=({children:e,title:t})=>{let r=ae("outline-header-title");return(0,sm.jsxs)("div",{className:C9(),children:[(0,sm.jsx)(Kv,{rank:"2",size:"xs",children:r??t}),e]})},A9=T9;O();var O9={OutlineWrapper:"_OutlineWrapper_b9ln0_1","OutlineWrapper-collapseAll":"_OutlineWrapper-collapseAll_b9ln0_9","OutlineWrapper-layers":"_OutlineWrapper-layers_b9ln0_15"},mk=ne("OutlineWrapper",O9),D9=({children:e})=>(0,oi.jsx)("div",{className:mk(),children:e}),$6=()=>{let e=H(c=>c.overrides.outline),t=H(c=>c.config),r=H(c=>c.state.indexes.nodes),n=H(c=>c.state.indexes.zones),o=H(c=>{var d;return((d=c.selectedItem)==null?void 0:d.props.id)||null}),a=ae("label-component"),i=H(Ne(c=>R7(c.state,"root"))),l=(0,pk.useMemo)(()=>i.map(c=>J6({config:t,label:i.length===1?"":c.split(":")[1],nodes:r,zoneCompound:c,zones:n,componentFallbackLabel:a})),[t,r,i,n,a]),s=(0,pk.useMemo)(()=>e||D9,[e]);return(0,oi.jsxs)(s,{children:[(0,oi.jsx)(A9,{children:(0,oi.jsx)(z9,{className:mk("collapseAll")})}),(0,oi.jsx)("div",{className:mk("layers"),children:(0,oi.jsx)(x9,{selectedId:o,trees:l})})]})};O();var I9={OutlinePlugin:"_OutlinePlugin_1ylsc_1"},M9=ne("OutlinePlugin",I9),e5=(e={})=>{var t,r;return{name:"outline",label:(t=e.label)!=null?t:"Outline",render:()=>(0,jv.jsx)("div",{className:M9(),children:(0,jv.jsx)($6,{})}),icon:(r=e.icon)!=null?r:(0,jv.jsx)(Lm,{})}};O();O();O();var N9={Breadcrumbs:"_Breadcrumbs_8c6w5_1","Breadcrumbs-breadcrumbLabel":"_Breadcrumbs-breadcrumbLabel_8c6w5_7","Breadcrumbs-breadcrumb":"_Breadcrumbs-breadcrumb_8c6w5_7"};O();var R9=e=>{let t=H(l=>{var s;return(s=l.selectedItem)==null?void 0:s.props.id}),r=H(l=>l.config),n=H(l=>{var s;return(s=l.state.indexes.nodes[t])==null?void 0:s.path}),o=Xe(),a=ae("label-page"),i=ae("label-component");return(0,t5.useMemo)(()=>{let l=n?.map(s=>{var c,d,u,p;let[f]=s.split(":");if(f==="root")return{label:((c=r?.root)==null?void 0:c.label)||a,selector:null};let v=o.getState().state.indexes.nodes[f],b=v.path[v.path.length-1],g=(((d=o.getState().state.indexes.zones[b])==null?void 0:d.contentIds)||[]).indexOf(f);return{label:v?(p=(u=r.components[v.data.type])==null?void 0:u.label)!=null?p:v.data.type:i,selector:v?{index:g,zone:v.path[v.path.length-1]}:null}})||[];return e?l.slice(l.length-e):l},[n,e,a,i])},J0=ne("Breadcrumbs",N9),r5=({children:e,numParents:t=1})=>{let r=H(o=>o.setUi),n=R9(t);return(0,Sc.jsxs)("div",{className:J0(),children:[n.map((o,a)=>(0,Sc.jsxs)("div",{className:J0("breadcrumb"),children:[(0,Sc.jsx)("button",{type:"button",className:J0("breadcrumbLabel"),onClick:()=>r({itemSelector:o.selector}),children:o.label}),(0,Sc.jsx)(Mm,{size:16})]},a)),e]})};O();O();var L9={PuckFields:"_PuckFields_wnj25_1","PuckFields--isLoading":"_PuckFields--isLoading_wnj25_6","PuckFields-loadingOverlay":"_PuckFields-loadingOverlay_wnj25_10","PuckFields-loadingOverlayInner":"_PuckFields-loadingOverlayInner_wnj25_25","PuckFields-field":"_PuckFields-field_wnj25_32","PuckFields--wrapFields":"_PuckFields--wrapFields_wnj25_36"},Pv=ne("PuckFields",L9),B9=({children:e})=>(0,Cr.jsx)(Cr.Fragment,{children:e}),j9=(e,t)=>(r,n)=>sr(null,null,function*(){let{dispatch:o,state:a,selectedItem:i,resolveComponentData:l}=t.getState(),{data:s,ui:c}=a,{itemSelector:d}=c,u=s.root.props||s.root,p=i?i.props:u,f=G(R({},p),{[e]:r});if(i&&d){let v=yield l(G(R({},i),{props:f}),"replace"),b=op(t.getState().state,i.props.id);if(!b)return;o({type:"replace",destinationIndex:b.index,destinationZone:b.zone||fn,data:v.node,ui:n});return}if(s.root.props){o({type:"replaceRoot",root:(yield l(G(R({},s.root),{props:f}),"replace")).node,ui:R(R({},c),n),recordHistory:!0});return}o({type:"setData",data:{root:f}})}),P9=({fieldName:e})=>{let t=H(c=>c.fields.fields[e]),r=H(c=>((c.selectedItem?c.selectedItem.readOnly:c.state.data.root.readOnly)||{})[e]),n=H(c=>t?c.selectedItem?`${c.selectedItem.props.id}_${t.type}_${e}`:`root_${t.type}_${e}`:null),o=H(Ne(c=>{let{selectedItem:d,permissions:u}=c;return d?u.getPermissions({item:d}):u.getPermissions({root:!0})})),a=Xe(),i=(0,Dn.useCallback)(j9(e,a),[e]),{visible:l=!0}=t??{},s=(0,Dn.useContext)(rp.ctx);return(0,Dn.useEffect)(()=>a.subscribe(c=>{var d;return(d=c.getCurrentData().props)==null?void 0:d[e]},c=>{s.setState({[e]:c})}),[a,s]),!t||!n||!l||t.type==="slot"?null:(0,Cr.jsx)("div",{className:Pv("field"),children:(0,Cr.jsx)(KT,{field:t,name:e,id:n,readOnly:!o.edit||r,onChange:i})},n)},H9=({fieldName:e})=>{let t=Xe(),r=(0,Dn.useMemo)(()=>{var n;let o=(n=t.getState().getCurrentData().props)==null?void 0:n[e];return{[e]:o}},[]);return(0,Cr.jsx)(rp.Provider,{value:r,children:(0,Cr.jsx)(P9,{fieldName:e})})},U9=(0,Dn.memo)(H9),q9=({wrapFields:e=!0})=>{let t=H(d=>d.overrides),r=H(d=>{var u,p;let f=d.selectedItem?(u=d.componentState[d.selectedItem.props.id])==null?void 0:u.loadingCount:(p=d.componentState.root)==null?void 0:p.loadingCount;return(f??0)>0}),n=H(Ne(d=>d.state.ui.itemSelector)),o=H(d=>{var u;return(u=d.selectedItem)==null?void 0:u.props.id}),a=Xe();ix(a,o);let i=H(d=>d.fields.loading),l=H(Ne(d=>d.fields.id===o?Object.keys(d.fields.fields):[])),s=i||r,c=(0,Dn.useMemo)(()=>t.fields||B9,[t]);return(0,Cr.jsxs)("form",{className:Pv({wrapFields:e}),onSubmit:d=>{d.preventDefault()},children:[(0,Cr.jsx)(c,{isLoading:s,itemSelector:n,children:l.map(d=>(0,Cr.jsx)(U9,{fieldName:d},d))}),s&&(0,Cr.jsx)("div",{className:Pv("loadingOverlay"),children:(0,Cr.jsx)("div",{className:Pv("loadingOverlayInner"),children:(0,Cr.jsx)(hi,{size:16})})})]})},Bk=(0,Dn.memo)(q9);O();var F9={FieldsPlugin:"_FieldsPlugin_18cj3_1","FieldsPlugin-header":"_FieldsPlugin-header_18cj3_7"},bT=ne("FieldsPlugin",F9),V9=()=>{let e=ae("label-page"),t=H(r=>{var n,o;let a=r.selectedItem;return a?(o=(n=r.config.components[a.type])==null?void 0:n.label)!=null?o:a.type:null});return t??e},n5=({desktopSideBar:e="right",label:t,icon:r}={})=>({name:"fields",label:t??"Fields",render:()=>(0,ni.jsxs)("div",{className:bT(),children:[(0,ni.jsx)("div",{className:bT("header"),children:(0,ni.jsx)(r5,{numParents:2,children:(0,ni.jsx)(V9,{})})}),(0,ni.jsx)(Bk,{})]}),icon:r??(0,ni.jsx)(Z1,{}),mobileOnly:e==="right"});O();O();O();O();O();var Z9=`@import "https://rsms.me/inter/inter.css";

/* styles/color.css */
@layer puck-tokens {
  :root {
    --puck-color-rose-01: #4a001c;
    --puck-color-rose-02: #670833;
    --puck-color-rose-03: #87114c;
    --puck-color-rose-04: #a81a66;
    --puck-color-rose-05: #bc5089;
    --puck-color-rose-06: #cc7ca5;
    --puck-color-rose-07: #d89aba;
    --puck-color-rose-08: #e3b8cf;
    --puck-color-rose-09: #efd6e3;
    --puck-color-rose-10: #f6eaf1;
    --puck-color-rose-11: #faf4f8;
    --puck-color-rose-12: #fef8fc;
    --puck-color-azure-01: #00175d;
    --puck-color-azure-02: #002c77;
    --puck-color-azure-03: #014292;
    --puck-color-azure-04: #0158ad;
    --puck-color-azure-05: #3479be;
    --puck-color-azure-06: #6499cf;
    --puck-color-azure-07: #88b0da;
    --puck-color-azure-08: #abc7e5;
    --puck-color-azure-09: #cfdff0;
    --puck-color-azure-10: #e7eef7;
    --puck-color-azure-11: #f3f6fb;
    --puck-color-azure-12: #f7faff;
    --puck-color-green-01: #002000;
    --puck-color-green-02: #043604;
    --puck-color-green-03: #084e08;
    --puck-color-green-04: #0c680c;
    --puck-color-green-05: #1d882f;
    --puck-color-green-06: #2faa53;
    --puck-color-green-07: #56c16f;
    --puck-color-green-08: #7dd78b;
    --puck-color-green-09: #b8e8bf;
    --puck-color-green-10: #ddf3e0;
    --puck-color-green-11: #eff8f0;
    --puck-color-green-12: #f3fcf4;
    --puck-color-yellow-01: #211000;
    --puck-color-yellow-02: #362700;
    --puck-color-yellow-03: #4c4000;
    --puck-color-yellow-04: #645a00;
    --puck-color-yellow-05: #877614;
    --puck-color-yellow-06: #ab9429;
    --puck-color-yellow-07: #bfac4e;
    --puck-color-yellow-08: #d4c474;
    --puck-color-yellow-09: #e6deb1;
    --puck-color-yellow-10: #f3efd9;
    --puck-color-yellow-11: #f9f7ed;
    --puck-color-yellow-12: #fcfaf0;
    --puck-color-red-01: #4c0000;
    --puck-color-red-02: #6a0a10;
    --puck-color-red-03: #8a1422;
    --puck-color-red-04: #ac1f35;
    --puck-color-red-05: #bf5366;
    --puck-color-red-06: #ce7e8e;
    --puck-color-red-07: #d99ca8;
    --puck-color-red-08: #e4b9c2;
    --puck-color-red-09: #efd7db;
    --puck-color-red-10: #f6eaec;
    --puck-color-red-11: #faf4f5;
    --puck-color-red-12: #fff9fa;
    --puck-color-grey-01: #181818;
    --puck-color-grey-02: #292929;
    --puck-color-grey-03: #404040;
    --puck-color-grey-04: #5a5a5a;
    --puck-color-grey-05: #767676;
    --puck-color-grey-06: #949494;
    --puck-color-grey-07: #ababab;
    --puck-color-grey-08: #c3c3c3;
    --puck-color-grey-09: #dcdcdc;
    --puck-color-grey-10: #efefef;
    --puck-color-grey-11: #f5f5f5;
    --puck-color-grey-12: #fafafa;
    --puck-color-black: #000000;
    --puck-color-white: #ffffff;
  }
}

/* styles/tokens.css */
@layer puck-tokens {
  :root {
    --puck-color-surface: var(--puck-color-white);
    --puck-color-surface-muted: var(--puck-color-grey-11);
    --puck-color-surface-subtle: var(--puck-color-grey-12);
    --puck-color-surface-inverse: var(--puck-color-grey-01);
    --puck-color-border: var(--puck-color-grey-09);
    --puck-color-border-hover: var(--puck-color-grey-05);
    --puck-color-border-muted: var(--puck-color-grey-10);
    --puck-color-border-inverse: var(--puck-color-grey-05);
    --puck-color-text: var(--puck-color-black);
    --puck-color-text-secondary: var(--puck-color-grey-04);
    --puck-color-text-muted: var(--puck-color-grey-05);
    --puck-color-text-subtle: var(--puck-color-grey-07);
    --puck-color-text-inverse: var(--puck-color-white);
    --puck-opacity-text-inverse: 0.75;
    --puck-color-interactive: var(--puck-color-azure-04);
    --puck-color-interactive-hover: var(--puck-color-azure-03);
    --puck-color-interactive-active: var(--puck-color-azure-02);
    --puck-color-interactive-subtle: var(--puck-color-azure-10);
    --puck-color-interactive-soft: var(--puck-color-azure-11);
    --puck-color-interactive-soft-hover: var(--puck-color-azure-12);
    --puck-color-interactive-neutral-hover: var(--puck-color-grey-10);
    --puck-color-interactive-inverse-hover: var(--puck-color-azure-06);
    --puck-color-interactive-inverse-active: var(--puck-color-azure-07);
    --puck-color-focus-ring: var(--puck-color-azure-05);
    --puck-color-selection-bg: color-mix( in srgb, var(--puck-color-azure-09) 30%, transparent );
    --puck-color-selection-border: var(--puck-color-azure-08);
    --puck-color-line-placeholder: var(--puck-color-azure-06);
    --puck-color-highlight: var(--puck-color-rose-07);
    --puck-color-bg-disabled: var(--puck-color-grey-07);
    --puck-color-text-disabled: var(--puck-color-grey-03);
    --puck-color-overlay-backdrop: color-mix( in srgb, var(--puck-color-black) 75%, transparent );
    --puck-space-1: 4px;
    --puck-space-2: 8px;
    --puck-space-3: 12px;
    --puck-space-4: 16px;
    --puck-space-5: 24px;
    --puck-space-chrome-gutter: var(--puck-space-4);
    --puck-radius-none: 0;
    --puck-radius-xs: 2px;
    --puck-radius-s: 3px;
    --puck-radius-m: 4px;
    --puck-radius-l: 8px;
    --puck-radius-pill: 30px;
    --puck-radius-round: 100%;
    --puck-border-width-hairline: 0.5px;
    --puck-border-width-regular: 1px;
    --puck-border-width-focus: 2px;
    --puck-border-width-strong: 4px;
    --puck-duration-fast: 50ms;
    --puck-duration-medium: 150ms;
    --puck-duration-slow: 250ms;
    --puck-ease-exit: ease-in;
    --puck-ease-emphasized: ease-in-out;
    --puck-ease-entrance: ease-out;
    --puck-font-weight-regular: 400;
    --puck-font-weight-medium: 500;
    --puck-font-weight-semibold: 600;
    --puck-font-weight-bold: 700;
    --puck-font-weight-heavy: 800;
    --puck-letter-spacing-ui: 0.05ch;
    --puck-letter-spacing-heading: 0.08ch;
    --puck-icon-size-xs: 14px;
    --puck-icon-size-s: 16px;
    --puck-icon-size-m: 18px;
    --puck-icon-size-l: 24px;
    --puck-space-m-unitless: 24;
    --puck-user-sidebar-left-width: var(--puck-sidebar-width);
    --puck-user-sidebar-right-width: var(--puck-sidebar-width);
    --puck-slot-min-empty-height: 128px;
    --puck-line-placeholder-width: 2px;
  }
}

/* styles/typography.css */
@layer puck-tokens {
  :root {
    --puck-font-size-scale-base-unitless: 12;
    --puck-font-size-xxxs-unitless: 12;
    --puck-font-size-xxs-unitless: 14;
    --puck-font-size-xs-unitless: 16;
    --puck-font-size-s-unitless: 18;
    --puck-font-size-m-unitless: 21;
    --puck-font-size-l-unitless: 24;
    --puck-font-size-xl-unitless: 28;
    --puck-font-size-xxl-unitless: 36;
    --puck-font-size-xxxl-unitless: 48;
    --puck-font-size-xxxxl-unitless: 56;
    --puck-font-size-xxxs: calc( 1rem * var(--puck-font-size-xxxs-unitless) / 16 );
    --puck-font-size-xxs: calc(1rem * var(--puck-font-size-xxs-unitless) / 16);
    --puck-font-size-xs: calc(1rem * var(--puck-font-size-xs-unitless) / 16);
    --puck-font-size-s: calc(1rem * var(--puck-font-size-s-unitless) / 16);
    --puck-font-size-m: calc(1rem * var(--puck-font-size-m-unitless) / 16);
    --puck-font-size-l: calc(1rem * var(--puck-font-size-l-unitless) / 16);
    --puck-font-size-xl: calc(1rem * var(--puck-font-size-xl-unitless) / 16);
    --puck-font-size-xxl: calc(1rem * var(--puck-font-size-xxl-unitless) / 16);
    --puck-font-size-xxxl: calc( 1rem * var(--puck-font-size-xxxl-unitless) / 16 );
    --puck-font-size-xxxxl: calc( 1rem * var(--puck-font-size-xxxxl-unitless) / 16 );
    --puck-font-size-base: var(--puck-font-size-xs);
    --puck-line-height-reset: 1;
    --puck-line-height-xs: calc( var(--puck-space-m-unitless) / var(--puck-font-size-m-unitless) );
    --puck-line-height-s: calc( var(--puck-space-m-unitless) / var(--puck-font-size-s-unitless) );
    --puck-line-height-m: calc( var(--puck-space-m-unitless) / var(--puck-font-size-xs-unitless) );
    --puck-line-height-l: calc( var(--puck-space-m-unitless) / var(--puck-font-size-xxs-unitless) );
    --puck-line-height-xl: calc( var(--puck-space-m-unitless) / var(--puck-font-size-scale-base-unitless) );
    --puck-line-height-base: var(--puck-line-height-m);
    --puck-fallback-font-stack:
      -apple-system,
      BlinkMacSystemFont,
      Segoe UI,
      Helvetica Neue,
      sans-serif,
      Apple Color Emoji,
      Segoe UI Emoji,
      Segoe UI Symbol;
    --puck-font-family: Inter, var(--puck-fallback-font-stack);
    --puck-font-family-monospaced:
      ui-monospace,
      "Cascadia Code",
      "Source Code Pro",
      Menlo,
      Consolas,
      "DejaVu Sans Mono",
      monospace;
  }
  @supports (font-variation-settings: normal) {
    :root {
      --puck-font-family: InterVariable, var(--puck-fallback-font-stack);
    }
  }
}

/* bundle/core.css */
:root {
  --_puck-styles-loaded: "true";
}
#frame-root {
  height: 1px;
  min-height: 100vh;
}
[data-puck-entry] {
  position: relative;
  z-index: 0;
}

/* bundle/index.css */

/* css-module:/home/runner/work/puck/puck/packages/core/components/ActionBar/styles.module.css/#css-module-data */
._ActionBar_5vdfr_1 {
  align-items: center;
  cursor: default;
  display: flex;
  width: auto;
  padding-top: var(--puck-actionbar-space-y, var(--puck-space-1));
  padding-bottom: var(--puck-actionbar-space-y, var(--puck-space-1));
  padding-inline-start: var(--puck-actionbar-space-x, 0);
  padding-inline-end: var(--puck-actionbar-space-x, 0);
  border-radius: var(--puck-actionbar-radius, var(--puck-radius-l));
  background: var(--puck-actionbar-color-bg, var(--puck-color-surface-inverse));
  color: var(--puck-color-text-inverse);
  font-family: var(--puck-font-family);
  min-height: 26px;
}
._ActionBar-label_5vdfr_17 {
  color: var(--puck-actionbar-color-text, var(--puck-color-text-inverse));
  font-size: var(--puck-actionbar-font-size, var(--puck-font-size-xxxs));
  opacity: var(--puck-actionbar-opacity-text, var(--puck-opacity-text-inverse));
  font-weight: var(--puck-font-weight-medium);
  padding-inline-start: var(--puck-space-2);
  padding-inline-end: var(--puck-space-2);
  margin-inline-start: var(--puck-space-1);
  margin-inline-end: var(--puck-space-1);
  text-overflow: ellipsis;
  white-space: nowrap;
}
._ActionBarAction_5vdfr_30 + ._ActionBar-label_5vdfr_17 {
  padding-inline-start: 0;
}
._ActionBar-label_5vdfr_17 + ._ActionBarAction_5vdfr_30 {
  margin-inline-start: calc(var(--puck-space-1) * -1);
}
._ActionBar-group_5vdfr_38 {
  align-items: center;
  border-inline-start: var(--puck-border-width-hairline) solid var(--puck-actionbar-color-separator, var(--puck-color-border-inverse));
  display: flex;
  height: 100%;
  padding-inline-start: var(--puck-space-1);
  padding-inline-end: var(--puck-space-1);
}
._ActionBar-group_5vdfr_38:first-of-type {
  border-inline-start: 0;
}
._ActionBar-group_5vdfr_38:empty {
  display: none;
}
._ActionBarAction_5vdfr_30 {
  background: transparent;
  border: none;
  color: var(--puck-actionbar-color-text, var(--puck-color-text-inverse));
  cursor: pointer;
  padding: var(--puck-actionbar-action-space, 6px);
  margin-inline-start: var(--puck-space-1);
  margin-inline-end: var(--puck-space-1);
  border-radius: var(--puck-radius-m);
  overflow: hidden;
  display: flex;
  align-items: center;
  justify-content: center;
  opacity: var(--puck-actionbar-opacity-text, var(--puck-opacity-text-inverse));
  transition: color var(--puck-duration-fast) var(--puck-ease-exit), opacity var(--puck-duration-fast) var(--puck-ease-exit);
}
._ActionBarAction--disabled_5vdfr_74 {
  cursor: auto;
  color: var( --puck-actionbar-color-action-disabled, var(--puck-color-text-inverse) );
  opacity: var(--puck-actionbar-opacity-action-disabled, 0.54);
}
._ActionBarAction_5vdfr_30 svg {
  max-width: none !important;
}
._ActionBarAction_5vdfr_30:focus-visible {
  outline: var(--puck-border-width-focus) solid var(--puck-color-focus-ring);
  outline-offset: calc(var(--puck-border-width-focus) * -1);
}
@media (hover: hover) and (pointer: fine) {
  ._ActionBarAction_5vdfr_30:hover:not(._ActionBarAction--disabled_5vdfr_74) {
    color: var( --puck-actionbar-color-action-hover, var(--puck-color-interactive-inverse-hover) );
    opacity: 1;
    transition: none;
  }
}
._ActionBarAction_5vdfr_30:active:not(._ActionBarAction--disabled_5vdfr_74),
._ActionBarAction--active_5vdfr_104 {
  color: var( --puck-actionbar-color-action-active, var(--puck-color-interactive-inverse-active) );
  opacity: 1;
  transition: none;
}
._ActionBar-group_5vdfr_38 * {
  margin: 0;
}
._ActionBar-separator_5vdfr_117 {
  background: var( --puck-actionbar-color-separator, var(--puck-color-border-inverse) );
  margin-inline: var(--puck-space-1);
  width: var( --puck-border-width-hairline );
  height: 100%;
}

/* css-module:/home/runner/work/puck/puck/packages/core/components/AutoField/styles.module.css/#css-module-data */
._InputWrapper_qyenz_1 + ._InputWrapper_qyenz_1 {
  margin-top: var(--puck-space-3);
}
._Input-label_qyenz_5 {
  align-items: center;
  color: var(--puck-field-label-color-text, var(--puck-color-text-secondary));
  display: flex;
  padding-bottom: var(--puck-field-label-space-y, var(--puck-space-3));
  font-size: var(--puck-field-label-font-size, var(--puck-font-size-xxs));
  font-weight: var( --puck-field-label-font-weight, var(--puck-font-weight-semibold) );
}
._Input-labelIcon_qyenz_17 {
  color: var(--puck-field-label-color-icon, var(--puck-color-text-subtle));
  display: flex;
  margin-inline-end: var(--puck-space-1);
  padding-inline-start: var(--puck-space-1);
}
._Input-disabledIcon_qyenz_24 {
  color: var(--puck-color-text-muted);
  margin-inline-start: auto;
}
._Input-input_qyenz_29 {
  background: var(--puck-field-color-bg, var(--puck-color-surface));
  border-width: var( --puck-field-border-width, var(--puck-border-width-regular) );
  border-style: solid;
  border-color: var(--puck-field-color-border, var(--puck-color-border));
  border-radius: var(--puck-field-radius, var(--puck-radius-m));
  box-sizing: border-box;
  color: var(--puck-field-color-text, var(--puck-color-text));
  font-family: inherit;
  font-size: var(--puck-font-size-xs);
  padding: var(--puck-field-space-y, var(--puck-space-3)) var( --puck-field-space-x, calc( var(--puck-space-4) - var(--puck-field-border-width, var(--puck-border-width-regular)) ) );
  transition: border-color var(--puck-duration-fast) var(--puck-ease-exit);
  width: 100%;
  max-width: 100%;
}
@media (min-width: 458px) {
  ._Input-input_qyenz_29 {
    font-size: var(--puck-field-font-size, var(--puck-font-size-xxs));
  }
}
._Input-select_qyenz_61 {
  position: relative;
  width: 100%;
}
select._Input-input_qyenz_29 {
  appearance: none;
  cursor: pointer;
}
._Input-selectIcon_qyenz_71 {
  position: absolute;
  right: 12px;
  top: 50%;
  transform: translateY(-50%);
  pointer-events: none;
  fill: var(--puck-field-color-border, var(--puck-color-border));
  stroke-width: 0;
}
._Input-selectIcon_qyenz_71:dir(rtl) {
  right: auto;
  left: 12px;
}
@media (hover: hover) and (pointer: fine) {
  ._Input_qyenz_1:has(> input):hover ._Input-input_qyenz_29:not([readonly]),
  ._Input_qyenz_1:has(> textarea):hover ._Input-input_qyenz_29:not([readonly]) {
    border-color: var( --puck-field-color-border-hover, var(--puck-color-border-hover) );
    transition: none;
  }
  ._Input_qyenz_1:has(> ._Input-select_qyenz_61):hover ._Input-input_qyenz_29:not([disabled]) {
    color: var( --puck-field-color-text-hover, var(--puck-field-color-text, var(--puck-color-text)) );
    background-color: var( --puck-field-color-bg-hover, var(--puck-color-interactive-soft-hover) );
    border-color: var( --puck-field-color-border-hover, var(--puck-color-border-hover) );
    transition: none;
  }
  ._Input_qyenz_1:not(._Input--readOnly_qyenz_111):has(> ._Input-select_qyenz_61):hover ._Input-selectIcon_qyenz_71 {
    fill: var(--puck-field-color-border-hover, var(--puck-color-border-hover));
  }
}
._Input-input_qyenz_29:focus {
  border-color: var( --puck-field-color-border-hover, var(--puck-color-border-hover) );
  outline: var(--puck-border-width-focus) solid var(--puck-field-color-border-focus, var(--puck-color-focus-ring));
  transition: none;
}
._Input--readOnly_qyenz_111 > ._Input-input_qyenz_29,
._Input--readOnly_qyenz_111 > ._Input-select_qyenz_61 > select._Input-input_qyenz_29 {
  background-color: var( --puck-field-color-bg-disabled, var(--puck-color-surface-muted) );
  border-color: var( --puck-field-color-border-disabled, var(--puck-color-border) );
  color: var( --puck-field-color-text-disabled, var(--puck-color-text-secondary) );
  cursor: default;
  opacity: 1;
  outline: 0;
  transition: none;
}
._Input--readOnly_qyenz_111 > ._Input-select_qyenz_61 > select._Input-input_qyenz_29 ~ ._Input-selectIcon_qyenz_71 {
  fill: var(--puck-field-color-text-disabled, var(--puck-color-text-secondary));
}
._Input-radioGroupItems_qyenz_150 {
  --_puck-field-radio-radius: var(--puck-field-radius, var(--puck-radius-m));
  --_puck-field-radio-border-width: var( --puck-field-border-width, var(--puck-border-width-regular) );
  --_puck-field-radio-border-color: var( --puck-field-color-border, var(--puck-color-border) );
  display: flex;
  border: var(--_puck-field-radio-border-width) solid var(--_puck-field-radio-border-color);
  border-radius: var(--_puck-field-radio-radius);
  flex-wrap: wrap;
}
._Input-radio_qyenz_150 {
  border-inline-end: var(--_puck-field-radio-border-width) solid var(--_puck-field-radio-border-color);
  flex-grow: 1;
}
._Input-radio_qyenz_150:first-of-type {
  border-bottom-left-radius: var(--_puck-field-radio-radius);
  border-top-left-radius: var(--_puck-field-radio-radius);
}
._Input-radio_qyenz_150:first-of-type ._Input-radioInner_qyenz_179 {
  border-bottom-left-radius: calc(var(--_puck-field-radio-radius) - var(--_puck-field-radio-border-width));
  border-top-left-radius: calc(var(--_puck-field-radio-radius) - var(--_puck-field-radio-border-width));
}
._Input-radio_qyenz_150:last-of-type {
  border-bottom-right-radius: var(--_puck-field-radio-radius);
  border-inline-end: 0;
  border-top-right-radius: var(--_puck-field-radio-radius);
}
._Input-radio_qyenz_150:last-of-type ._Input-radioInner_qyenz_179 {
  border-bottom-right-radius: calc(var(--_puck-field-radio-radius) - var(--_puck-field-radio-border-width));
  border-top-right-radius: calc(var(--_puck-field-radio-radius) - var(--_puck-field-radio-border-width));
}
._Input-radioInner_qyenz_179 {
  background-color: var(--puck-field-color-bg, var(--puck-color-surface));
  color: var(--puck-field-color-text, var(--puck-color-text));
  cursor: pointer;
  font-size: var(--puck-field-font-size, var(--puck-font-size-xxs));
  padding: var(--puck-field-space-y, var(--puck-space-3)) var( --puck-field-space-x, calc(var(--puck-space-4) - var(--_puck-field-radio-border-width)) );
  text-align: center;
  transition: background-color var(--puck-duration-fast) var(--puck-ease-exit), color var(--puck-duration-fast) var(--puck-ease-exit);
}
._Input-radio_qyenz_150:has(:focus-visible) {
  outline: var(--puck-border-width-focus) solid var(--puck-field-color-border-focus, var(--puck-color-focus-ring));
  outline-offset: var(--puck-border-width-focus);
  position: relative;
}
@media (hover: hover) and (pointer: fine) {
  ._Input-radioInner_qyenz_179:hover {
    background-color: var( --puck-field-color-bg-hover, var(--puck-color-interactive-soft-hover) );
    color: var( --puck-field-color-text-hover, var(--puck-field-color-text, var(--puck-color-text)) );
    transition: none;
  }
}
._Input--readOnly_qyenz_111 ._Input-radioGroupItems_qyenz_150 {
  border-color: var( --puck-field-color-border-disabled, var(--puck-color-border) );
}
._Input--readOnly_qyenz_111 ._Input-radioInner_qyenz_179 {
  background-color: var(--puck-field-color-bg, var(--puck-color-surface));
  color: var(--puck-field-color-text, var(--puck-color-text-secondary));
  cursor: default;
}
._Input--readOnly_qyenz_111 ._Input-radio_qyenz_150 {
  border-inline-end: var(--_puck-field-radio-border-width) solid var(--puck-field-color-border-disabled, var(--puck-color-border));
}
._Input--readOnly_qyenz_111 ._Input-radio_qyenz_150:last-of-type {
  border-inline-end: 0;
}
._Input-radio_qyenz_150 ._Input-radioInput_qyenz_261:checked ~ ._Input-radioInner_qyenz_179 {
  background-color: var( --puck-field-color-bg-active, var(--puck-color-interactive-soft) );
  color: var(--puck-field-color-text-active, var(--puck-color-interactive));
  font-weight: var(--puck-font-weight-medium);
}
._Input--readOnly_qyenz_111 ._Input-radioInput_qyenz_261:checked ~ ._Input-radioInner_qyenz_179 {
  background-color: var( --puck-field-color-bg-disabled, var(--puck-color-surface-muted) );
  color: var( --puck-field-color-text-disabled, var(--puck-color-text-secondary) );
}
._Input-radio_qyenz_150 ._Input-radioInput_qyenz_261 {
  clip: rect(0 0 0 0);
  clip-path: inset(100%);
  height: 1px;
  overflow: hidden;
  position: absolute;
  white-space: nowrap;
  width: 1px;
}
textarea._Input-input_qyenz_29 {
  margin-bottom: calc(var(--puck-space-1) * -1);
}

/* css-module:/home/runner/work/puck/puck/packages/core/components/AutoField/fields/ArrayField/styles.module.css/#css-module-data */
._ArrayField_62huh_5 {
  --_puck-field-array-border-color: var( --puck-field-color-border, var(--puck-color-border) );
  --_puck-field-array-border-width: var( --puck-field-border-width, var(--puck-border-width-regular) );
  --_puck-field-array-radius: var(--puck-field-radius, var(--puck-radius-m));
  --_puck-field-array-radius-inner: calc( var(--_puck-field-array-radius) - var(--_puck-field-array-border-width) );
  display: flex;
  flex-direction: column;
  background: var( --puck-field-color-bg-active, var(--puck-color-interactive-soft) );
  border: var(--_puck-field-array-border-width) solid var(--_puck-field-array-border-color);
  border-radius: var(--_puck-field-array-radius);
}
._ArrayField--isDraggingFrom_62huh_30 {
  background-color: var( --puck-field-color-bg-active, var(--puck-color-interactive-soft) );
  overflow: hidden;
}
._ArrayField-addButton_62huh_38 {
  background-color: var(--puck-field-color-bg, var(--puck-color-surface));
  border: none;
  border-radius: var(--_puck-field-array-radius-inner);
  display: flex;
  color: var(--puck-field-array-add-color-icon, var(--puck-color-interactive));
  justify-content: center;
  cursor: pointer;
  width: 100%;
  margin: 0;
  padding: calc(var(--puck-field-space-y, var(--puck-space-3)) + 2px) var( --puck-field-space-x, calc(var(--puck-space-4) - var(--_puck-field-array-border-width)) );
  text-align: left;
  transition: background-color var(--puck-duration-fast) var(--puck-ease-exit);
}
._ArrayField--hasItems_62huh_58 > ._ArrayField-addButton_62huh_38 {
  border-top: var(--_puck-field-array-border-width) solid var(--_puck-field-array-border-color);
  border-top-left-radius: 0;
  border-top-right-radius: 0;
}
._ArrayField-addButton_62huh_38:focus-visible {
  outline: var(--puck-border-width-focus) solid var(--puck-color-focus-ring);
  outline-offset: var(--puck-border-width-focus);
  position: relative;
}
@media (hover: hover) and (pointer: fine) {
  ._ArrayField_62huh_5:not(._ArrayField--isDraggingFrom_62huh_30) > ._ArrayField-addButton_62huh_38:hover {
    background: var( --puck-field-color-bg-hover, var(--puck-color-interactive-soft-hover) );
    color: var( --puck-field-color-text-hover, var(--puck-field-color-text, var(--puck-color-text)) );
    transition: none;
  }
}
._ArrayField_62huh_5:not(._ArrayField--isDraggingFrom_62huh_30) > ._ArrayField-addButton_62huh_38:active {
  background: var( --puck-field-color-bg-hover, var(--puck-color-interactive-soft-hover) );
  transition: none;
}
._ArrayField-inner_62huh_93 {
  margin-top: -1px;
}
._ArrayFieldItem_62huh_101 {
  display: block;
  position: relative;
  border-top-left-radius: var(--_puck-field-array-radius-inner);
  border-top-right-radius: var(--_puck-field-array-radius-inner);
  border-top: var(--_puck-field-array-border-width) solid var(--_puck-field-array-border-color);
}
._ArrayFieldItem--isDragging_62huh_110 {
  border-top: transparent;
}
._ArrayFieldItem--isExpanded_62huh_114::before {
  display: none;
}
._ArrayFieldItem--isExpanded_62huh_114 {
  border-bottom: 0;
  outline-offset: 0px !important;
  outline: var(--_puck-field-array-border-width) solid var(--puck-field-color-border-focus, var(--puck-color-focus-ring)) !important;
  z-index: 2;
}
._ArrayFieldItem--isDragging_62huh_110 {
  outline: var(--puck-border-width-focus) var(--puck-field-color-border-dragging, var(--puck-color-selection-border)) solid !important;
}
._ArrayFieldItem--isDragging_62huh_110 ._ArrayFieldItem-summary_62huh_132:active {
  background-color: var(--puck-field-color-bg, var(--puck-color-surface));
}
._ArrayFieldItem_62huh_101 + ._ArrayFieldItem_62huh_101 {
  border-top-left-radius: 0;
  border-top-right-radius: 0;
}
._ArrayFieldItem-summary_62huh_132 {
  --_puck-drag-icon-color: var(--puck-field-color-text, var(--puck-color-text));
  --_puck-drag-icon-color-hover: var( --puck-field-color-text-hover, var(--puck-field-color-text, var(--puck-color-text)) );
  background: var(--puck-field-color-bg, var(--puck-color-surface));
  color: var(--puck-field-color-text, var(--puck-color-text));
  cursor: pointer;
  display: flex;
  align-items: center;
  gap: 2px;
  justify-content: space-between;
  font-size: var(--puck-field-font-size, var(--puck-font-size-xxs));
  list-style: none;
  padding: var(--puck-field-space-y, var(--puck-space-3)) var( --puck-field-space-x, calc(var(--puck-space-4) - var(--_puck-field-array-border-width)) );
  position: relative;
  overflow: hidden;
  transition: background-color var(--puck-duration-fast) var(--puck-ease-exit);
}
._ArrayFieldItem--noFields_62huh_167 > ._ArrayFieldItem-summary_62huh_132 {
  cursor: grab;
}
._ArrayFieldItem_62huh_101:first-of-type > ._ArrayFieldItem-summary_62huh_132 {
  border-top-left-radius: var(--_puck-field-array-radius-inner);
  border-top-right-radius: var(--_puck-field-array-radius-inner);
}
._ArrayField--addDisabled_62huh_176 > ._ArrayField-inner_62huh_93 > ._ArrayFieldItem_62huh_101:last-of-type:not(._ArrayFieldItem--isExpanded_62huh_114) > ._ArrayFieldItem-summary_62huh_132 {
  border-bottom-left-radius: var(--_puck-field-array-radius-inner);
  border-bottom-right-radius: var(--_puck-field-array-radius-inner);
}
._ArrayField--addDisabled_62huh_176 > ._ArrayField-inner_62huh_93 > ._ArrayFieldItem--isExpanded_62huh_114:last-of-type {
  border-bottom-left-radius: var(--_puck-field-array-radius-inner);
  border-bottom-right-radius: var(--_puck-field-array-radius-inner);
}
._ArrayFieldItem-summary_62huh_132:focus-visible {
  outline: var(--puck-border-width-focus) solid var(--puck-color-focus-ring);
  outline-offset: var(--puck-border-width-focus);
}
@media (hover: hover) and (pointer: fine) {
  ._ArrayFieldItem-summary_62huh_132:hover {
    background-color: var( --puck-field-color-bg-hover, var(--puck-color-interactive-soft-hover) );
    color: var( --puck-field-color-text-hover, var(--puck-field-color-text, var(--puck-color-text)) );
    transition: none;
  }
}
._ArrayFieldItem-summary_62huh_132:active {
  background-color: var( --puck-field-color-bg-hover, var(--puck-color-interactive-soft-hover) );
  transition: none;
}
._ArrayFieldItem--isExpanded_62huh_114 > ._ArrayFieldItem-summary_62huh_132 {
  background: var( --puck-field-color-bg-active, var(--puck-color-interactive-soft) );
  color: var(--puck-field-color-text-active, var(--puck-color-interactive));
  font-weight: var(--puck-font-weight-semibold);
  transition: none;
}
._ArrayFieldItem-body_62huh_228 {
  background: var(--puck-field-color-surface, var(--puck-color-surface));
  display: none;
}
._ArrayFieldItem--isExpanded_62huh_114 > ._ArrayFieldItem-body_62huh_228 {
  display: block;
}
._ArrayFieldItem-fieldset_62huh_237 {
  border: none;
  border-top: var(--_puck-field-array-border-width) solid var(--_puck-field-array-border-color);
  margin: 0;
  min-width: 0;
  padding: var(--puck-field-space-surface-y, var(--puck-space-4)) var( --puck-field-space-surface-x, calc(var(--puck-space-4) - var(--_puck-field-array-border-width)) );
}
._ArrayFieldItem-rhs_62huh_250 {
  display: flex;
  gap: var(--puck-space-1);
  align-items: center;
}
._ArrayFieldItem-actions_62huh_256 {
  color: var(--puck-color-text-secondary);
  display: flex;
  gap: var(--puck-space-1);
  opacity: 0;
}
._ArrayFieldItem-summary_62huh_132:focus-within > ._ArrayFieldItem-rhs_62huh_250 > ._ArrayFieldItem-actions_62huh_256,
._ArrayFieldItem-summary_62huh_132:hover > ._ArrayFieldItem-rhs_62huh_250 > ._ArrayFieldItem-actions_62huh_256 {
  opacity: 1;
}

/* css-module:/home/runner/work/puck/puck/packages/core/components/IconButton/IconButton.module.css/#css-module-data */
._IconButton_1pxxt_1 {
  align-items: center;
  background: var(--puck-iconbutton-color-bg, transparent);
  border: none;
  border-radius: var(--puck-iconbutton-radius, var(--puck-radius-m));
  color: var(--puck-iconbutton-color-icon, currentColor);
  display: flex;
  font-family: var(--puck-font-family);
  justify-content: center;
  padding: var(--puck-iconbutton-space, var(--puck-space-1));
  transition: background-color var(--puck-duration-fast) var(--puck-ease-exit), color var(--puck-duration-fast) var(--puck-ease-exit);
}
._IconButton--active_1pxxt_15 {
  color: var( --puck-iconbutton-color-icon-active, var(--puck-color-interactive) );
}
._IconButton_1pxxt_1:focus-visible {
  outline: var(--puck-border-width-focus) solid var(--puck-color-focus-ring);
  outline-offset: calc(var(--puck-border-width-focus) * -1);
}
@media (hover: hover) and (pointer: fine) {
  ._IconButton_1pxxt_1:hover:not(._IconButton--disabled_1pxxt_28) {
    background: var( --_puck-iconbutton-color-bg-hover, var( --puck-iconbutton-color-bg-hover, var(--puck-color-interactive-neutral-hover) ) );
    color: var( --puck-iconbutton-color-icon-hover, var(--puck-color-interactive) );
    cursor: pointer;
    transition: none;
  }
}
._IconButton_1pxxt_1:active {
  background: var( --puck-iconbutton-color-bg-active, var(--puck-color-interactive-soft) );
  transition: none;
}
._IconButton--disabled_1pxxt_28 {
  color: var( --puck-iconbutton-color-icon-disabled, var(--puck-color-text-subtle) );
}

/* css-module:/home/runner/work/puck/puck/packages/core/components/Loader/styles.module.css/#css-module-data */
@keyframes _loader-animation_1w5zn_1 {
  0% {
    transform: rotate(0deg) scale(1);
  }
  50% {
    transform: rotate(180deg) scale(0.8);
  }
  100% {
    transform: rotate(360deg) scale(1);
  }
}
._Loader_1w5zn_13 {
  background: transparent;
  border-radius: var(--puck-radius-round);
  border: var(--puck-border-width-focus) solid currentColor;
  border-bottom-color: transparent;
  display: inline-block;
  animation: _loader-animation_1w5zn_1 1s 0s infinite linear;
  animation-fill-mode: both;
}

/* css-module:/home/runner/work/puck/puck/packages/core/components/DragIcon/styles.module.css/#css-module-data */
._DragIcon_5e515_1 {
  color: var(--_puck-drag-icon-color, var(--puck-color-text-muted));
  cursor: grab;
  padding: var(--puck-space-1);
  border-radius: var(--puck-radius-m);
}
._DragIcon--disabled_5e515_10 {
  cursor: no-drop;
}
@media (hover: hover) and (pointer: fine) {
  ._DragIcon_5e515_1:not(._DragIcon--disabled_5e515_10):hover {
    color: var(--_puck-drag-icon-color-hover, var(--puck-color-focus-ring));
  }
}

/* components/Sortable/styles.css */
[data-dnd-placeholder]:not([data-puck-line-drag] *) * {
  opacity: 0 !important;
}
[data-dnd-placeholder]:not([data-puck-line-drag] *) {
  background: var( --_puck-field-array-color-placeholder, var(--puck-color-azure-06) ) !important;
  border: none !important;
  color: transparent !important;
  opacity: 0.3 !important;
  outline: none !important;
  transition: none !important;
}

/* css-module:/home/runner/work/puck/puck/packages/core/components/ExternalInput/styles.module.css/#css-module-data */
._ExternalInput-actions_143vl_1 {
  display: flex;
}
._ExternalInput-button_143vl_5 {
  display: flex;
  gap: var(--puck-space-2);
  align-items: center;
  justify-content: center;
  background-color: var(--puck-field-color-bg, var(--puck-color-surface));
  border: var(--puck-field-border-width, var(--puck-border-width-regular)) solid var(--puck-field-color-border, var(--puck-color-border));
  border-radius: var(--puck-field-radius, var(--puck-radius-m));
  color: var(--puck-field-color-text-active, var(--puck-color-interactive));
  padding: var(--puck-field-space-y, var(--puck-space-3)) var( --puck-field-space-x, calc( var(--puck-space-4) - var(--puck-field-border-width, var(--puck-border-width-regular)) ) );
  font-size: var(--puck-field-font-size, var(--puck-font-size-xxs));
  font-weight: var(--puck-font-weight-medium);
  white-space: nowrap;
  text-overflow: ellipsis;
  transition: background-color var(--puck-duration-fast) var(--puck-ease-exit);
  position: relative;
  overflow: hidden;
  flex-grow: 1;
  cursor: pointer;
}
._ExternalInput--dataSelected_143vl_34 ._ExternalInput-button_143vl_5 {
  color: var(--puck-field-color-text, var(--puck-color-text));
  display: block;
  border-top-right-radius: 0px;
  border-bottom-right-radius: 0px;
}
._ExternalInput--readOnly_143vl_41 ._ExternalInput-button_143vl_5 {
  background-color: var( --puck-field-color-bg-disabled, var(--puck-color-surface-muted) );
}
._ExternalInput-detachButton_143vl_48 {
  border: var(--puck-field-border-width, var(--puck-border-width-regular)) solid var(--puck-field-color-border, var(--puck-color-border));
  border-top-right-radius: var(--puck-field-radius, var(--puck-radius-m));
  border-bottom-right-radius: var(--puck-field-radius, var(--puck-radius-m));
  background-color: var( --puck-field-external-detach-color-bg, var(--puck-color-surface-subtle) );
  color: var( --puck-field-external-detach-color-text, var(--puck-color-text-muted) );
  display: flex;
  gap: var(--puck-space-2);
  align-items: center;
  justify-content: center;
  padding: var(--puck-space-2) var(--puck-space-3);
  position: relative;
  transition: background-color var(--puck-duration-fast) var(--puck-ease-exit), color var(--puck-duration-fast) var(--puck-ease-exit);
  margin-inline-start: -1px;
  cursor: pointer;
}
._ExternalInput-button_143vl_5:focus-visible,
._ExternalInput-detachButton_143vl_48:focus-visible {
  outline: var(--puck-border-width-focus) solid var(--puck-color-focus-ring);
  outline-offset: var(--puck-border-width-focus);
  z-index: 1;
}
@media (hover: hover) and (pointer: fine) {
  ._ExternalInput_143vl_1:not(._ExternalInput--readOnly_143vl_41) ._ExternalInput-button_143vl_5:hover,
  ._ExternalInput_143vl_1:not(._ExternalInput--readOnly_143vl_41) ._ExternalInput-detachButton_143vl_48:hover {
    background: var( --puck-field-color-bg-hover, var(--puck-color-interactive-soft-hover) );
    transition: none;
  }
  ._ExternalInput_143vl_1:not(._ExternalInput--readOnly_143vl_41) ._ExternalInput-detachButton_143vl_48:hover {
    color: var( --puck-field-color-text-hover, var(--puck-field-external-detach-color-text, var(--puck-color-text-muted)) );
  }
  ._ExternalInput--dataSelected_143vl_34:not(._ExternalInput--readOnly_143vl_41) ._ExternalInput-button_143vl_5:hover {
    color: var( --puck-field-color-text-hover, var(--puck-field-color-text, var(--puck-color-text)) );
  }
}
._ExternalInput_143vl_1:not(._ExternalInput--readOnly_143vl_41) ._ExternalInput-button_143vl_5:active,
._ExternalInput_143vl_1:not(._ExternalInput--readOnly_143vl_41) ._ExternalInput-detachButton_143vl_48:active {
  background: var( --puck-field-color-bg-hover, var(--puck-color-interactive-soft-hover) );
  transition: none;
}
._ExternalInputModal_143vl_118 {
  color: var(--puck-color-text);
  display: grid;
  grid-template-rows: min-content minmax(128px, 100%) min-content;
  grid-template-columns: 100%;
  position: relative;
  min-height: 50dvh;
  max-height: 90dvh;
}
._ExternalInputModal-grid_143vl_128 {
  display: flex;
  flex-direction: column;
}
@media (min-width: 458px) {
  ._ExternalInputModal-grid_143vl_128 {
    display: grid;
    grid-template-columns: 100%;
  }
  ._ExternalInputModal--filtersToggled_143vl_139 ._ExternalInputModal-grid_143vl_128 {
    grid-template-columns: 25% 75%;
  }
}
._ExternalInputModal-filters_143vl_144 {
  border-bottom: var(--puck-border-width-regular) solid var(--puck-color-border);
}
._ExternalInputModal--filtersToggled_143vl_139 ._ExternalInputModal-filters_143vl_144 {
  display: none;
}
@media (min-width: 458px) {
  ._ExternalInputModal-filters_143vl_144 {
    border-inline-end: var(--puck-border-width-regular) solid var(--puck-color-border);
    display: none;
  }
  ._ExternalInputModal--filtersToggled_143vl_139 ._ExternalInputModal-filters_143vl_144 {
    display: block;
  }
}
._ExternalInputModal-masthead_143vl_164 {
  background-color: var(--puck-color-surface-subtle);
  border-bottom: var(--puck-border-width-regular) solid var(--puck-color-border);
  display: flex;
  flex-wrap: wrap;
  gap: var(--puck-space-5);
  padding: var(--puck-space-5);
}
._ExternalInputModal-tableWrapper_143vl_173 {
  position: relative;
  overflow-x: auto;
  overflow-y: auto;
  flex-grow: 1;
}
._ExternalInputModal-table_143vl_173 {
  border-collapse: unset;
  border-spacing: 0px;
  color: var(--puck-color-text);
  position: relative;
  z-index: 0;
  min-width: 100%;
}
._ExternalInputModal-thead_143vl_189 {
  background-color: var(--puck-color-surface);
  position: sticky;
  top: 0;
  z-index: 1;
}
._ExternalInputModal-th_143vl_189 {
  border-bottom: var(--puck-border-width-regular) solid var(--puck-color-border);
  color: var(--puck-color-text-secondary);
  font-weight: var(--puck-font-weight-medium);
  font-size: var(--puck-font-size-xxs);
  padding: var(--puck-space-4) var(--puck-space-5);
}
._ExternalInputModal-td_143vl_204 {
  border-bottom: var(--puck-border-width-regular) solid var(--puck-color-border-muted);
  padding: var(--puck-space-4) var(--puck-space-5);
}
._ExternalInputModal-tr_143vl_210 ._ExternalInputModal-td_143vl_204:first-of-type {
  font-weight: var(--puck-font-weight-medium);
  width: 1%;
  white-space: nowrap;
}
@media (hover: hover) and (pointer: fine) {
  ._ExternalInputModal-tbody_143vl_217 ._ExternalInputModal-tr_143vl_210:hover {
    background: var(--puck-color-interactive-soft-hover);
    color: var(--puck-color-interactive);
    cursor: pointer;
    position: relative;
    margin-inline-start: -5px;
  }
  ._ExternalInputModal-tbody_143vl_217 ._ExternalInputModal-tr_143vl_210:hover ._ExternalInputModal-td_143vl_204:first-of-type {
    border-inline-start: var(--puck-border-width-strong) solid var(--puck-color-interactive);
    padding-inline-start: 20px;
  }
}
._ExternalInputModal-tbody_143vl_217 ._ExternalInputModal-tr_143vl_210:last-of-type ._ExternalInputModal-td_143vl_204 {
  border-bottom: none;
}
._ExternalInputModal-tableWrapper_143vl_173 {
  display: none;
}
._ExternalInputModal--hasData_143vl_244 ._ExternalInputModal-tableWrapper_143vl_173 {
  display: block;
}
._ExternalInputModal-loadingBanner_143vl_248 {
  display: none;
  background-color: color-mix(in srgb, var(--puck-color-surface) 90%, transparent);
  padding: 64px;
  align-items: center;
  justify-content: center;
  position: absolute;
  top: 0;
  left: 0;
  right: 0;
  bottom: 0;
}
._ExternalInputModal--isLoading_143vl_265 ._ExternalInputModal-loadingBanner_143vl_248 {
  display: flex;
}
._ExternalInputModal-searchForm_143vl_269 {
  display: flex;
  flex-wrap: wrap;
  gap: var(--puck-space-3);
  flex-grow: 1;
}
@media (min-width: 458px) {
  ._ExternalInputModal-searchForm_143vl_269 {
    flex-wrap: nowrap;
  }
}
._ExternalInputModal-search_143vl_269 {
  display: flex;
  background: var(--puck-color-surface);
  border-width: var(--puck-border-width-regular);
  border-style: solid;
  border-color: var(--puck-color-border);
  border-radius: var(--puck-radius-m);
  flex-grow: 1;
  transition: border-color var(--puck-duration-fast) var(--puck-ease-exit);
}
._ExternalInputModal-search_143vl_269:focus-within {
  border-color: var(--puck-color-border-hover);
  outline: var(--puck-border-width-focus) solid var(--puck-color-focus-ring);
  transition: none;
}
@media (hover: hover) and (pointer: fine) {
  ._ExternalInputModal-search_143vl_269:hover {
    border-color: var(--puck-color-border-hover);
    transition: none;
  }
}
._ExternalInputModal-searchIcon_143vl_306 {
  align-items: center;
  background: var(--puck-color-surface-subtle);
  border-bottom-left-radius: var(--puck-radius-m);
  border-top-left-radius: var(--puck-radius-m);
  border-inline-end: var(--puck-border-width-regular) solid var(--puck-color-border);
  color: var(--puck-color-text-subtle);
  display: flex;
  justify-content: center;
  padding: var(--puck-space-3) calc(var(--puck-space-4) - var(--puck-border-width-regular));
  transition: color var(--puck-duration-fast) var(--puck-ease-exit);
}
._ExternalInputModal-search_143vl_269:focus-within ._ExternalInputModal-searchIcon_143vl_306 {
  color: var(--puck-color-text-secondary);
  transition: none;
}
@media (hover: hover) and (pointer: fine) {
  ._ExternalInputModal-search_143vl_269:hover ._ExternalInputModal-searchIcon_143vl_306 {
    color: var(--puck-color-text-secondary);
    transition: none;
  }
}
._ExternalInputModal-searchIconText_143vl_333 {
  clip: rect(0 0 0 0);
  clip-path: inset(100%);
  height: 1px;
  overflow: hidden;
  position: absolute;
  white-space: nowrap;
  width: 1px;
}
._ExternalInputModal-searchInput_143vl_343 {
  border: none;
  border-radius: var(--puck-radius-m);
  background: var(--puck-color-surface);
  font-family: inherit;
  font-size: var(--puck-font-size-xxs);
  padding: var(--puck-space-3) calc(var(--puck-space-4) - var(--puck-border-width-regular));
  width: 100%;
}
._ExternalInputModal-searchInput_143vl_343:focus {
  outline: 0;
}
._ExternalInputModal-searchActions_143vl_358 {
  display: flex;
  gap: var(--puck-space-2);
  height: 44px;
  width: 100%;
}
@media (min-width: 458px) {
  ._ExternalInputModal-searchActions_143vl_358 {
    width: auto;
  }
}
._ExternalInputModal-searchActionIcon_143vl_371 {
  align-self: center;
}
._ExternalInputModal-footerContainer_143vl_375 {
  background-color: var(--puck-color-surface-subtle);
  border-top: var(--puck-border-width-regular) solid var(--puck-color-border);
  color: var(--puck-color-text-secondary);
  padding: var(--puck-space-4);
}
._ExternalInputModal-footer_143vl_375 {
  font-weight: var(--puck-font-weight-medium);
  font-size: var(--puck-font-size-xxs);
  text-align: right;
}
._ExternalInputModal-field_143vl_388 {
  color: var(--puck-color-text-secondary);
  margin: var(--puck-space-4);
  margin-bottom: var(--puck-space-3);
  display: block;
}

/* css-module:/home/runner/work/puck/puck/packages/core/components/Modal/styles.module.css/#css-module-data */
._Modal_g5xob_1 {
  background: var(--puck-color-overlay-backdrop);
  display: none;
  justify-content: center;
  align-items: center;
  position: fixed;
  top: 0;
  left: 0;
  bottom: 0;
  right: 0;
  z-index: 1;
  padding: 32px;
}
._Modal--isOpen_g5xob_15 {
  display: flex;
}
._Modal-inner_g5xob_19 {
  width: 100%;
  max-width: 1024px;
  border-radius: var(--puck-radius-l);
  overflow: hidden;
  background: var(--puck-color-surface);
  display: flex;
  flex-direction: column;
  max-height: 90dvh;
}

/* css-module:/home/runner/work/puck/puck/packages/core/components/Heading/styles.module.css/#css-module-data */
._Heading_97eh4_1 {
  display: block;
  color: var(--_puck-heading-color, var(--puck-color-text));
  font-weight: var(--puck-font-weight-bold);
  margin: 0;
}
._Heading_97eh4_1 b {
  font-weight: var(--puck-font-weight-bold);
}
._Heading--xxxxl_97eh4_12 {
  font-size: var(--puck-font-size-xxxxl);
  letter-spacing: var(--puck-letter-spacing-heading);
  font-weight: var(--puck-font-weight-heavy);
}
._Heading--xxxl_97eh4_18 {
  font-size: var(--puck-font-size-xxxl);
}
._Heading--xxl_97eh4_22 {
  font-size: var(--puck-font-size-xxl);
}
._Heading--xl_97eh4_26 {
  font-size: var(--puck-font-size-xl);
}
._Heading--l_97eh4_30 {
  font-size: var(--puck-font-size-l);
}
._Heading--m_97eh4_34 {
  font-size: var(--puck-font-size-m);
}
._Heading--s_97eh4_38 {
  font-size: var(--puck-font-size-s);
}
._Heading--xs_97eh4_42 {
  font-size: var(--puck-font-size-xs);
}

/* css-module:/home/runner/work/puck/puck/packages/core/components/Button/Button.module.css/#css-module-data */
._Button_oe4qj_1 {
  --_puck-button-default-space-x: 20px;
  --_puck-button-default-font-size: var(--puck-font-size-xxs);
  --_puck-button-default-font-weight: var(--puck-font-weight-regular);
  --_puck-button-default-color-bg-disabled: var(--puck-color-bg-disabled);
  --_puck-button-default-color-text-disabled: var(--puck-color-text-disabled);
  appearance: none;
  background: none;
  border: var(--puck-border-width-regular) solid transparent;
  border-radius: var(--puck-button-radius, var(--puck-radius-m));
  color: var(--puck-color-text-inverse);
  display: inline-flex;
  align-items: center;
  gap: var(--puck-space-2);
  letter-spacing: var(--puck-letter-spacing-ui);
  font-family: var(--puck-font-family);
  box-sizing: border-box;
  line-height: 1;
  text-align: center;
  text-decoration: none;
  transition: background-color var(--puck-duration-fast) var(--puck-ease-exit), color var(--puck-duration-fast) var(--puck-ease-exit);
  cursor: pointer;
  white-space: nowrap;
  margin: 0;
}
._Button_oe4qj_1:hover,
._Button_oe4qj_1:active {
  transition: none;
}
._Button--medium_oe4qj_34 {
  min-height: 34px;
  padding-bottom: var( --puck-button-medium-space-y, calc(var(--puck-space-2) - var(--puck-border-width-regular)) );
  padding-inline-start: var( --puck-button-medium-space-x, calc(var(--_puck-button-default-space-x) - var(--puck-border-width-regular)) );
  padding-inline-end: var( --puck-button-medium-space-x, calc(var(--_puck-button-default-space-x) - var(--puck-border-width-regular)) );
  padding-top: var( --puck-button-medium-space-y, calc(var(--puck-space-2) - var(--puck-border-width-regular)) );
  font-weight: var( --puck-button-medium-font-weight, var(--_puck-button-default-font-weight) );
  font-size: var( --puck-button-medium-font-size, var(--_puck-button-default-font-size) );
}
._Button--large_oe4qj_62 {
  padding-bottom: var( --puck-button-large-space-y, calc(var(--puck-space-3) - var(--puck-border-width-regular)) );
  padding-inline-start: var( --puck-button-large-space-x, calc(var(--_puck-button-default-space-x) - var(--puck-border-width-regular)) );
  padding-inline-end: var( --puck-button-large-space-x, calc(var(--_puck-button-default-space-x) - var(--puck-border-width-regular)) );
  padding-top: var( --puck-button-large-space-y, calc(var(--puck-space-3) - var(--puck-border-width-regular)) );
  font-weight: var( --puck-button-large-font-weight, var(--_puck-button-default-font-weight) );
  font-size: var( --puck-button-large-font-size, var(--_puck-button-default-font-size) );
}
._Button-icon_oe4qj_89 {
  margin-top: 2px;
}
._Button--primary_oe4qj_93 {
  background: var( --puck-button-primary-color-bg, var(--puck-color-interactive) );
  border-color: var(--puck-button-primary-color-border, transparent);
  color: var(--puck-button-primary-color-text, var(--puck-color-text-inverse));
}
._Button_oe4qj_1:focus-visible {
  outline: var(--puck-border-width-focus) solid var(--puck-color-focus-ring);
  outline-offset: var(--puck-border-width-focus);
}
@media (hover: hover) and (pointer: fine) {
  ._Button--primary_oe4qj_93:hover {
    background-color: var( --puck-button-primary-color-bg-hover, var(--puck-color-interactive-hover) );
  }
}
._Button--primary_oe4qj_93:active {
  background-color: var( --puck-button-primary-color-bg-active, var(--puck-color-interactive-active) );
}
._Button--primary_oe4qj_93._Button--disabled_oe4qj_123,
._Button--primary_oe4qj_93._Button--disabled_oe4qj_123:hover {
  background-color: var( --puck-button-primary-color-bg-disabled, var(--_puck-button-default-color-bg-disabled) );
  color: var( --puck-button-primary-color-text-disabled, var(--_puck-button-default-color-text-disabled) );
}
._Button--secondary_oe4qj_135 {
  background: var(--puck-button-secondary-color-bg, transparent);
  border-color: var(--puck-button-secondary-color-border, currentColor);
  color: var(--puck-button-secondary-color-text, currentColor);
}
@media (hover: hover) and (pointer: fine) {
  ._Button--secondary_oe4qj_135:hover {
    background-color: var( --puck-button-secondary-color-bg-hover, var(--puck-color-interactive-soft) );
    color: var(--puck-button-secondary-color-text, var(--puck-color-text));
  }
}
._Button--secondary_oe4qj_135:active {
  background-color: var( --puck-button-secondary-color-bg-active, var(--puck-color-interactive-soft) );
  color: var(--puck-button-secondary-color-text, var(--puck-color-text));
}
._Button--secondary_oe4qj_135._Button--disabled_oe4qj_123,
._Button--secondary_oe4qj_135._Button--disabled_oe4qj_123:hover {
  background-color: var( --puck-button-secondary-color-bg-disabled, var(--_puck-button-default-color-bg-disabled) );
  color: var( --puck-button-secondary-color-text-disabled, var(--_puck-button-default-color-text-disabled) );
}
._Button--flush_oe4qj_171 {
  border-radius: var(--puck-radius-none);
}
._Button--disabled_oe4qj_123:hover {
  cursor: not-allowed;
}
._Button--fullWidth_oe4qj_179 {
  justify-content: center;
  width: 100%;
}
._Button-spinner_oe4qj_184 {
  padding-inline-start: var(--puck-space-2);
}

/* css-module:/home/runner/work/puck/puck/packages/core/components/RichTextMenu/styles.module.css/#css-module-data */
._RichTextMenu_1ve2j_1 {
  display: flex;
  flex-direction: row;
  flex-wrap: nowrap;
}
._RichTextMenu--form_1ve2j_7 {
  border-top-left-radius: var(--puck-field-radius, var(--puck-radius-m));
  border-top-right-radius: var(--puck-field-radius, var(--puck-radius-m));
  padding: var(--puck-field-richtext-menu-space-y, 6px) var(--puck-field-richtext-menu-space-x, 6px);
  background-color: var( --puck-field-richtext-menu-color-bg, var(--puck-color-surface-subtle) );
  position: relative;
  scrollbar-width: none;
  overflow-x: auto;
}
._RichTextMenu-group_1ve2j_21 {
  display: flex;
  align-items: space-between;
  flex-direction: row;
  flex-wrap: nowrap;
  padding-inline: 6px;
  gap: 2px;
  position: relative;
}
._RichTextMenu-group_1ve2j_21:first-of-type {
  padding-left: 0;
}
._RichTextMenu-group_1ve2j_21:last-of-type {
  padding-right: 0;
}
._RichTextMenu--inline_1ve2j_39 ._RichTextMenu-group_1ve2j_21 {
  color: var(--puck-color-text-inverse);
  gap: 0px;
  flex-wrap: nowrap;
}
._RichTextMenu-group_1ve2j_21 + ._RichTextMenu-group_1ve2j_21 {
  border-left: var(--puck-border-width-regular) solid var( --puck-field-richtext-menu-color-separator, var(--puck-color-border-muted) );
}
._RichTextMenu--inline_1ve2j_39 ._RichTextMenu-group_1ve2j_21 + ._RichTextMenu-group_1ve2j_21 {
  border-left: var(--puck-border-width-hairline) solid var(--puck-color-border-inverse);
}

/* css-module:/home/runner/work/puck/puck/packages/core/components/RichTextMenu/components/Control/styles.module.css/#css-module-data */
._Control_id4pm_1 .lucide {
  height: var(--puck-icon-size-m);
  width: var(--puck-icon-size-m);
}
._Control--inline_id4pm_6 .lucide {
  height: var(--puck-actionbar-action-size, var(--puck-icon-size-s));
  width: var(--puck-actionbar-action-size, var(--puck-icon-size-s));
}

/* css-module:/home/runner/work/puck/puck/packages/core/components/Select/styles.module.css/#css-module-data */
._Select_1n4iv_1 {
  position: relative;
  z-index: 1;
}
._Select-buttonInner_1n4iv_6 {
  align-items: center;
  display: flex;
}
._Select-buttonIcon_1n4iv_11 {
  align-items: center;
  display: flex;
  justify-content: center;
}
._Select--standalone_1n4iv_17 ._Select-buttonIcon_1n4iv_11 .lucide {
  height: var(--puck-icon-size-m);
  width: var(--puck-icon-size-m);
}
._Select--actionBar_1n4iv_22 ._Select-buttonIcon_1n4iv_11 .lucide {
  height: var(--puck-actionbar-action-size, var(--puck-icon-size-s));
  width: var(--puck-actionbar-action-size, var(--puck-icon-size-s));
}
._Select-items_1n4iv_27 {
  background: var(--puck-color-surface);
  border: var(--puck-border-width-regular) solid var(--puck-color-border);
  border-radius: var(--puck-radius-l);
  margin: 10px 8px;
  margin-left: 0;
  padding: var(--puck-space-1);
  z-index: 2;
  list-style: none;
}
._SelectItem_1n4iv_38 {
  background: transparent;
  border-radius: var(--puck-radius-m);
  border: none;
  color: var(--puck-color-text-secondary);
  cursor: pointer;
  display: flex;
  gap: var(--puck-space-2);
  align-items: center;
  font-size: var(--puck-font-size-xxs);
  margin: 0;
  padding: var(--puck-space-2) var(--puck-space-3);
  width: 100%;
}
._SelectItem--isSelected_1n4iv_53 {
  background: var(--puck-color-interactive-soft);
  color: var(--puck-color-interactive);
  font-weight: var(--puck-font-weight-medium);
}
._SelectItem--isSelected_1n4iv_53 ._SelectItem-icon_1n4iv_59 {
  color: var(--puck-color-interactive);
}
._SelectItem_1n4iv_38:hover {
  background: var(--puck-color-interactive-soft);
  color: var(--puck-color-interactive);
}

/* css-module:/home/runner/work/puck/puck/packages/core/components/RichTextEditor/styles.module.css/#css-module-data */
._RichTextEditor_5wzos_1 .ProseMirror {
  white-space: pre-wrap;
  word-wrap: break-word;
  cursor: text;
  outline: none;
  position: relative;
}
._RichTextEditor_5wzos_1 .rich-text * {
  white-space: pre-wrap;
  user-select: auto;
  -webkit-user-select: auto;
}
._RichTextEditor_5wzos_1 .rich-text blockquote {
  margin: 1em 0;
  padding: 0 1em;
  border-left: var(--puck-border-width-strong) solid var(--puck-color-border);
}
._RichTextEditor_5wzos_1 .rich-text code {
  background-color: var(--puck-color-surface-muted);
  padding: var(--puck-space-1) var(--puck-space-2);
  border-radius: var(--puck-radius-m);
}
._RichTextEditor_5wzos_1 .rich-text p:empty::before {
  content: "\\a0";
}
._RichTextEditor_5wzos_1 .rich-text pre code {
  display: block;
  padding: var(--puck-space-2) var(--puck-space-3);
}
._RichTextEditor_5wzos_1 .rich-text > *:first-child,
._RichTextEditor_5wzos_1 .ProseMirror > *:first-child,
._RichTextEditor_5wzos_1 .rich-text * p:first-of-type {
  margin-top: 0;
}
._RichTextEditor_5wzos_1 .rich-text > *:last-child,
._RichTextEditor_5wzos_1 .ProseMirror > *:last-child,
._RichTextEditor_5wzos_1 .rich-text * p:last-of-type {
  margin-bottom: 0;
}
._RichTextEditor--editor_5wzos_50 {
  color: var(--puck-field-color-text, var(--puck-color-text));
  background: var(--puck-field-color-bg, var(--puck-color-surface));
  border-width: var( --puck-field-border-width, var(--puck-border-width-regular) );
  border-style: solid;
  border-color: var(--puck-field-color-border, var(--puck-color-border));
  border-radius: var(--puck-field-radius, var(--puck-radius-m));
  box-sizing: border-box;
  display: flex;
  flex-direction: column;
  font-family: inherit;
  font-size: var(--puck-field-font-size, var(--puck-font-size-xxs));
  resize: vertical;
  text-align: initial;
  transition: border-color var(--puck-duration-fast) var(--puck-ease-exit);
  width: 100%;
  max-width: 100%;
  min-height: 128px;
}
._RichTextEditor--editor_5wzos_50 .rich-text {
  flex-grow: 1;
}
._RichTextEditor--editor_5wzos_50 .rich-text:not(:has(.ProseMirror)),
._RichTextEditor--editor_5wzos_50 .rich-text .ProseMirror {
  height: 100%;
  padding: var(--puck-field-space-y, var(--puck-space-3)) var( --puck-field-space-x, calc( var(--puck-space-4) - var(--puck-field-border-width, var(--puck-border-width-regular)) ) );
}
._RichTextEditor--editor_5wzos_50 .rich-text ul,
._RichTextEditor--editor_5wzos_50 .rich-text ol {
  padding-left: var(--puck-space-5);
}
._RichTextEditor--editor_5wzos_50 .rich-text li {
  line-height: 1.5;
}
._RichTextEditor--editor_5wzos_50 .rich-text p {
  margin-block: var(--puck-space-3);
}
._RichTextEditor--editor_5wzos_50 .rich-text ul {
  list-style: disc;
}
._RichTextEditor--editor_5wzos_50 .rich-text ol {
  list-style: decimal;
}
._RichTextEditor--editor_5wzos_50:focus-within {
  border-color: var( --puck-field-color-border-hover, var(--puck-color-border-hover) );
  outline: var(--puck-border-width-focus) solid var(--puck-field-color-border-focus, var(--puck-color-focus-ring));
  transition: none;
}
@media (hover: hover) and (pointer: fine) {
  ._RichTextEditor--editor_5wzos_50:hover:not(._RichTextEditor--disabled_5wzos_123) {
    border-color: var( --puck-field-color-border-hover, var(--puck-color-border-hover) );
    transition: none;
  }
}
._RichTextEditor--editor_5wzos_50._RichTextEditor--disabled_5wzos_123 {
  background: var( --puck-field-color-bg-disabled, var(--puck-color-surface-muted) );
  border-color: var( --puck-field-color-border-disabled, var(--puck-color-border) );
}
._RichTextEditor--editor_5wzos_50._RichTextEditor--disabled_5wzos_123 .rich-text:not(:has(.ProseMirror)),
._RichTextEditor--editor_5wzos_50._RichTextEditor--disabled_5wzos_123 .rich-text .ProseMirror {
  color: var( --puck-field-color-text-disabled, var(--puck-color-text-secondary) );
}
._RichTextEditor--editor_5wzos_50._RichTextEditor--disabled_5wzos_123 .ProseMirror[contenteditable=false] {
  cursor: default;
}
._RichTextEditor_5wzos_1:not(:focus-within):not(._RichTextEditor--isActive_5wzos_159) .ProseMirror ::selection {
  background-color: transparent;
}
._RichTextEditor-menu_5wzos_165 {
  border-bottom: var(--puck-border-width-regular) solid var(--puck-color-border-muted);
  position: sticky;
  top: 0;
  z-index: 1;
}
._RichTextEditor--disabled_5wzos_123 ._RichTextEditor-menu_5wzos_165 {
  border-bottom: var(--puck-border-width-regular) solid var(--puck-color-border);
}

/* css-module:/home/runner/work/puck/puck/packages/core/components/AutoField/fields/ObjectField/styles.module.css/#css-module-data */
._ObjectField_c5reb_1 {
  display: flex;
  flex-direction: column;
  background-color: var(--puck-field-color-surface, var(--puck-color-surface));
  border: var(--puck-field-border-width, var(--puck-border-width-regular)) solid var(--puck-field-color-border, var(--puck-color-border));
  border-radius: var(--puck-field-radius, var(--puck-radius-m));
}
._ObjectField-fieldset_c5reb_10 {
  border: none;
  margin: 0;
  min-width: 0;
  padding: var(--puck-field-space-surface-y, var(--puck-space-4)) var( --puck-field-space-surface-x, calc( var(--puck-space-4) - var(--puck-field-border-width, var(--puck-border-width-regular)) ) );
}

/* css-module:/home/runner/work/puck/puck/packages/core/components/Drawer/styles.module.css/#css-module-data */
._Drawer_1n90m_1 {
  display: flex;
  flex-direction: column;
  font-family: var(--puck-font-family);
  gap: var(--puck-space-3);
}
._Drawer-draggable_1n90m_8 {
  position: relative;
}
._Drawer-draggableBg_1n90m_12 {
  position: absolute;
  top: 0;
  right: 0;
  bottom: 0;
  left: 0;
  pointer-events: none;
  z-index: -1;
}
._DrawerItem-draggable_1n90m_22 {
  background: var(--puck-drawer-item-color-bg, var(--puck-color-surface));
  color: var(--puck-drawer-item-color-text, var(--puck-color-text));
  cursor: grab;
  padding: var(--puck-drawer-item-space, var(--puck-space-3));
  display: flex;
  border: var(--puck-drawer-item-border-width, var(--puck-border-width-regular)) var(--puck-drawer-item-color-border, var(--puck-color-border)) solid;
  border-radius: var(--puck-drawer-item-radius, var(--puck-radius-m));
  font-size: var(--puck-drawer-item-font-size, var(--puck-font-size-xxs));
  justify-content: space-between;
  align-items: center;
  transition: background-color var(--puck-duration-fast) var(--puck-ease-exit), color var(--puck-duration-fast) var(--puck-ease-exit);
}
._DrawerItem--disabled_1n90m_38 ._DrawerItem-draggable_1n90m_22 {
  background: var(--puck-color-surface-muted);
  color: var(--puck-color-text-muted);
  cursor: not-allowed;
}
._DrawerItem_1n90m_22:focus-visible {
  outline: 0;
}
._Drawer_1n90m_1:not(._Drawer--isDraggingFrom_1n90m_48) ._DrawerItem_1n90m_22:focus-visible ._DrawerItem-draggable_1n90m_22 {
  border-radius: var(--puck-radius-m);
  outline: var(--puck-border-width-focus) solid var(--puck-color-focus-ring);
  outline-offset: var(--puck-border-width-focus);
}
@media (hover: hover) and (pointer: fine) {
  ._Drawer_1n90m_1:not(._Drawer--isDraggingFrom_1n90m_48) ._DrawerItem_1n90m_22:not(._DrawerItem--disabled_1n90m_38) ._DrawerItem-draggable_1n90m_22:hover {
    background-color: var( --puck-drawer-item-color-bg-hover, var(--puck-color-interactive-soft-hover) );
    color: var( --puck-drawer-item-color-text-hover, var(--puck-color-interactive) );
    transition: none;
  }
}
._DrawerItem-name_1n90m_72 {
  overflow-x: hidden;
  text-overflow: ellipsis;
  white-space: nowrap;
}

/* css-module:/home/runner/work/puck/puck/packages/core/components/DraggableComponent/styles.module.css/#css-module-data */
._DraggableComponent_1627v_1 {
  position: absolute;
  pointer-events: none;
}
._DraggableComponent-overlayWrapper_1627v_6 {
  height: 100%;
  width: 100%;
  top: 0;
  position: absolute;
  pointer-events: none;
  box-sizing: border-box;
  z-index: 1;
}
._DraggableComponent-overlay_1627v_6 {
  cursor: pointer;
  height: 100%;
  outline: var( --puck-slot-component-border-width, var(--puck-border-width-focus) ) var( --puck-slot-component-color-overlay-border, var(--puck-color-selection-border) ) solid;
  outline-offset: calc(var(--puck-slot-component-border-width, var(--puck-border-width-focus)) * -1);
  width: 100%;
}
._DraggableComponent_1627v_1:focus-visible > ._DraggableComponent-overlayWrapper_1627v_6 {
  outline: var(--puck-border-width-regular) solid var(--puck-color-focus-ring);
}
._DraggableComponent-loadingOverlay_1627v_38 {
  background: var(--puck-color-surface);
  color: var(--puck-color-text);
  border-radius: var(--puck-radius-m);
  display: flex;
  padding: var(--puck-space-2);
  top: var(--puck-space-2);
  right: var(--puck-space-2);
  position: absolute;
  z-index: 1;
  pointer-events: all;
  box-sizing: border-box;
  opacity: 0.8;
  z-index: 1;
}
._DraggableComponent--hover_1627v_54 > ._DraggableComponent-overlayWrapper_1627v_6 > ._DraggableComponent-overlay_1627v_6 {
  background: var( --puck-slot-component-color-overlay, var(--puck-color-selection-bg) );
  outline: var( --puck-slot-component-border-width, var(--puck-border-width-focus) ) var( --puck-slot-component-color-overlay-border, var(--puck-color-selection-border) ) solid;
}
._DraggableComponent--isSelected_1627v_72 > ._DraggableComponent-overlayWrapper_1627v_6 > ._DraggableComponent-overlay_1627v_6 {
  outline-color: var( --puck-slot-component-color-border-selected, var(--puck-color-selection-border) );
}
._DraggableComponent_1627v_1:has(._DraggableComponent--hover_1627v_54 > ._DraggableComponent-overlayWrapper_1627v_6) > ._DraggableComponent-overlayWrapper_1627v_6 {
  display: none;
}
._DraggableComponent-actionsOverlay_1627v_89 {
  position: sticky;
  opacity: 0;
  pointer-events: none;
  z-index: 2;
}
._DraggableComponent--isSelected_1627v_72 ._DraggableComponent-actionsOverlay_1627v_89 {
  opacity: 1;
  pointer-events: auto;
}
._DraggableComponent-actions_1627v_89 {
  position: absolute;
  width: auto;
  cursor: grab;
  display: flex;
  box-sizing: border-box;
  transform-origin: right top;
  min-height: 36px;
}
._DraggableComponent-actionsAction_1627v_111 {
  height: var(--puck-actionbar-action-size, var(--puck-icon-size-s));
  width: var(--puck-actionbar-action-size, var(--puck-icon-size-s));
}

/* components/DraggableComponent/styles.css */
[data-puck-component] * {
  pointer-events: none;
  user-select: none;
  -webkit-user-select: none;
}
[data-puck-component] {
  cursor: grab;
  pointer-events: auto !important;
  user-select: none;
  -webkit-user-select: none;
}
[data-puck-dropzone] {
  pointer-events: auto !important;
}
[data-puck-disabled] {
  cursor: pointer;
}
[data-dnd-placeholder]:not([data-puck-line-drag] *) {
  background: var( --puck-slot-component-color-placeholder, var(--puck-color-azure-06) ) !important;
  border: none !important;
  color: transparent !important;
  opacity: 0.3 !important;
  outline: none !important;
  transition: none !important;
}
[data-dnd-placeholder]:not([data-puck-line-drag] *) *,
[data-dnd-placeholder]:not([data-puck-line-drag] *)::after,
[data-dnd-placeholder]:not([data-puck-line-drag] *)::before {
  opacity: 0 !important;
}
[data-puck-line-drag] [data-dnd-placeholder] {
  opacity: 0.4 !important;
  outline: none !important;
  transition: none !important;
}
[data-puck-line-drag] [data-dnd-dragging][data-puck-component] {
  opacity: 0.9 !important;
}
[data-dnd-dragging][data-puck-component] {
  pointer-events: none !important;
  outline: var( --puck-slot-component-border-width, var(--puck-border-width-focus) ) var(--puck-slot-component-color-border-dragging, var(--puck-color-azure-09)) solid !important;
  outline-offset: calc(var(--puck-slot-component-border-width, var(--puck-border-width-focus)) * -1) !important;
}
[data-dnd-dragging][data-puck-component] > :first-child {
  margin-top: 0 !important;
}
[data-dnd-dragging][data-puck-component] > :last-child {
  margin-bottom: 0 !important;
}

/* css-module:/home/runner/work/puck/puck/packages/core/components/DropZone/styles.module.css/#css-module-data */
._DropZone_wc2ks_1 {
  position: relative;
  height: 100%;
  min-height: var(--puck-slot-min-empty-height);
  outline-offset: calc(var(--puck-slot-border-width, var(--puck-border-width-focus)) * -1);
  width: 100%;
}
._DropZone--hasChildren_wc2ks_11 {
  min-height: 0;
}
._DropZone_wc2ks_1:empty {
  min-height: var(--puck-slot-min-empty-height);
}
[data-puck-entry]:not([data-puck-dragging]) ._DropZone_wc2ks_1 {
  transition: min-height var(--puck-duration-medium) var(--puck-ease-exit);
}
._DropZone--isAreaSelected_wc2ks_24,
._DropZone--hoveringOverArea_wc2ks_25:not(._DropZone--isRootZone_wc2ks_25) {
  background: var(--puck-slot-color-bg, var(--puck-color-selection-bg));
  outline: var(--puck-slot-border-width, var(--puck-border-width-focus)) var(--puck-slot-border-style, dashed) var(--puck-slot-color-border, var(--puck-color-selection-border));
}
._DropZone_wc2ks_1:empty {
  background: var(--puck-slot-color-bg, var(--puck-color-selection-bg));
  outline: var(--puck-slot-border-width, var(--puck-border-width-focus)) var(--puck-slot-border-style, dashed) var(--puck-slot-color-border, var(--puck-color-selection-border));
}
._DropZone-item_wc2ks_39 {
  position: relative;
}
._DropZone-linePlaceholder_wc2ks_43 {
  background: var( --puck-slot-component-color-placeholder, var(--puck-color-line-placeholder) );
  border-radius: calc(var(--puck-line-placeholder-width, 2px) / 2);
  pointer-events: none;
  position: absolute;
  z-index: 1;
}
._DropZone-hitbox_wc2ks_55 {
  position: absolute;
  bottom: calc(var(--puck-space-3) * -1);
  height: var(--puck-space-5);
  width: 100%;
  z-index: 1;
}
[data-puck-dragging] ._DropZone--isEnabled_wc2ks_63 {
  outline: var(--puck-slot-border-width, var(--puck-border-width-focus)) var(--puck-slot-border-style, dashed) var(--puck-slot-color-border, var(--puck-color-selection-border));
}
._DropZone_wc2ks_1 > *:not([data-puck-component]):not([data-puck-line-placeholder]) {
  opacity: 0;
}
body:has(._DropZone--isAnimating_wc2ks_74:empty) [data-puck-overlay] {
  opacity: 0 !important;
}

/* lib/overlay-portal/styles.css */
[data-puck-overlay-portal],
[data-puck-overlay-portal] * {
  pointer-events: auto !important;
}
[data-puck-entry][data-puck-dragging] [data-puck-overlay-portal],
[data-puck-entry][data-puck-dragging] [data-puck-overlay-portal] * {
  pointer-events: none !important;
}
[data-puck-entry][data-puck-preview-mode=edit] [data-puck-overlay-portal]:hover {
  outline: 2px var(--puck-color-azure-09, #cfdff0) dashed;
  outline-offset: 2px;
}
[data-puck-entry][data-puck-preview-mode=edit] [data-puck-overlay-portal]:focus-within {
  outline: 2px var(--puck-color-azure-07, #88b0da) dashed;
  outline-offset: 2px;
}

/* css-module:/home/runner/work/puck/puck/packages/core/components/InlineTextField/styles.module.css/#css-module-data */
._InlineTextField_104qp_1 {
  cursor: text;
  display: inline-block;
  white-space: pre-wrap;
  text-decoration: inherit;
}
[data-dnd-dragging] ._InlineTextField_104qp_1 {
  cursor: none;
  caret-color: transparent;
}
[data-dnd-dragging] ._InlineTextField_104qp_1::selection {
  display: none;
}

/* css-module:/home/runner/work/puck/puck/packages/core/components/Puck/components/Fields/styles.module.css/#css-module-data */
._PuckFields_wnj25_1 {
  position: relative;
  font-family: var(--puck-font-family);
}
._PuckFields--isLoading_wnj25_6 {
  min-height: 48px;
}
._PuckFields-loadingOverlay_wnj25_10 {
  background: var(--puck-color-surface);
  display: flex;
  justify-content: flex-end;
  align-items: flex-start;
  height: 100%;
  width: 100%;
  top: 0px;
  position: absolute;
  z-index: 1;
  pointer-events: all;
  box-sizing: border-box;
  opacity: 0.8;
}
._PuckFields-loadingOverlayInner_wnj25_25 {
  display: flex;
  padding: var(--puck-space-4);
  position: sticky;
  top: 0;
}
._PuckFields-field_wnj25_32 * {
  box-sizing: border-box;
}
._PuckFields--wrapFields_wnj25_36 ._PuckFields-field_wnj25_32 {
  color: var(--puck-color-text-secondary);
  padding: var(--puck-space-4);
  padding-bottom: var(--puck-space-3);
  display: block;
}
._PuckFields--wrapFields_wnj25_36 ._PuckFields-field_wnj25_32 + ._PuckFields-field_wnj25_32 {
  border-top: var(--puck-border-width-regular) solid var(--puck-color-border);
  margin-top: var(--puck-space-2);
}

/* css-module:/home/runner/work/puck/puck/packages/core/components/ComponentList/styles.module.css/#css-module-data */
._ComponentList_htktj_1 {
  max-width: 100%;
}
._ComponentList--isExpanded_htktj_5 + ._ComponentList_htktj_1 {
  margin-top: var(--puck-space-3);
}
._ComponentList-content_htktj_9 {
  display: none;
}
._ComponentList--isExpanded_htktj_5 > ._ComponentList-content_htktj_9 {
  display: block;
}
._ComponentList-title_htktj_17 {
  background-color: transparent;
  border: 0;
  color: var(--puck-drawer-category-color-text, var(--puck-color-text-muted));
  cursor: pointer;
  display: flex;
  font: inherit;
  font-size: var(--puck-drawer-category-font-size, var(--puck-font-size-xxxs));
  list-style: none;
  margin-bottom: 6px;
  padding: var(--puck-drawer-category-space, var(--puck-space-2));
  text-transform: uppercase;
  transition: background-color var(--puck-duration-fast) var(--puck-ease-exit), color var(--puck-duration-fast) var(--puck-ease-exit);
  gap: var(--puck-space-1);
  border-radius: var(--puck-radius-m);
  width: 100%;
}
._ComponentList-title_htktj_17:focus-visible {
  outline: var(--puck-border-width-focus) solid var(--puck-color-focus-ring);
  outline-offset: var(--puck-border-width-focus);
}
@media (hover: hover) and (pointer: fine) {
  ._ComponentList-title_htktj_17:hover {
    background-color: var( --puck-drawer-category-color-bg-hover, var(--puck-color-interactive-soft) );
    color: var( --puck-drawer-category-color-text-hover, var(--puck-color-interactive) );
    transition: none;
  }
}
._ComponentList-title_htktj_17:active {
  background-color: var( --puck-drawer-category-color-bg-active, var(--puck-color-interactive-subtle) );
  transition: none;
}
._ComponentList-titleIcon_htktj_63 {
  margin-inline-start: auto;
}

/* css-module:/home/runner/work/puck/puck/packages/core/components/Puck/components/Preview/styles.module.css/#css-module-data */
._PuckPreview_zbic3_1 {
  position: relative;
  height: 100%;
}
._PuckPreview-frame_zbic3_6 {
  border: none;
  height: 100%;
  width: 100%;
}
._PuckPreview-frame_zbic3_6[data-puck-outline-dragging] {
  pointer-events: none;
}

/* css-module:/home/runner/work/puck/puck/packages/core/components/LayerTree/components/drop-line/styles.module.css/#css-module-data */
._DropLine_eyz3q_2 {
  background: var(--_puck-outline-color-drop-indicator);
  border-radius: calc(var(--_puck-outline-drop-indicator-size) / 2);
  height: var(--_puck-outline-drop-indicator-size);
  inset-inline: 0;
  pointer-events: none;
  position: absolute;
  z-index: 1;
}
._DropLine--top_eyz3q_12 {
  top: 0;
}
._DropLine--bottom_eyz3q_16 {
  bottom: 0;
}
._DropLine--top_eyz3q_12._DropLine--outset_eyz3q_20 {
  top: calc(-1 * var(--_puck-outline-drop-indicator-size));
}
._DropLine--bottom_eyz3q_16._DropLine--outset_eyz3q_20 {
  bottom: calc(-1 * var(--_puck-outline-drop-indicator-size));
}

/* css-module:/home/runner/work/puck/puck/packages/core/components/LayerTree/components/empty-zone-placeholder/styles.module.css/#css-module-data */
._LayerTree-helper_1m7e4_2 {
  color: var(--puck-outline-color-text-helper, var(--puck-color-text-subtle));
  padding-top: var(--puck-space-1);
  padding-bottom: var(--puck-space-1);
  padding-inline-start: var(--_puck-outline-label-indent);
  border: var(--_puck-outline-border-width) solid transparent;
}
._LayerTree-helperRoot_1m7e4_11 {
  padding-inline-start: var(--puck-space-3);
}
._LayerTree-helper_1m7e4_2[data-puck-drop-target] {
  position: relative;
  overflow: visible;
}

/* css-module:/home/runner/work/puck/puck/packages/core/components/LayerTree/components/layer/styles.module.css/#css-module-data */
._Layer_onfgu_1 {
  position: relative;
  border: var(--_puck-outline-border-width) solid transparent;
  border-radius: var(--_puck-outline-radius);
}
._Layer-inner_onfgu_8 {
  align-items: center;
  border: var(--_puck-outline-border-width) solid transparent;
  border-radius: var(--_puck-outline-radius);
  cursor: pointer;
  display: flex;
  position: relative;
  transition: color var(--puck-duration-fast) var(--puck-ease-exit);
}
._Layer--isSortable_onfgu_18 > ._Layer-inner_onfgu_8 {
  cursor: grab;
}
._Layer-content_onfgu_22 {
  display: flex;
  gap: var(--puck-space-4);
  flex: 1 1 auto;
  min-width: 0;
}
._Layer-clickable_onfgu_29 {
  align-items: center;
  background: none;
  border: 0;
  border-radius: var(--_puck-outline-radius);
  color: inherit;
  cursor: inherit;
  display: flex;
  flex: 1 1 auto;
  font: inherit;
  min-width: 0;
  padding: 0;
}
[data-puck-dnd-disabled] ._Layer-inner_onfgu_8,
[data-puck-dnd-disabled] ._Layer-clickable_onfgu_29 {
  cursor: pointer;
}
._Layer-clickable_onfgu_29:focus-visible {
  outline: var(--puck-border-width-focus) solid var(--puck-color-focus-ring);
  outline-offset: var(--puck-border-width-focus);
  position: relative;
  z-index: 1;
}
._Layer-caret_onfgu_57 {
  visibility: hidden;
  display: flex;
  flex-shrink: 0;
}
._Layer-caret_onfgu_57 svg {
  height: var(--_puck-outline-caret-size);
  width: var(--_puck-outline-caret-size);
}
._Layer--containsZone_onfgu_68 > ._Layer-inner_onfgu_8 > ._Layer-content_onfgu_22 {
  font-weight: var(--puck-font-weight-bold);
}
._Layer--containsZone_onfgu_68 > ._Layer-inner_onfgu_8 > ._Layer-caret_onfgu_57 {
  visibility: visible;
}
._Layer-title_onfgu_76 {
  display: flex;
  gap: var(--puck-space-2);
  align-items: center;
  overflow-x: hidden;
  margin: var(--puck-space-1);
  cursor: pointer;
}
._Layer-name_onfgu_85 {
  overflow-x: hidden;
  text-overflow: ellipsis;
  white-space: nowrap;
}
._Layer-icon_onfgu_91 {
  color: var(--puck-outline-color-icon, var(--puck-color-text-subtle));
  margin-top: var(--puck-space-1);
}
._Layer-icon_onfgu_91 svg {
  height: var(--_puck-outline-icon-size);
  width: var(--_puck-outline-icon-size);
}
._Layer-zones_onfgu_101 {
  display: none;
  margin-inline-start: var(--puck-outline-space-indent, var(--puck-space-4));
}
._Layer--isExpanded_onfgu_106 > ._Layer-zones_onfgu_101 {
  display: block;
}
._Layer--isExpanded_onfgu_106 > ._Layer-inner_onfgu_8 > ._Layer-caret_onfgu_57 svg {
  transform: rotate(90deg);
}
@media (hover: hover) and (pointer: fine) {
  ._Layer_onfgu_1:not(._Layer--isSelected_onfgu_115) > ._Layer-inner_onfgu_8:hover {
    --_puck-outline-actions-color-bg: var(--_puck-outline-color-bg-hover);
    border-color: var(--_puck-outline-color-border-hover);
    background: var(--_puck-outline-color-bg-hover);
    transition: none;
  }
}
._Layer--isSelected_onfgu_115 > ._Layer-inner_onfgu_8 {
  border-color: var( --puck-outline-color-border-selected, var(--puck-color-selection-border) );
}
._Layer--isSelected_onfgu_115 > ._Layer-inner_onfgu_8 {
  --_puck-outline-actions-color-bg: var(--_puck-outline-color-bg-selected);
  background: var(--_puck-outline-color-bg-selected);
}
._Layer--isExpandCandidate_onfgu_138 > ._Layer-inner_onfgu_8 {
  border-color: var(--_puck-outline-color-border-hover);
  background: var(--_puck-outline-color-bg-hover);
}
._Layer--isDragSource_onfgu_143 > ._Layer-inner_onfgu_8 {
  color: var(--puck-color-text-muted);
  background: transparent;
}
._Layer--isDragSource_onfgu_143 > ._Layer-zones_onfgu_101 {
  opacity: 0.5;
}

/* css-module:/home/runner/work/puck/puck/packages/core/components/LayerTree/components/layer-actions/styles.module.css/#css-module-data */
._LayerActions_d90t9_2 {
  position: sticky;
  inset-inline-end: calc(var(--puck-space-1) * -1);
  padding-inline: var(--puck-space-1);
  display: flex;
  visibility: hidden;
  flex-shrink: 0;
  color: var(--_puck-outline-color-text);
  background: var(--_puck-outline-actions-color-bg);
  border-top-right-radius: var(--_puck-outline-radius);
  border-bottom-right-radius: var(--_puck-outline-radius);
}
._LayerActions--visible_d90t9_18 {
  visibility: visible;
}
._LayerActions_d90t9_2 svg {
  height: var(--_puck-outline-caret-size);
  width: var(--_puck-outline-caret-size);
}

/* css-module:/home/runner/work/puck/puck/packages/core/components/LayerTree/components/layer-tree-items/styles.module.css/#css-module-data */
._LayerTree_o5tyt_1 {
  color: var(--_puck-outline-color-text);
  font-family: var(--puck-outline-font-family, var(--puck-font-family));
  font-size: var(--puck-outline-font-size, var(--puck-font-size-xxxs));
  margin: 0;
  position: relative;
  list-style: none;
  padding: 0;
}
._LayerTree--nested_o5tyt_12 {
  margin-inline-start: var(--puck-outline-space-indent, var(--puck-space-3));
}

/* css-module:/home/runner/work/puck/puck/packages/core/components/LayerTree/components/layer-tree-zone/styles.module.css/#css-module-data */
._LayerTree-zoneTitle_fvhlh_2 {
  color: var(--_puck-outline-zone-color-text);
  font-size: var( --puck-outline-zone-font-size, calc(var(--puck-font-size-xxxs) * 0.9) );
  display: flex;
  gap: var(--puck-space-2);
  align-items: center;
  overflow-x: hidden;
  padding-top: var(--puck-space-1);
  padding-bottom: var(--puck-space-1);
  padding-inline-start: var(--_puck-outline-label-indent);
  border: var(--_puck-outline-border-width) solid transparent;
}
._LayerTree-zoneIcon_fvhlh_19 {
  margin-top: var(--puck-space-1);
}
._LayerTree-zoneIcon_fvhlh_19 svg {
  height: var(--_puck-outline-icon-size);
  width: var(--_puck-outline-icon-size);
}
._LayerTree-zoneTitle_fvhlh_2[data-puck-drop-target] {
  color: var(--_puck-outline-color-text-hover);
  position: relative;
  overflow: visible;
}

/* css-module:/home/runner/work/puck/puck/packages/core/components/LayerTree/styles.module.css/#css-module-data */
._LayerTreeRoot_1qowl_1 {
  min-width: max-content;
  --_puck-iconbutton-color-bg-hover: transparent;
  --_puck-outline-color-text: var( --puck-outline-color-text, var(--puck-color-text-primary) );
  --_puck-outline-border-width: var( --puck-outline-border-width, var(--puck-border-width-regular) );
  --_puck-outline-radius: var(--puck-outline-radius, var(--puck-radius-m));
  --_puck-outline-caret-size: var( --puck-outline-action-size, var(--puck-icon-size-s) );
  --_puck-outline-icon-size: var( --puck-outline-icon-size, var(--puck-icon-size-xs) );
  --_puck-outline-color-bg-selected: var( --puck-outline-color-bg-selected, var(--puck-color-interactive-subtle) );
  --_puck-outline-color-bg-hover: var( --puck-outline-color-bg-hover, var(--puck-color-interactive-soft) );
  --_puck-outline-color-border-hover: var( --puck-outline-color-border-hover, var(--puck-color-interactive-subtle) );
  --_puck-outline-color-text-hover: var( --puck-outline-color-text-hover, var(--puck-color-interactive) );
  --_puck-outline-color-drop-indicator: var( --puck-outline-color-drop-indicator, var(--puck-color-line-placeholder) );
  --_puck-outline-drop-indicator-size: var(--puck-line-placeholder-width);
  --_puck-outline-zone-color-text: var( --puck-outline-zone-color-text, var(--puck-color-text-muted) );
  --_puck-outline-actions-color-bg: transparent;
  --_puck-outline-caret-slot: calc( var(--_puck-outline-caret-size) + var(--puck-iconbutton-space, var(--puck-space-1)) * 2 );
  --_puck-outline-label-indent: calc( var(--_puck-outline-caret-slot) + var(--puck-space-2) + var(--_puck-outline-border-width) );
}

/* css-module:/home/runner/work/puck/puck/packages/core/components/Puck/components/Outline/components/collapse-all/styles.module.css/#css-module-data */
._CollapseAll_1r4cy_1 {
  visibility: hidden;
}
._CollapseAll-icon_1r4cy_5 {
  height: var(--puck-icon-size-m);
  width: var(--puck-icon-size-m);
}
._CollapseAll--visible_1r4cy_10 {
  visibility: visible;
}

/* css-module:/home/runner/work/puck/puck/packages/core/components/Puck/components/Outline/components/outline-header/styles.module.css/#css-module-data */
._OutlineHeader_ntv8r_1 {
  display: flex;
  align-items: center;
  width: 100%;
  gap: var(--puck-space-2);
  padding-block: var(--puck-space-3);
  padding-inline: var(--puck-space-4);
  border-bottom: var(--puck-border-width-regular) solid var(--puck-color-border);
  box-sizing: border-box;
}

/* css-module:/home/runner/work/puck/puck/packages/core/components/Puck/components/Outline/styles.module.css/#css-module-data */
._OutlineWrapper_b9ln0_1 {
  display: flex;
  flex-direction: column;
  flex-grow: 1;
  min-height: 0;
  min-width: 0;
}
._OutlineWrapper-collapseAll_b9ln0_9 {
  display: flex;
  align-items: center;
  margin-inline-start: auto;
}
._OutlineWrapper-layers_b9ln0_15 {
  flex-grow: 1;
  min-height: 0;
  overflow: auto;
  padding: var(--puck-space-1);
  box-sizing: border-box;
}

/* css-module:/home/runner/work/puck/puck/packages/core/components/Puck/components/Layout/styles.module.css/#css-module-data */
._Puck_tzaxg_19 {
  font-family: var(--puck-font-family);
  overflow-x: hidden;
  visibility: visible !important;
}
@media (min-width: 766px) {
  ._Puck_tzaxg_19 {
    overflow-x: auto;
  }
}
._Puck-portal_tzaxg_31 {
  position: relative;
  z-index: 2;
}
._PuckLayout_tzaxg_36 {
  height: 100dvh;
}
._PuckLayout-inner_tzaxg_40 {
  --puck-frame-width: auto;
  --puck-pluginbar-width: min-content;
  --puck-sidebar-width: 0px;
  --puck-sidebar-left-width: var( --puck-user-sidebar-left-width, var(--puck-sidebar-width) );
  --puck-sidebar-right-width: var( --puck-user-sidebar-right-width, var(--puck-sidebar-width) );
  background-color: var(--puck-color-surface-subtle);
  display: grid;
  grid-template-areas: "header" "editor" "left" "right" "sidenav";
  grid-template-columns: var(--puck-frame-width);
  grid-template-rows: min-content auto 0 0 var(--puck-pluginbar-width);
  height: 100%;
  position: relative;
  transition: grid-template-rows var(--puck-duration-medium) var(--puck-ease-exit);
  z-index: 0;
  overflow: hidden;
}
@media (min-width: 638px) {
  ._PuckLayout-inner_tzaxg_40 {
    --puck-pluginbar-width: 68px;
    grid-template-areas: "header header header header" "sidenav left editor right";
    grid-template-columns: var(--puck-pluginbar-width) 0 var(--puck-frame-width) 0;
    grid-template-rows: min-content auto;
  }
  ._Puck--hidePlugins_tzaxg_73 ._PuckLayout-inner_tzaxg_40 {
    --puck-pluginbar-width: 0;
  }
}
._PuckLayout--mounted_tzaxg_78 ._PuckLayout-inner_tzaxg_40 {
  --puck-sidebar-width: 186px;
}
._PuckLayout--mobilePanelHeightToggle_tzaxg_82._PuckLayout--leftSideBarVisible_tzaxg_82 ._PuckLayout-inner_tzaxg_40 {
  grid-template-rows: 0 auto 30% 0 var(--puck-pluginbar-width);
  transition: grid-template-rows var(--puck-duration-medium) var(--puck-ease-entrance);
}
._PuckLayout--mobilePanelHeightToggle_tzaxg_82._PuckLayout--leftSideBarVisible_tzaxg_82._PuckLayout--isExpanded_tzaxg_90 ._PuckLayout-inner_tzaxg_40 {
  grid-template-rows: 0 auto 55% 0 var(--puck-pluginbar-width);
  transition: grid-template-rows var(--puck-duration-medium) var(--puck-ease-entrance);
}
@media (min-width: 638px) {
  ._PuckLayout--mobilePanelHeightToggle_tzaxg_82._PuckLayout--leftSideBarVisible_tzaxg_82 ._PuckLayout-inner_tzaxg_40 {
    grid-template-columns: var(--puck-pluginbar-width) var(--puck-sidebar-left-width) var( --puck-frame-width ) 0;
    grid-template-rows: min-content auto;
  }
}
._PuckLayout--mobilePanelHeightMinContent_tzaxg_110._PuckLayout--leftSideBarVisible_tzaxg_82 ._PuckLayout-inner_tzaxg_40,
._PuckLayout--mobilePanelHeightMinContent_tzaxg_110._PuckLayout--leftSideBarVisible_tzaxg_82._PuckLayout--isExpanded_tzaxg_90 ._PuckLayout-inner_tzaxg_40 {
  grid-template-rows: 0 auto min-content 0 var(--puck-pluginbar-width);
}
@media (min-width: 638px) {
  ._PuckLayout--mobilePanelHeightToggle_tzaxg_82._PuckLayout--leftSideBarVisible_tzaxg_82 ._PuckLayout-inner_tzaxg_40,
  ._PuckLayout--mobilePanelHeightToggle_tzaxg_82._PuckLayout--leftSideBarVisible_tzaxg_82._PuckLayout--isExpanded_tzaxg_90 ._PuckLayout-inner_tzaxg_40,
  ._PuckLayout--mobilePanelHeightMinContent_tzaxg_110._PuckLayout--leftSideBarVisible_tzaxg_82 ._PuckLayout-inner_tzaxg_40,
  ._PuckLayout--mobilePanelHeightMinContent_tzaxg_110._PuckLayout--leftSideBarVisible_tzaxg_82._PuckLayout--isExpanded_tzaxg_90 ._PuckLayout-inner_tzaxg_40 {
    grid-template-columns: var(--puck-pluginbar-width) var(--puck-sidebar-left-width) var( --puck-frame-width ) 0;
    grid-template-rows: min-content auto;
  }
}
@media (min-width: 638px) {
  ._PuckLayout--rightSideBarVisible_tzaxg_137 ._PuckLayout-inner_tzaxg_40 {
    grid-template-columns: var(--puck-pluginbar-width) 0 var(--puck-frame-width) var(--puck-sidebar-right-width);
  }
}
@media (min-width: 638px) {
  ._PuckLayout--leftSideBarVisible_tzaxg_82._PuckLayout--rightSideBarVisible_tzaxg_137 ._PuckLayout-inner_tzaxg_40 {
    grid-template-columns: var(--puck-pluginbar-width) var(--puck-sidebar-left-width) var( --puck-frame-width ) var(--puck-sidebar-right-width);
  }
}
@media (min-width: 458px) {
  ._PuckLayout-mounted_tzaxg_156 ._PuckLayout-inner_tzaxg_40 {
    --puck-frame-width: minmax(266px, auto);
  }
}
@media (min-width: 638px) {
  ._PuckLayout_tzaxg_36 ._PuckLayout-inner_tzaxg_40 {
    --puck-sidebar-width: minmax(186px, 250px);
  }
}
@media (min-width: 766px) {
  ._PuckLayout_tzaxg_36 ._PuckLayout-inner_tzaxg_40 {
    --puck-frame-width: auto;
  }
}
@media (min-width: 990px) {
  ._PuckLayout_tzaxg_36 ._PuckLayout-inner_tzaxg_40 {
    --puck-sidebar-width: 256px;
  }
}
@media (min-width: 1198px) {
  ._PuckLayout_tzaxg_36 ._PuckLayout-inner_tzaxg_40 {
    --puck-sidebar-width: 274px;
  }
}
@media (min-width: 1398px) {
  ._PuckLayout_tzaxg_36 ._PuckLayout-inner_tzaxg_40 {
    --puck-sidebar-width: 290px;
  }
}
@media (min-width: 1598px) {
  ._PuckLayout_tzaxg_36 ._PuckLayout-inner_tzaxg_40 {
    --puck-sidebar-width: 320px;
  }
}
._PuckLayout-nav_tzaxg_197 {
  border-top: var(--puck-border-width-regular) solid var(--puck-color-border);
  background-color: var( --puck-pluginbar-color-bg, var(--puck-color-surface-subtle) );
  grid-area: sidenav;
  overflow: hidden;
  width: 100%;
}
@media (min-width: 638px) {
  ._PuckLayout-nav_tzaxg_197 {
    border-top: 0;
    border-right: var(--puck-border-width-regular) solid var(--puck-color-border);
    box-sizing: border-box;
  }
}
._PuckLayout-header_tzaxg_217 {
  grid-area: header;
}
._PuckLayout--leftSideBarVisible_tzaxg_82 ._PuckLayout-header_tzaxg_217 {
  overflow: hidden;
}
@media (min-width: 638px) {
  ._PuckLayout--leftSideBarVisible_tzaxg_82 ._PuckLayout-header_tzaxg_217 {
    overflow: auto;
  }
}
._PuckPluginTab_tzaxg_231 {
  display: none;
  flex-grow: 1;
  max-height: 100%;
}
._PuckPluginTab--visible_tzaxg_237 {
  display: flex;
  flex-direction: column;
  min-height: 0;
}
._PuckPluginTab-body_tzaxg_243 {
  display: flex;
  flex-direction: column;
  flex-grow: 1;
  max-height: 100%;
  min-height: 0;
}

/* css-module:/home/runner/work/puck/puck/packages/core/components/MenuBar/styles.module.css/#css-module-data */
._MenuBar_1hxnj_1 {
  background-color: var(--_puck-menu-bar-color-bg, var(--puck-color-surface));
  border-bottom: var(--puck-border-width-regular) solid var(--puck-color-border);
  display: none;
  left: 0;
  margin-top: 1px;
  padding: var(--puck-space-2) var(--puck-space-4);
  position: absolute;
  right: 0;
  top: 100%;
  z-index: 2;
}
._MenuBar--menuOpen_1hxnj_14 {
  display: block;
}
@media (min-width: 638px) {
  ._MenuBar_1hxnj_1 {
    border: none;
    display: block;
    margin-top: 0;
    overflow-y: visible;
    padding: 0;
    position: static;
  }
}
._MenuBar-inner_1hxnj_29 {
  align-items: center;
  display: flex;
  flex-wrap: wrap;
  gap: var(--puck-space-2) var(--puck-space-4);
  justify-content: flex-end;
}
@media (min-width: 638px) {
  ._MenuBar-inner_1hxnj_29 {
    display: flex;
    flex-direction: row;
    flex-wrap: nowrap;
  }
}
._MenuBar-history_1hxnj_45 {
  display: flex;
}

/* css-module:/home/runner/work/puck/puck/packages/core/components/Puck/components/Header/styles.module.css/#css-module-data */
._PuckHeader_c2nei_1 {
  --_puck-menu-bar-color-bg: var( --puck-header-color-bg, var(--puck-color-surface) );
  background: var(--puck-header-color-bg, var(--puck-color-surface));
  border-bottom: var(--puck-border-width-regular) solid var(--puck-color-border);
  color: var(--puck-header-color-text, var(--puck-color-text));
  --_puck-heading-color: var(--puck-header-color-text, var(--puck-color-text));
  grid-area: header;
  position: relative;
  max-width: 100vw;
}
@media (min-width: 638px) {
  ._PuckHeader_c2nei_1 {
    padding-left: 67px;
  }
  ._PuckHeader--hidePlugins_c2nei_21 {
    padding-left: 0;
  }
}
._PuckHeader-inner_c2nei_26 {
  align-items: end;
  display: grid;
  gap: var(--puck-space-chrome-gutter);
  grid-template-areas: "left middle right";
  grid-template-columns: 1fr auto 1fr;
  grid-template-rows: auto;
  padding: var(--puck-space-chrome-gutter);
}
@media (min-width: 638px) {
  ._PuckHeader-inner_c2nei_26 {
    border-left: var(--puck-border-width-regular) solid var(--puck-color-border);
  }
  ._PuckHeader--hidePlugins_c2nei_21 ._PuckHeader-inner_c2nei_26 {
    border-left: none;
  }
}
._PuckHeader-toggle_c2nei_46 {
  display: flex;
  margin-inline-start: calc(var(--puck-space-1) * -1);
  padding-top: 2px;
}
._PuckHeader-rightSideBarToggle_c2nei_52,
._PuckHeader-leftSideBarToggle_c2nei_53 {
  display: none;
}
@media (min-width: 638px) {
  ._PuckHeader-rightSideBarToggle_c2nei_52,
  ._PuckHeader-leftSideBarToggle_c2nei_53 {
    display: block;
  }
}
._PuckHeader-title_c2nei_64 {
  align-self: center;
}
._PuckHeader-path_c2nei_68 {
  font-family: var(--puck-font-family-monospaced);
  font-size: var(--puck-font-size-xxs);
  font-weight: normal;
  word-break: break-all;
}
._PuckHeader-tools_c2nei_75 {
  display: flex;
  gap: var(--puck-space-4);
  justify-content: flex-end;
}
._PuckHeader-menuButton_c2nei_81 {
  color: var(--puck-color-text-muted);
  margin-inline-start: calc(var(--puck-space-1) * -1);
}
._PuckHeader--menuOpen_c2nei_86 ._PuckHeader-menuButton_c2nei_81 {
  color: var(--puck-color-text);
}
@media (min-width: 638px) {
  ._PuckHeader-menuButton_c2nei_81 {
    display: none;
  }
}

/* css-module:/home/runner/work/puck/puck/packages/core/components/SidebarSection/styles.module.css/#css-module-data */
._SidebarSection_1uv88_1 {
  display: flex;
  position: relative;
  flex-direction: column;
  color: var(--puck-color-text);
}
._SidebarSection_1uv88_1:last-of-type {
  flex-grow: 1;
}
._SidebarSection-title_1uv88_12 {
  background: var(--_puck-sidebar-section-color-bg, var(--puck-color-surface));
  padding: var(--puck-space-4);
  border-bottom: var(--puck-border-width-regular) solid var(--puck-color-border);
  border-top: var(--puck-border-width-regular) solid var(--puck-color-border);
  overflow-x: auto;
}
._SidebarSection--noBorderTop_1uv88_20 > ._SidebarSection-title_1uv88_12 {
  border-top: 0px;
}
._SidebarSection-content_1uv88_24:last-child {
  padding-bottom: var(--puck-space-1);
}
._SidebarSection_1uv88_1:last-of-type ._SidebarSection-content_1uv88_24 {
  border-bottom: none;
  flex-grow: 1;
}
._SidebarSection-breadcrumbLabel_1uv88_33 {
  background: none;
  border: 0;
  border-radius: var(--puck-radius-xs);
  color: var(--puck-color-interactive);
  cursor: pointer;
  font: inherit;
  flex-shrink: 0;
  padding: 0;
  transition: color var(--puck-duration-fast) var(--puck-ease-exit);
}
._SidebarSection-breadcrumbLabel_1uv88_33:focus-visible {
  outline: var(--puck-border-width-focus) solid var(--puck-color-focus-ring);
  outline-offset: var(--puck-border-width-focus);
}
@media (hover: hover) and (pointer: fine) {
  ._SidebarSection-breadcrumbLabel_1uv88_33:hover {
    color: var(--puck-color-interactive-hover);
    transition: none;
  }
}
._SidebarSection-breadcrumbLabel_1uv88_33:active {
  color: var(--puck-color-interactive-active);
  transition: none;
}
._SidebarSection-breadcrumbs_1uv88_62 {
  align-items: center;
  display: flex;
  gap: var(--puck-space-1);
}
._SidebarSection-breadcrumb_1uv88_33 {
  align-items: center;
  display: flex;
  gap: var(--puck-space-1);
}
._SidebarSection-heading_1uv88_74 {
  padding-inline-end: var(--puck-space-4);
}
._SidebarSection-loadingOverlay_1uv88_78 {
  background: var(--puck-color-surface);
  display: flex;
  justify-content: center;
  align-items: center;
  height: 100%;
  width: 100%;
  top: 0;
  position: absolute;
  z-index: 1;
  pointer-events: all;
  box-sizing: border-box;
  opacity: 0.8;
}

/* css-module:/home/runner/work/puck/puck/packages/core/components/Breadcrumbs/styles.module.css/#css-module-data */
._Breadcrumbs_8c6w5_1 {
  align-items: center;
  display: flex;
  gap: var(--puck-space-1);
}
._Breadcrumbs-breadcrumbLabel_8c6w5_7 {
  background: none;
  border: 0;
  border-radius: var(--puck-radius-xs);
  color: var(--puck-color-interactive);
  cursor: pointer;
  font: inherit;
  flex-shrink: 0;
  padding: 0;
  transition: color var(--puck-duration-fast) var(--puck-ease-exit);
}
._Breadcrumbs-breadcrumbLabel_8c6w5_7:focus-visible {
  outline: var(--puck-border-width-focus) solid var(--puck-color-focus-ring);
  outline-offset: var(--puck-border-width-focus);
}
@media (hover: hover) and (pointer: fine) {
  ._Breadcrumbs-breadcrumbLabel_8c6w5_7:hover {
    color: var(--puck-color-interactive-hover);
    transition: none;
  }
}
._Breadcrumbs-breadcrumbLabel_8c6w5_7:active {
  color: var(--puck-color-interactive-active);
  transition: none;
}
._Breadcrumbs-breadcrumb_8c6w5_7 {
  align-items: center;
  display: flex;
  gap: var(--puck-space-1);
}

/* css-module:/home/runner/work/puck/puck/packages/core/components/ViewportControls/styles.module.css/#css-module-data */
._ViewportControls_v26yb_1 {
  position: relative;
}
._ViewportControls--fullScreen_v26yb_5 {
  border-radius: 32px;
  display: flex;
  position: absolute;
  bottom: var(--puck-space-3);
  right: var(--puck-space-3);
  overflow: hidden;
}
._ViewportControls-toggleButton_v26yb_14 {
  display: none;
}
._ViewportControls--fullScreen_v26yb_5 ._ViewportControls-toggleButton_v26yb_14 {
  align-items: center;
  background-color: var(--puck-color-surface-inverse);
  border: var(--puck-border-width-regular) solid var(--puck-color-border-inverse);
  border-radius: var(--puck-radius-pill);
  cursor: pointer;
  color: var(--puck-color-text-inverse);
  display: flex;
  justify-content: center;
  width: 42px;
  height: 42px;
  z-index: 1;
}
._ViewportControls--fullScreen_v26yb_5 ._ViewportControls-toggleButton_v26yb_14:hover {
  color: var(--puck-color-interactive-inverse-hover);
  border: var(--puck-border-width-regular) solid var(--puck-color-interactive-inverse-hover);
}
._ViewportControls-actions_v26yb_39 {
  display: flex;
}
._ViewportControls-actionsInner_v26yb_43 {
  display: flex;
  box-sizing: border-box;
  justify-content: center;
  margin-left: auto;
  margin-right: auto;
  z-index: 0;
  overflow: hidden;
}
._ViewportControls--fullScreen_v26yb_5 ._ViewportControls-actionsInner_v26yb_43 {
  background: var(--puck-color-surface-muted);
  border: var(--puck-border-width-regular) solid var(--puck-color-border);
  border-radius: var(--puck-radius-pill);
  margin-left: none;
  margin-right: none;
  padding-right: 42px;
}
._ViewportControls--fullScreen_v26yb_5 ._ViewportControls-actionsInner_v26yb_43 {
  transform: translateX(100%);
  transition: transform var(--puck-duration-medium) var(--puck-ease-emphasized);
}
._ViewportControls--fullScreen_v26yb_5._ViewportControls--isExpanded_v26yb_67 ._ViewportControls-actionsInner_v26yb_43 {
  transform: translateX(42px);
}
._ViewportControls-divider_v26yb_72 {
  border-inline-end: var(--puck-border-width-regular) solid var(--puck-color-border);
  margin-bottom: var(--puck-space-2);
  margin-top: var(--puck-space-2);
}
._ViewportControls-zoomSelect_v26yb_79 {
  appearance: none;
  background: url("data:image/svg+xml;utf8,<svg xmlns='http://www.w3.org/2000/svg' width='100' height='100' fill='%23c3c3c3'><polygon points='0,0 100,0 50,50'/></svg>") no-repeat;
  background-size: 10px;
  color: currentColor;
  background-position: calc(100% - 12px) calc(50% + 3px);
  background-repeat: no-repeat;
  border: 0;
  font-size: var(--puck-font-size-xxxs);
  padding: 0;
  padding-left: var(--puck-space-2);
  width: 96px;
}
._ViewportControls--fullScreen_v26yb_5 ._ViewportControls-zoom_v26yb_79 {
  display: none;
}
@media (min-width: 638px) {
  ._ViewportControls-zoom_v26yb_79,
  ._ViewportControls--fullScreen_v26yb_5 ._ViewportControls-zoom_v26yb_79 {
    display: flex;
    justify-content: center;
  }
}
._ViewportControls-zoomSelect_v26yb_79:dir(rtl) {
  background-position: 12px calc(50% + 3px);
}
._ViewportButton-inner_v26yb_110 {
  align-items: center;
  display: flex;
  justify-content: center;
  height: 32px;
  width: 32px;
}
._ViewportButton--isActive_v26yb_118 ._ViewportButton-inner_v26yb_110 {
  color: var(--puck-color-interactive);
}

/* css-module:/home/runner/work/puck/puck/packages/core/components/Puck/components/Canvas/styles.module.css/#css-module-data */
._PuckCanvas_zw9iy_1 {
  color: var(--puck-canvas-color-text, var(--puck-color-text));
  background: var(--puck-canvas-color-bg, var(--puck-color-surface-muted));
  display: flex;
  grid-area: editor;
  flex-direction: column;
  padding: var(--puck-space-chrome-gutter);
  position: relative;
  overflow: auto;
}
@media (min-width: 1198px) {
  ._PuckCanvas_zw9iy_1 {
    padding: calc(var(--puck-space-chrome-gutter) * 1.5);
    padding-top: calc(var(--puck-space-chrome-gutter) * 0.5);
  }
  ._PuckCanvas_zw9iy_1:not(._PuckCanvas_zw9iy_1:has(._PuckCanvas-controls_zw9iy_18)) {
    padding-top: calc(var(--puck-space-chrome-gutter) * 1.5);
  }
}
._PuckCanvas--fullScreen_zw9iy_23 {
  padding: 0;
  overflow: hidden;
}
@media (min-width: 1198px) {
  ._PuckCanvas--fullScreen_zw9iy_23 {
    padding: 0;
  }
}
._PuckCanvas-inner_zw9iy_34 {
  display: flex;
  height: 100%;
  justify-content: center;
  min-width: 288px;
  position: relative;
  width: 100%;
}
._PuckCanvas-root_zw9iy_43 {
  background: var(--puck-canvas-preview-color-bg, var(--puck-color-surface));
  outline: var(--puck-border-width-regular) solid var(--puck-color-border);
  box-sizing: content-box;
  min-width: 321px;
  position: absolute;
  pointer-events: none;
  transform-origin: top;
  top: 0;
  bottom: 0;
  opacity: 0;
}
@media (min-width: 1198px) {
  ._PuckCanvas-root_zw9iy_43 {
    min-width: unset;
  }
}
@media (prefers-reduced-motion: reduce) {
  ._PuckCanvas-root_zw9iy_43 {
    transition: none !important;
  }
}
._PuckCanvas--ready_zw9iy_68 ._PuckCanvas-root_zw9iy_43 {
  pointer-events: unset;
  opacity: 1;
}
._PuckCanvas-loader_zw9iy_73 {
  align-items: center;
  color: var(--puck-color-text-subtle);
  display: flex;
  height: 100%;
  justify-content: center;
  transition: opacity var(--puck-duration-slow) var(--puck-ease-entrance);
  opacity: 0;
  pointer-events: none;
}
._PuckCanvas--showLoader_zw9iy_84 ._PuckCanvas-loader_zw9iy_73 {
  opacity: 1;
}
._PuckCanvas--showLoader_zw9iy_84._PuckCanvas--ready_zw9iy_68 ._PuckCanvas-loader_zw9iy_73 {
  opacity: 0;
  height: 0;
  transition: none;
}
._PuckCanvas-controls_zw9iy_18 {
  padding-bottom: calc(var(--puck-space-chrome-gutter) * 0.5);
}
._PuckCanvas--fullScreen_zw9iy_23 ._PuckCanvas-controls_zw9iy_18 {
  padding-bottom: 0;
  z-index: 1;
}

/* css-module:/home/runner/work/puck/puck/packages/core/components/Puck/components/ResizeHandle/styles.module.css/#css-module-data */
@media (min-width: 766px) {
  ._ResizeHandle_144bf_2 {
    position: absolute;
    width: 5px;
    height: 100%;
    cursor: col-resize;
    z-index: 10;
    background: transparent;
    top: 0;
  }
  ._ResizeHandle_144bf_2:hover {
    background: rgba(0, 0, 0, 0.1);
  }
  ._ResizeHandle--left_144bf_16 {
    right: -3px;
  }
  ._ResizeHandle--right_144bf_20 {
    left: -3px;
  }
}

/* components/Puck/components/ResizeHandle/styles.css */
[data-resize-overlay] {
  position: fixed;
  top: 0;
  left: 0;
  right: 0;
  bottom: 0;
  z-index: 9999;
  cursor: col-resize;
}

/* css-module:/home/runner/work/puck/puck/packages/core/components/Puck/components/Sidebar/styles.module.css/#css-module-data */
._Sidebar_16oed_1 {
  border-block-start: var(--puck-border-width-regular) solid var(--puck-color-border);
  position: relative;
  display: none;
  flex-direction: column;
  overflow-y: auto;
}
._Sidebar--isVisible_16oed_10 {
  display: flex;
}
._Sidebar--left_16oed_14 {
  --_puck-sidebar-section-color-bg: var( --puck-sidebar-left-color-bg, var(--puck-color-surface) );
  background: var( --puck-sidebar-left-color-bg, var(--puck-color-surface-subtle) );
  grid-area: left;
}
@media (min-width: 766px) {
  ._Sidebar--left_16oed_14 {
    border-block-start: 0;
    border-inline-end: var(--puck-border-width-regular) solid var(--puck-color-border);
  }
}
._Sidebar--right_16oed_34 {
  --_puck-sidebar-section-color-bg: var( --puck-sidebar-right-color-bg, var(--puck-color-surface) );
  background: var(--puck-sidebar-right-color-bg, var(--puck-color-surface));
  grid-area: right;
}
@media (min-width: 766px) {
  ._Sidebar--right_16oed_34 {
    border-block-start: 0;
    border-inline-start: var(--puck-border-width-regular) solid var(--puck-color-border);
  }
}
._Sidebar-resizeHandle_16oed_51 {
  position: absolute;
  height: 100%;
}
._Sidebar--left_16oed_14 + ._Sidebar-resizeHandle_16oed_51 {
  grid-area: left;
  justify-self: end;
}
._Sidebar--right_16oed_34 + ._Sidebar-resizeHandle_16oed_51 {
  grid-area: right;
  justify-self: start;
}

/* css-module:/home/runner/work/puck/puck/packages/core/components/Puck/components/Nav/styles.module.css/#css-module-data */
._Nav_vll2r_1 {
  display: flex;
}
._Nav-list_vll2r_5 {
  display: flex;
  list-style: none;
  margin: 0;
  padding: 0;
  overflow-x: auto;
  gap: var(--puck-space-2);
}
@media (min-width: 638px) {
  ._Nav-list_vll2r_5 {
    padding-top: 32px;
    flex-direction: column;
    gap: var(--puck-space-4);
    width: 100%;
  }
}
._Nav-mobileActions_vll2r_23 {
  align-items: center;
  display: flex;
  justify-content: center;
  margin-inline-start: auto;
  padding: var(--puck-space-1) var(--puck-space-4);
  border-inline-start: var(--puck-border-width-regular) solid var(--puck-color-border);
}
@media (min-width: 638px) {
  ._Nav-mobileActions_vll2r_23 {
    display: none;
  }
}
._NavItem-link_vll2r_39 {
  text-align: center;
  align-items: center;
  color: var(--puck-pluginbar-color-text, var(--puck-color-text-secondary));
  display: flex;
  gap: var(--puck-space-2);
  text-decoration: none;
  cursor: pointer;
  border-radius: var(--puck-radius-m);
  padding: var(--puck-space-2) var(--puck-space-1);
  width: 64px;
  box-sizing: border-box;
}
@media (min-width: 638px) {
  ._NavItem-link_vll2r_39 {
    width: auto;
  }
}
._NavItem_vll2r_39:first-of-type {
  padding-left: var(--puck-space-4);
}
._NavItem_vll2r_39:last-of-type {
  padding-right: var(--puck-space-4);
}
@media (min-width: 638px) {
  ._NavItem_vll2r_39:first-of-type,
  ._NavItem_vll2r_39:last-of-type {
    padding: 0;
  }
}
._NavItem-link_vll2r_39 {
  border-top: var(--puck-border-width-strong) solid transparent;
  border-bottom: var(--puck-border-width-strong) solid transparent;
  border-radius: var(--puck-radius-none);
  flex-direction: column;
  font-size: var(--puck-pluginbar-font-size, var(--puck-font-size-xxxs));
}
@media (min-width: 638px) {
  ._NavItem-link_vll2r_39 {
    border: 0;
    border-left: var(--puck-border-width-strong) solid transparent;
    border-right: var(--puck-border-width-strong) solid transparent;
  }
}
._NavItem-linkIcon_vll2r_90 {
  height: 2em;
  width: 2em;
}
._NavItem-linkIcon_vll2r_90 svg {
  height: 100%;
  width: 100%;
}
._NavItem--active_vll2r_100 > ._NavItem-link_vll2r_39 {
  background-color: var(--puck-color-interactive-subtle);
  color: var( --puck-pluginbar-color-text-selected, var(--puck-color-interactive) );
  font-weight: var(--puck-font-weight-semibold);
}
._NavItem--active_vll2r_100 > ._NavItem-link_vll2r_39 {
  background-color: transparent;
  border-top-color: var(--puck-color-interactive);
  border-top-right-radius: 0;
  border-bottom-right-radius: 0;
  font-weight: var(--puck-font-weight-semibold);
}
@media (min-width: 638px) {
  ._NavItem--active_vll2r_100 > ._NavItem-link_vll2r_39 {
    border-top-color: transparent;
    border-right-color: var( --puck-pluginbar-color-text-selected, var(--puck-color-interactive) );
  }
}
._NavItem_vll2r_39:not(._NavItem--active_vll2r_100) > ._NavItem-link_vll2r_39:hover {
  background-color: var( --puck-pluginbar-color-bg-hover, var(--puck-color-interactive-soft) );
  color: var(--puck-pluginbar-color-text-hover, var(--puck-color-interactive));
}
@media (min-width: 638px) {
  ._NavItem--mobileOnly_vll2r_136 {
    display: none;
  }
}
._NavItem--desktopOnly_vll2r_141 {
  display: none;
}
@media (min-width: 638px) {
  ._NavItem--desktopOnly_vll2r_141 {
    display: block;
  }
}

/* css-module:/home/runner/work/puck/puck/packages/core/plugins/blocks/styles.module.css/#css-module-data */
._BlocksPlugin_9af19_1 {
  padding: var(--puck-drawer-space, var(--puck-space-4));
  height: 100%;
  overflow-y: auto;
  box-sizing: border-box;
}

/* css-module:/home/runner/work/puck/puck/packages/core/plugins/outline/styles.module.css/#css-module-data */
._OutlinePlugin_1ylsc_1 {
  display: flex;
  flex-direction: column;
  flex-grow: 1;
  min-height: 0;
  min-width: 0;
  position: relative;
}

/* css-module:/home/runner/work/puck/puck/packages/core/plugins/fields/styles.module.css/#css-module-data */
._FieldsPlugin_18cj3_1 {
  background: var(--puck-color-surface);
  height: 100%;
  overflow-y: auto;
}
._FieldsPlugin-header_18cj3_7 {
  border-bottom: var(--puck-border-width-regular) solid var(--puck-color-border);
  font-weight: var(--puck-font-weight-semibold);
  padding-bottom: var(--puck-space-2);
  padding-left: var(--puck-space-4);
  padding-right: var(--puck-space-4);
  padding-top: var(--puck-space-2);
}
@media (min-width: 638px) {
  ._FieldsPlugin-header_18cj3_7 {
    padding: var(--puck-space-4);
  }
}`,Y9=`/* styles/color.css */
@layer puck-tokens {
  :root {
    --puck-color-rose-01: #4a001c;
    --puck-color-rose-02: #670833;
    --puck-color-rose-03: #87114c;
    --puck-color-rose-04: #a81a66;
    --puck-color-rose-05: #bc5089;
    --puck-color-rose-06: #cc7ca5;
    --puck-color-rose-07: #d89aba;
    --puck-color-rose-08: #e3b8cf;
    --puck-color-rose-09: #efd6e3;
    --puck-color-rose-10: #f6eaf1;
    --puck-color-rose-11: #faf4f8;
    --puck-color-rose-12: #fef8fc;
    --puck-color-azure-01: #00175d;
    --puck-color-azure-02: #002c77;
    --puck-color-azure-03: #014292;
    --puck-color-azure-04: #0158ad;
    --puck-color-azure-05: #3479be;
    --puck-color-azure-06: #6499cf;
    --puck-color-azure-07: #88b0da;
    --puck-color-azure-08: #abc7e5;
    --puck-color-azure-09: #cfdff0;
    --puck-color-azure-10: #e7eef7;
    --puck-color-azure-11: #f3f6fb;
    --puck-color-azure-12: #f7faff;
    --puck-color-green-01: #002000;
    --puck-color-green-02: #043604;
    --puck-color-green-03: #084e08;
    --puck-color-green-04: #0c680c;
    --puck-color-green-05: #1d882f;
    --puck-color-green-06: #2faa53;
    --puck-color-green-07: #56c16f;
    --puck-color-green-08: #7dd78b;
    --puck-color-green-09: #b8e8bf;
    --puck-color-green-10: #ddf3e0;
    --puck-color-green-11: #eff8f0;
    --puck-color-green-12: #f3fcf4;
    --puck-color-yellow-01: #211000;
    --puck-color-yellow-02: #362700;
    --puck-color-yellow-03: #4c4000;
    --puck-color-yellow-04: #645a00;
    --puck-color-yellow-05: #877614;
    --puck-color-yellow-06: #ab9429;
    --puck-color-yellow-07: #bfac4e;
    --puck-color-yellow-08: #d4c474;
    --puck-color-yellow-09: #e6deb1;
    --puck-color-yellow-10: #f3efd9;
    --puck-color-yellow-11: #f9f7ed;
    --puck-color-yellow-12: #fcfaf0;
    --puck-color-red-01: #4c0000;
    --puck-color-red-02: #6a0a10;
    --puck-color-red-03: #8a1422;
    --puck-color-red-04: #ac1f35;
    --puck-color-red-05: #bf5366;
    --puck-color-red-06: #ce7e8e;
    --puck-color-red-07: #d99ca8;
    --puck-color-red-08: #e4b9c2;
    --puck-color-red-09: #efd7db;
    --puck-color-red-10: #f6eaec;
    --puck-color-red-11: #faf4f5;
    --puck-color-red-12: #fff9fa;
    --puck-color-grey-01: #181818;
    --puck-color-grey-02: #292929;
    --puck-color-grey-03: #404040;
    --puck-color-grey-04: #5a5a5a;
    --puck-color-grey-05: #767676;
    --puck-color-grey-06: #949494;
    --puck-color-grey-07: #ababab;
    --puck-color-grey-08: #c3c3c3;
    --puck-color-grey-09: #dcdcdc;
    --puck-color-grey-10: #efefef;
    --puck-color-grey-11: #f5f5f5;
    --puck-color-grey-12: #fafafa;
    --puck-color-black: #000000;
    --puck-color-white: #ffffff;
  }
}

/* styles/tokens.css */
@layer puck-tokens {
  :root {
    --puck-color-surface: var(--puck-color-white);
    --puck-color-surface-muted: var(--puck-color-grey-11);
    --puck-color-surface-subtle: var(--puck-color-grey-12);
    --puck-color-surface-inverse: var(--puck-color-grey-01);
    --puck-color-border: var(--puck-color-grey-09);
    --puck-color-border-hover: var(--puck-color-grey-05);
    --puck-color-border-muted: var(--puck-color-grey-10);
    --puck-color-border-inverse: var(--puck-color-grey-05);
    --puck-color-text: var(--puck-color-black);
    --puck-color-text-secondary: var(--puck-color-grey-04);
    --puck-color-text-muted: var(--puck-color-grey-05);
    --puck-color-text-subtle: var(--puck-color-grey-07);
    --puck-color-text-inverse: var(--puck-color-white);
    --puck-opacity-text-inverse: 0.75;
    --puck-color-interactive: var(--puck-color-azure-04);
    --puck-color-interactive-hover: var(--puck-color-azure-03);
    --puck-color-interactive-active: var(--puck-color-azure-02);
    --puck-color-interactive-subtle: var(--puck-color-azure-10);
    --puck-color-interactive-soft: var(--puck-color-azure-11);
    --puck-color-interactive-soft-hover: var(--puck-color-azure-12);
    --puck-color-interactive-neutral-hover: var(--puck-color-grey-10);
    --puck-color-interactive-inverse-hover: var(--puck-color-azure-06);
    --puck-color-interactive-inverse-active: var(--puck-color-azure-07);
    --puck-color-focus-ring: var(--puck-color-azure-05);
    --puck-color-selection-bg: color-mix( in srgb, var(--puck-color-azure-09) 30%, transparent );
    --puck-color-selection-border: var(--puck-color-azure-08);
    --puck-color-line-placeholder: var(--puck-color-azure-06);
    --puck-color-highlight: var(--puck-color-rose-07);
    --puck-color-bg-disabled: var(--puck-color-grey-07);
    --puck-color-text-disabled: var(--puck-color-grey-03);
    --puck-color-overlay-backdrop: color-mix( in srgb, var(--puck-color-black) 75%, transparent );
    --puck-space-1: 4px;
    --puck-space-2: 8px;
    --puck-space-3: 12px;
    --puck-space-4: 16px;
    --puck-space-5: 24px;
    --puck-space-chrome-gutter: var(--puck-space-4);
    --puck-radius-none: 0;
    --puck-radius-xs: 2px;
    --puck-radius-s: 3px;
    --puck-radius-m: 4px;
    --puck-radius-l: 8px;
    --puck-radius-pill: 30px;
    --puck-radius-round: 100%;
    --puck-border-width-hairline: 0.5px;
    --puck-border-width-regular: 1px;
    --puck-border-width-focus: 2px;
    --puck-border-width-strong: 4px;
    --puck-duration-fast: 50ms;
    --puck-duration-medium: 150ms;
    --puck-duration-slow: 250ms;
    --puck-ease-exit: ease-in;
    --puck-ease-emphasized: ease-in-out;
    --puck-ease-entrance: ease-out;
    --puck-font-weight-regular: 400;
    --puck-font-weight-medium: 500;
    --puck-font-weight-semibold: 600;
    --puck-font-weight-bold: 700;
    --puck-font-weight-heavy: 800;
    --puck-letter-spacing-ui: 0.05ch;
    --puck-letter-spacing-heading: 0.08ch;
    --puck-icon-size-xs: 14px;
    --puck-icon-size-s: 16px;
    --puck-icon-size-m: 18px;
    --puck-icon-size-l: 24px;
    --puck-space-m-unitless: 24;
    --puck-user-sidebar-left-width: var(--puck-sidebar-width);
    --puck-user-sidebar-right-width: var(--puck-sidebar-width);
    --puck-slot-min-empty-height: 128px;
    --puck-line-placeholder-width: 2px;
  }
}

/* styles/typography.css */
@layer puck-tokens {
  :root {
    --puck-font-size-scale-base-unitless: 12;
    --puck-font-size-xxxs-unitless: 12;
    --puck-font-size-xxs-unitless: 14;
    --puck-font-size-xs-unitless: 16;
    --puck-font-size-s-unitless: 18;
    --puck-font-size-m-unitless: 21;
    --puck-font-size-l-unitless: 24;
    --puck-font-size-xl-unitless: 28;
    --puck-font-size-xxl-unitless: 36;
    --puck-font-size-xxxl-unitless: 48;
    --puck-font-size-xxxxl-unitless: 56;
    --puck-font-size-xxxs: calc( 1rem * var(--puck-font-size-xxxs-unitless) / 16 );
    --puck-font-size-xxs: calc(1rem * var(--puck-font-size-xxs-unitless) / 16);
    --puck-font-size-xs: calc(1rem * var(--puck-font-size-xs-unitless) / 16);
    --puck-font-size-s: calc(1rem * var(--puck-font-size-s-unitless) / 16);
    --puck-font-size-m: calc(1rem * var(--puck-font-size-m-unitless) / 16);
    --puck-font-size-l: calc(1rem * var(--puck-font-size-l-unitless) / 16);
    --puck-font-size-xl: calc(1rem * var(--puck-font-size-xl-unitless) / 16);
    --puck-font-size-xxl: calc(1rem * var(--puck-font-size-xxl-unitless) / 16);
    --puck-font-size-xxxl: calc( 1rem * var(--puck-font-size-xxxl-unitless) / 16 );
    --puck-font-size-xxxxl: calc( 1rem * var(--puck-font-size-xxxxl-unitless) / 16 );
    --puck-font-size-base: var(--puck-font-size-xs);
    --puck-line-height-reset: 1;
    --puck-line-height-xs: calc( var(--puck-space-m-unitless) / var(--puck-font-size-m-unitless) );
    --puck-line-height-s: calc( var(--puck-space-m-unitless) / var(--puck-font-size-s-unitless) );
    --puck-line-height-m: calc( var(--puck-space-m-unitless) / var(--puck-font-size-xs-unitless) );
    --puck-line-height-l: calc( var(--puck-space-m-unitless) / var(--puck-font-size-xxs-unitless) );
    --puck-line-height-xl: calc( var(--puck-space-m-unitless) / var(--puck-font-size-scale-base-unitless) );
    --puck-line-height-base: var(--puck-line-height-m);
    --puck-fallback-font-stack:
      -apple-system,
      BlinkMacSystemFont,
      Segoe UI,
      Helvetica Neue,
      sans-serif,
      Apple Color Emoji,
      Segoe UI Emoji,
      Segoe UI Symbol;
    --puck-font-family: Inter, var(--puck-fallback-font-stack);
    --puck-font-family-monospaced:
      ui-monospace,
      "Cascadia Code",
      "Source Code Pro",
      Menlo,
      Consolas,
      "DejaVu Sans Mono",
      monospace;
  }
  @supports (font-variation-settings: normal) {
    :root {
      --puck-font-family: InterVariable, var(--puck-fallback-font-stack);
    }
  }
}

/* bundle/core.css */
:root {
  --_puck-styles-loaded: "true";
}
#frame-root {
  height: 1px;
  min-height: 100vh;
}
[data-puck-entry] {
  position: relative;
  z-index: 0;
}

/* css-module:/home/runner/work/puck/puck/packages/core/components/ActionBar/styles.module.css/#css-module-data */
._ActionBar_5vdfr_1 {
  align-items: center;
  cursor: default;
  display: flex;
  width: auto;
  padding-top: var(--puck-actionbar-space-y, var(--puck-space-1));
  padding-bottom: var(--puck-actionbar-space-y, var(--puck-space-1));
  padding-inline-start: var(--puck-actionbar-space-x, 0);
  padding-inline-end: var(--puck-actionbar-space-x, 0);
  border-radius: var(--puck-actionbar-radius, var(--puck-radius-l));
  background: var(--puck-actionbar-color-bg, var(--puck-color-surface-inverse));
  color: var(--puck-color-text-inverse);
  font-family: var(--puck-font-family);
  min-height: 26px;
}
._ActionBar-label_5vdfr_17 {
  color: var(--puck-actionbar-color-text, var(--puck-color-text-inverse));
  font-size: var(--puck-actionbar-font-size, var(--puck-font-size-xxxs));
  opacity: var(--puck-actionbar-opacity-text, var(--puck-opacity-text-inverse));
  font-weight: var(--puck-font-weight-medium);
  padding-inline-start: var(--puck-space-2);
  padding-inline-end: var(--puck-space-2);
  margin-inline-start: var(--puck-space-1);
  margin-inline-end: var(--puck-space-1);
  text-overflow: ellipsis;
  white-space: nowrap;
}
._ActionBarAction_5vdfr_30 + ._ActionBar-label_5vdfr_17 {
  padding-inline-start: 0;
}
._ActionBar-label_5vdfr_17 + ._ActionBarAction_5vdfr_30 {
  margin-inline-start: calc(var(--puck-space-1) * -1);
}
._ActionBar-group_5vdfr_38 {
  align-items: center;
  border-inline-start: var(--puck-border-width-hairline) solid var(--puck-actionbar-color-separator, var(--puck-color-border-inverse));
  display: flex;
  height: 100%;
  padding-inline-start: var(--puck-space-1);
  padding-inline-end: var(--puck-space-1);
}
._ActionBar-group_5vdfr_38:first-of-type {
  border-inline-start: 0;
}
._ActionBar-group_5vdfr_38:empty {
  display: none;
}
._ActionBarAction_5vdfr_30 {
  background: transparent;
  border: none;
  color: var(--puck-actionbar-color-text, var(--puck-color-text-inverse));
  cursor: pointer;
  padding: var(--puck-actionbar-action-space, 6px);
  margin-inline-start: var(--puck-space-1);
  margin-inline-end: var(--puck-space-1);
  border-radius: var(--puck-radius-m);
  overflow: hidden;
  display: flex;
  align-items: center;
  justify-content: center;
  opacity: var(--puck-actionbar-opacity-text, var(--puck-opacity-text-inverse));
  transition: color var(--puck-duration-fast) var(--puck-ease-exit), opacity var(--puck-duration-fast) var(--puck-ease-exit);
}
._ActionBarAction--disabled_5vdfr_74 {
  cursor: auto;
  color: var( --puck-actionbar-color-action-disabled, var(--puck-color-text-inverse) );
  opacity: var(--puck-actionbar-opacity-action-disabled, 0.54);
}
._ActionBarAction_5vdfr_30 svg {
  max-width: none !important;
}
._ActionBarAction_5vdfr_30:focus-visible {
  outline: var(--puck-border-width-focus) solid var(--puck-color-focus-ring);
  outline-offset: calc(var(--puck-border-width-focus) * -1);
}
@media (hover: hover) and (pointer: fine) {
  ._ActionBarAction_5vdfr_30:hover:not(._ActionBarAction--disabled_5vdfr_74) {
    color: var( --puck-actionbar-color-action-hover, var(--puck-color-interactive-inverse-hover) );
    opacity: 1;
    transition: none;
  }
}
._ActionBarAction_5vdfr_30:active:not(._ActionBarAction--disabled_5vdfr_74),
._ActionBarAction--active_5vdfr_104 {
  color: var( --puck-actionbar-color-action-active, var(--puck-color-interactive-inverse-active) );
  opacity: 1;
  transition: none;
}
._ActionBar-group_5vdfr_38 * {
  margin: 0;
}
._ActionBar-separator_5vdfr_117 {
  background: var( --puck-actionbar-color-separator, var(--puck-color-border-inverse) );
  margin-inline: var(--puck-space-1);
  width: var( --puck-border-width-hairline );
  height: 100%;
}

/* css-module:/home/runner/work/puck/puck/packages/core/components/DraggableComponent/styles.module.css/#css-module-data */
._DraggableComponent_1627v_1 {
  position: absolute;
  pointer-events: none;
}
._DraggableComponent-overlayWrapper_1627v_6 {
  height: 100%;
  width: 100%;
  top: 0;
  position: absolute;
  pointer-events: none;
  box-sizing: border-box;
  z-index: 1;
}
._DraggableComponent-overlay_1627v_6 {
  cursor: pointer;
  height: 100%;
  outline: var( --puck-slot-component-border-width, var(--puck-border-width-focus) ) var( --puck-slot-component-color-overlay-border, var(--puck-color-selection-border) ) solid;
  outline-offset: calc(var(--puck-slot-component-border-width, var(--puck-border-width-focus)) * -1);
  width: 100%;
}
._DraggableComponent_1627v_1:focus-visible > ._DraggableComponent-overlayWrapper_1627v_6 {
  outline: var(--puck-border-width-regular) solid var(--puck-color-focus-ring);
}
._DraggableComponent-loadingOverlay_1627v_38 {
  background: var(--puck-color-surface);
  color: var(--puck-color-text);
  border-radius: var(--puck-radius-m);
  display: flex;
  padding: var(--puck-space-2);
  top: var(--puck-space-2);
  right: var(--puck-space-2);
  position: absolute;
  z-index: 1;
  pointer-events: all;
  box-sizing: border-box;
  opacity: 0.8;
  z-index: 1;
}
._DraggableComponent--hover_1627v_54 > ._DraggableComponent-overlayWrapper_1627v_6 > ._DraggableComponent-overlay_1627v_6 {
  background: var( --puck-slot-component-color-overlay, var(--puck-color-selection-bg) );
  outline: var( --puck-slot-component-border-width, var(--puck-border-width-focus) ) var( --puck-slot-component-color-overlay-border, var(--puck-color-selection-border) ) solid;
}
._DraggableComponent--isSelected_1627v_72 > ._DraggableComponent-overlayWrapper_1627v_6 > ._DraggableComponent-overlay_1627v_6 {
  outline-color: var( --puck-slot-component-color-border-selected, var(--puck-color-selection-border) );
}
._DraggableComponent_1627v_1:has(._DraggableComponent--hover_1627v_54 > ._DraggableComponent-overlayWrapper_1627v_6) > ._DraggableComponent-overlayWrapper_1627v_6 {
  display: none;
}
._DraggableComponent-actionsOverlay_1627v_89 {
  position: sticky;
  opacity: 0;
  pointer-events: none;
  z-index: 2;
}
._DraggableComponent--isSelected_1627v_72 ._DraggableComponent-actionsOverlay_1627v_89 {
  opacity: 1;
  pointer-events: auto;
}
._DraggableComponent-actions_1627v_89 {
  position: absolute;
  width: auto;
  cursor: grab;
  display: flex;
  box-sizing: border-box;
  transform-origin: right top;
  min-height: 36px;
}
._DraggableComponent-actionsAction_1627v_111 {
  height: var(--puck-actionbar-action-size, var(--puck-icon-size-s));
  width: var(--puck-actionbar-action-size, var(--puck-icon-size-s));
}

/* css-module:/home/runner/work/puck/puck/packages/core/components/Drawer/styles.module.css/#css-module-data */
._Drawer_1n90m_1 {
  display: flex;
  flex-direction: column;
  font-family: var(--puck-font-family);
  gap: var(--puck-space-3);
}
._Drawer-draggable_1n90m_8 {
  position: relative;
}
._Drawer-draggableBg_1n90m_12 {
  position: absolute;
  top: 0;
  right: 0;
  bottom: 0;
  left: 0;
  pointer-events: none;
  z-index: -1;
}
._DrawerItem-draggable_1n90m_22 {
  background: var(--puck-drawer-item-color-bg, var(--puck-color-surface));
  color: var(--puck-drawer-item-color-text, var(--puck-color-text));
  cursor: grab;
  padding: var(--puck-drawer-item-space, var(--puck-space-3));
  display: flex;
  border: var(--puck-drawer-item-border-width, var(--puck-border-width-regular)) var(--puck-drawer-item-color-border, var(--puck-color-border)) solid;
  border-radius: var(--puck-drawer-item-radius, var(--puck-radius-m));
  font-size: var(--puck-drawer-item-font-size, var(--puck-font-size-xxs));
  justify-content: space-between;
  align-items: center;
  transition: background-color var(--puck-duration-fast) var(--puck-ease-exit), color var(--puck-duration-fast) var(--puck-ease-exit);
}
._DrawerItem--disabled_1n90m_38 ._DrawerItem-draggable_1n90m_22 {
  background: var(--puck-color-surface-muted);
  color: var(--puck-color-text-muted);
  cursor: not-allowed;
}
._DrawerItem_1n90m_22:focus-visible {
  outline: 0;
}
._Drawer_1n90m_1:not(._Drawer--isDraggingFrom_1n90m_48) ._DrawerItem_1n90m_22:focus-visible ._DrawerItem-draggable_1n90m_22 {
  border-radius: var(--puck-radius-m);
  outline: var(--puck-border-width-focus) solid var(--puck-color-focus-ring);
  outline-offset: var(--puck-border-width-focus);
}
@media (hover: hover) and (pointer: fine) {
  ._Drawer_1n90m_1:not(._Drawer--isDraggingFrom_1n90m_48) ._DrawerItem_1n90m_22:not(._DrawerItem--disabled_1n90m_38) ._DrawerItem-draggable_1n90m_22:hover {
    background-color: var( --puck-drawer-item-color-bg-hover, var(--puck-color-interactive-soft-hover) );
    color: var( --puck-drawer-item-color-text-hover, var(--puck-color-interactive) );
    transition: none;
  }
}
._DrawerItem-name_1n90m_72 {
  overflow-x: hidden;
  text-overflow: ellipsis;
  white-space: nowrap;
}

/* css-module:/home/runner/work/puck/puck/packages/core/components/DropZone/styles.module.css/#css-module-data */
._DropZone_wc2ks_1 {
  position: relative;
  height: 100%;
  min-height: var(--puck-slot-min-empty-height);
  outline-offset: calc(var(--puck-slot-border-width, var(--puck-border-width-focus)) * -1);
  width: 100%;
}
._DropZone--hasChildren_wc2ks_11 {
  min-height: 0;
}
._DropZone_wc2ks_1:empty {
  min-height: var(--puck-slot-min-empty-height);
}
[data-puck-entry]:not([data-puck-dragging]) ._DropZone_wc2ks_1 {
  transition: min-height var(--puck-duration-medium) var(--puck-ease-exit);
}
._DropZone--isAreaSelected_wc2ks_24,
._DropZone--hoveringOverArea_wc2ks_25:not(._DropZone--isRootZone_wc2ks_25) {
  background: var(--puck-slot-color-bg, var(--puck-color-selection-bg));
  outline: var(--puck-slot-border-width, var(--puck-border-width-focus)) var(--puck-slot-border-style, dashed) var(--puck-slot-color-border, var(--puck-color-selection-border));
}
._DropZone_wc2ks_1:empty {
  background: var(--puck-slot-color-bg, var(--puck-color-selection-bg));
  outline: var(--puck-slot-border-width, var(--puck-border-width-focus)) var(--puck-slot-border-style, dashed) var(--puck-slot-color-border, var(--puck-color-selection-border));
}
._DropZone-item_wc2ks_39 {
  position: relative;
}
._DropZone-linePlaceholder_wc2ks_43 {
  background: var( --puck-slot-component-color-placeholder, var(--puck-color-line-placeholder) );
  border-radius: calc(var(--puck-line-placeholder-width, 2px) / 2);
  pointer-events: none;
  position: absolute;
  z-index: 1;
}
._DropZone-hitbox_wc2ks_55 {
  position: absolute;
  bottom: calc(var(--puck-space-3) * -1);
  height: var(--puck-space-5);
  width: 100%;
  z-index: 1;
}
[data-puck-dragging] ._DropZone--isEnabled_wc2ks_63 {
  outline: var(--puck-slot-border-width, var(--puck-border-width-focus)) var(--puck-slot-border-style, dashed) var(--puck-slot-color-border, var(--puck-color-selection-border));
}
._DropZone_wc2ks_1 > *:not([data-puck-component]):not([data-puck-line-placeholder]) {
  opacity: 0;
}
body:has(._DropZone--isAnimating_wc2ks_74:empty) [data-puck-overlay] {
  opacity: 0 !important;
}

/* css-module:/home/runner/work/puck/puck/packages/core/components/InlineTextField/styles.module.css/#css-module-data */
._InlineTextField_104qp_1 {
  cursor: text;
  display: inline-block;
  white-space: pre-wrap;
  text-decoration: inherit;
}
[data-dnd-dragging] ._InlineTextField_104qp_1 {
  cursor: none;
  caret-color: transparent;
}
[data-dnd-dragging] ._InlineTextField_104qp_1::selection {
  display: none;
}

/* css-module:/home/runner/work/puck/puck/packages/core/components/Loader/styles.module.css/#css-module-data */
@keyframes _loader-animation_1w5zn_1 {
  0% {
    transform: rotate(0deg) scale(1);
  }
  50% {
    transform: rotate(180deg) scale(0.8);
  }
  100% {
    transform: rotate(360deg) scale(1);
  }
}
._Loader_1w5zn_13 {
  background: transparent;
  border-radius: var(--puck-radius-round);
  border: var(--puck-border-width-focus) solid currentColor;
  border-bottom-color: transparent;
  display: inline-block;
  animation: _loader-animation_1w5zn_1 1s 0s infinite linear;
  animation-fill-mode: both;
}

/* css-module:/home/runner/work/puck/puck/packages/core/components/RichTextMenu/styles.module.css/#css-module-data */
._RichTextMenu_1ve2j_1 {
  display: flex;
  flex-direction: row;
  flex-wrap: nowrap;
}
._RichTextMenu--form_1ve2j_7 {
  border-top-left-radius: var(--puck-field-radius, var(--puck-radius-m));
  border-top-right-radius: var(--puck-field-radius, var(--puck-radius-m));
  padding: var(--puck-field-richtext-menu-space-y, 6px) var(--puck-field-richtext-menu-space-x, 6px);
  background-color: var( --puck-field-richtext-menu-color-bg, var(--puck-color-surface-subtle) );
  position: relative;
  scrollbar-width: none;
  overflow-x: auto;
}
._RichTextMenu-group_1ve2j_21 {
  display: flex;
  align-items: space-between;
  flex-direction: row;
  flex-wrap: nowrap;
  padding-inline: 6px;
  gap: 2px;
  position: relative;
}
._RichTextMenu-group_1ve2j_21:first-of-type {
  padding-left: 0;
}
._RichTextMenu-group_1ve2j_21:last-of-type {
  padding-right: 0;
}
._RichTextMenu--inline_1ve2j_39 ._RichTextMenu-group_1ve2j_21 {
  color: var(--puck-color-text-inverse);
  gap: 0px;
  flex-wrap: nowrap;
}
._RichTextMenu-group_1ve2j_21 + ._RichTextMenu-group_1ve2j_21 {
  border-left: var(--puck-border-width-regular) solid var( --puck-field-richtext-menu-color-separator, var(--puck-color-border-muted) );
}
._RichTextMenu--inline_1ve2j_39 ._RichTextMenu-group_1ve2j_21 + ._RichTextMenu-group_1ve2j_21 {
  border-left: var(--puck-border-width-hairline) solid var(--puck-color-border-inverse);
}

/* css-module:/home/runner/work/puck/puck/packages/core/components/RichTextMenu/components/Control/styles.module.css/#css-module-data */
._Control_id4pm_1 .lucide {
  height: var(--puck-icon-size-m);
  width: var(--puck-icon-size-m);
}
._Control--inline_id4pm_6 .lucide {
  height: var(--puck-actionbar-action-size, var(--puck-icon-size-s));
  width: var(--puck-actionbar-action-size, var(--puck-icon-size-s));
}

/* components/DraggableComponent/styles.css */
[data-puck-component] * {
  pointer-events: none;
  user-select: none;
  -webkit-user-select: none;
}
[data-puck-component] {
  cursor: grab;
  pointer-events: auto !important;
  user-select: none;
  -webkit-user-select: none;
}
[data-puck-dropzone] {
  pointer-events: auto !important;
}
[data-puck-disabled] {
  cursor: pointer;
}
[data-dnd-placeholder]:not([data-puck-line-drag] *) {
  background: var( --puck-slot-component-color-placeholder, var(--puck-color-azure-06) ) !important;
  border: none !important;
  color: transparent !important;
  opacity: 0.3 !important;
  outline: none !important;
  transition: none !important;
}
[data-dnd-placeholder]:not([data-puck-line-drag] *) *,
[data-dnd-placeholder]:not([data-puck-line-drag] *)::after,
[data-dnd-placeholder]:not([data-puck-line-drag] *)::before {
  opacity: 0 !important;
}
[data-puck-line-drag] [data-dnd-placeholder] {
  opacity: 0.4 !important;
  outline: none !important;
  transition: none !important;
}
[data-puck-line-drag] [data-dnd-dragging][data-puck-component] {
  opacity: 0.9 !important;
}
[data-dnd-dragging][data-puck-component] {
  pointer-events: none !important;
  outline: var( --puck-slot-component-border-width, var(--puck-border-width-focus) ) var(--puck-slot-component-color-border-dragging, var(--puck-color-azure-09)) solid !important;
  outline-offset: calc(var(--puck-slot-component-border-width, var(--puck-border-width-focus)) * -1) !important;
}
[data-dnd-dragging][data-puck-component] > :first-child {
  margin-top: 0 !important;
}
[data-dnd-dragging][data-puck-component] > :last-child {
  margin-bottom: 0 !important;
}

/* lib/overlay-portal/styles.css */
[data-puck-overlay-portal],
[data-puck-overlay-portal] * {
  pointer-events: auto !important;
}
[data-puck-entry][data-puck-dragging] [data-puck-overlay-portal],
[data-puck-entry][data-puck-dragging] [data-puck-overlay-portal] * {
  pointer-events: none !important;
}
[data-puck-entry][data-puck-preview-mode=edit] [data-puck-overlay-portal]:hover {
  outline: 2px var(--puck-color-azure-09, #cfdff0) dashed;
  outline-offset: 2px;
}
[data-puck-entry][data-puck-preview-mode=edit] [data-puck-overlay-portal]:focus-within {
  outline: 2px var(--puck-color-azure-07, #88b0da) dashed;
  outline-offset: 2px;
}`,a5="data-puck-style-source",i5="puck",G9="data-puck-style-id",l5={uiDefault:"ui-default",iframeInteractions:"iframe-styles"},yT=new WeakMap,X9=e=>{if(e)return e;if(!(typeof document>"u"))return document},Q9=e=>{let t=yT.get(e);if(t)return t;let r=new Map;return yT.set(e,r),r},s5=(e,t,r=!1)=>{let n=e.head;if(n){if(t.parentElement!==n){r?n.prepend(t):n.append(t);return}r&&n.firstChild!==t&&n.prepend(t),!r&&n.lastChild!==t&&n.append(t)}},W9=(e,t,r,n=!1)=>{let o=e.createElement("style");return o.setAttribute(a5,i5),o.setAttribute(G9,t),o.textContent=r,s5(e,o,n),o},c5=e=>e?.getAttribute(a5)===i5,u5=e=>{let t=X9(e?.document);(0,cm.useInsertionEffect)(()=>{if(!e||!t)return;let r=Q9(t),n=r.get(e.id);if(n)n.count=n.count+1,n.el.textContent!==e.cssText&&(n.el.textContent=e.cssText),s5(t,n.el,e.prepend);else{let o=W9(t,e.id,e.cssText,e.prepend);r.set(e.id,{count:1,el:o})}return()=>{let o=r.get(e.id);o&&(o.count=o.count-1,o.count<=0&&(o.el.remove(),r.delete(e.id)))}},[e?.cssText,e?.id,e?.prepend,e?.document,t])},Sv=null,K9=()=>Sv!==null?Sv:typeof document>"u"?!1:(Sv=getComputedStyle(document.documentElement).getPropertyValue("--_puck-styles-loaded").trim()!=="",Sv),J9=()=>{let e=K9();u5(e?null:{cssText:Z9,id:l5.uiDefault,prepend:!0}),(0,cm.useEffect)(()=>{},[])},$9=e=>{u5(e?{cssText:Y9,document:e,id:l5.iframeInteractions}:null)},jk='style, link[rel="stylesheet"]',$0="data-puck-style-mirror",d5=e=>!e.matches(jk)||c5(e)?!1:e.tagName==="STYLE"?!!e.innerHTML.trim():!0,eB=e=>{let t=[];return e.querySelectorAll(jk).forEach(r=>{d5(r)&&t.push(r)}),t},kT=e=>Array.from(document.styleSheets).find(t=>t.ownerNode.href===e.href),tB=e=>{if(e)try{return Array.from(e.cssRules).map(t=>t.cssText).join("")}catch{console.warn("Access to stylesheet %s is denied. Ignoring\u2026",e.href)}return""},xT=(e,t)=>{let r=e.attributes;r?.length>0&&Array.from(r).forEach(n=>{t.setAttribute(n.name,n.value)})},wT=e=>setTimeout(e,0),rB=({children:e,debug:t=!1,onStylesLoaded:r=()=>null,syncHostStyles:n=!0})=>{let{document:o,window:a}=nB();return $9(o),(0,dn.useEffect)(()=>{if(!a||!o)return()=>{};let i=[],l={},s=()=>{i.forEach(({mirror:h})=>{h.remove()}),i=[],Array.from(o.head.querySelectorAll(`[${$0}="true"]`)).forEach(h=>{h.remove()}),Object.keys(l).forEach(h=>{delete l[h]})},c=h=>i.findIndex(k=>k.original===h),d=(h,k=!1)=>sr(null,null,function*(){let y;if(h.nodeName==="LINK"&&k){y=document.createElement("style"),y.type="text/css";let x=kT(h);x||(yield new Promise(z=>{let C=()=>{z(),h.removeEventListener("load",C)};h.addEventListener("load",C)}),x=kT(h));let w=tB(x);if(!w){t&&console.warn("Tried to load styles for link element, but couldn't find them. Skipping...");return}y.innerHTML=w,y.setAttribute("data-href",h.getAttribute("href"))}else y=h.cloneNode(!0);return y.setAttribute($0,"true"),y}),u=h=>sr(null,null,function*(){let k=c(h);if(k>-1){t&&console.log("Tried to add an element that was already mirrored. Updating instead..."),i[k].mirror.innerText=h.innerText;return}let y=yield d(h);if(!y)return;let x=(0,Hv.default)(y.outerHTML);if(l[x]){t&&console.log("iframe already contains element that is being mirrored. Skipping...");return}l[x]=!0,o.head.append(y),i.push({original:h,mirror:y}),t&&console.log(`Added style node ${h.outerHTML}`)}),p=h=>{var k,y;let x=c(h);if(x===-1){t&&console.log("Tried to remove an element that did not exist. Skipping...");return}let w=(0,Hv.default)(h.outerHTML);(y=(k=i[x])==null?void 0:k.mirror)==null||y.remove(),delete l[w],t&&console.log(`Removed style node ${h.outerHTML}`)},f=new MutationObserver(h=>{h.forEach(k=>{k.type==="childList"&&(k.addedNodes.forEach(y=>{if(y.nodeType===Node.TEXT_NODE||y.nodeType===Node.ELEMENT_NODE){let x=y.nodeType===Node.TEXT_NODE?y.parentElement:y;x&&d5(x)&&wT(()=>u(x))}}),k.removedNodes.forEach(y=>{if(y.nodeType===Node.TEXT_NODE||y.nodeType===Node.ELEMENT_NODE){let x=y.nodeType===Node.TEXT_NODE?y.parentElement:y;x&&x.matches(jk)&&!c5(x)&&wT(()=>p(x))}}))})});if(!n)return r(),()=>{f.disconnect(),s()};let v=a.parent.document,b=eB(v),S=[],g=0,m=v.getElementsByTagName("html")[0];xT(m,o.documentElement);let _=v.getElementsByTagName("body")[0];return xT(_,o.body),Promise.all(b.map((h,k)=>sr(null,null,function*(){if(h.nodeName==="LINK"){let x=h.href;if(S.indexOf(x)>-1)return;S.push(x)}let y=yield d(h);if(y)return i.push({original:h,mirror:y}),y}))).then(h=>{let k=h.filter(y=>typeof y<"u");k.forEach(y=>{y.onload=()=>{g=g+1,g>=k.length&&r()},y.onerror=()=>{let x=y instanceof HTMLLinkElement?y.href:void 0;console.warn(`AutoFrame couldn't load a stylesheet${x?`: ${x}`:""}. This can happen if the parent document's stylesheet is blocked by the iframe's CSP, returns a non-2xx status, or fails to reach the network.`),g=g+1,g>=k.length&&r()}}),o.head.querySelectorAll(`[${$0}="true"]`).forEach(y=>{y.remove()}),o.head.append(...k),k.forEach(y=>{y.nodeName==="STYLE"&&(g=g+1)}),g>=k.length&&r(),f.observe(v.head,{childList:!0,subtree:!0}),k.forEach(y=>{let x=(0,Hv.default)(y.outerHTML);l[x]=!0})}),()=>{f.disconnect(),s()}},[n]),(0,vl.jsx)(vl.Fragment,{children:e})},Pk=(0,dn.createContext)({}),nB=()=>(0,dn.useContext)(Pk);function p5(e){var t=e,{children:r,className:n,debug:o,id:a,onReady:i=()=>{},onNotReady:l=()=>{},frameRef:s,syncHostStyles:c=!0}=t,d=fi(t,["children","className","debug","id","onReady","onNotReady","frameRef","syncHostStyles"]);let[u,p]=(0,dn.useState)(!1),[f,v]=(0,dn.useState)({}),[b,S]=(0,dn.useState)(),[g,m]=(0,dn.useState)(!1);return(0,dn.useEffect)(()=>{u&&m(!c)},[u,c]),(0,dn.useEffect)(()=>{var _;if(s.current){let h=s.current.contentDocument,k=s.current.contentWindow;v({document:h||void 0,window:k||void 0}),S((_=s.current.contentDocument)==null?void 0:_.getElementById("frame-root")),h&&k&&g?i():l()}},[s,u,g]),(0,vl.jsx)("iframe",G(R({},d),{className:n,id:a,srcDoc:'<!DOCTYPE html><html><head></head><body><div id="frame-root" data-puck-entry></div></body></html>',ref:s,onLoad:()=>{p(!0)},children:(0,vl.jsx)(Pk.Provider,{value:f,children:u&&b&&(0,vl.jsx)(rB,{debug:o,onStylesLoaded:()=>m(!0),syncHostStyles:c,children:(0,o5.createPortal)(r,b)})})}))}p5.displayName="AutoFrame";var oB=p5;O();var aB=ph(sk),f5=(0,$d.memo)(()=>{var e,t,r,n;let o=H(Ne(u=>{var p;return(p=u.state.indexes.nodes.root)==null?void 0:p.flatData.props})),a=H(u=>u.config),i=H(u=>u.metadata),l=(0,$d.useMemo)(()=>{let u=Rl({props:o??{}});return Om(u)},[o]),s=b6(a,l,aB),c=(0,$d.useMemo)(()=>G(R({},s),{children:(0,ep.jsx)(uk,{zone:fn}),puck:{renderDropZone:uk,isEditing:!0,dragRef:null,metadata:i},editMode:!0}),[s,i]),d=Qu((t=(e=a.root)==null?void 0:e.fields)!=null?t:{},c);return(r=a.root)!=null&&r.render?(n=a.root)==null?void 0:n.render(G(R(R({},c),d),{id:"puck-root"})):(0,ep.jsx)(ep.Fragment,{children:c.children})});f5.displayName="EditorPage";var iB=f5;O();var lB={PuckPreview:"_PuckPreview_zbic3_1","PuckPreview-frame":"_PuckPreview-frame_zbic3_6"},ek=ne("PuckPreview",lB),sB=e=>{let t=H(r=>r.status);(0,si.useEffect)(()=>{if(e.current&&t==="READY"){let r=e.current,n=i=>{let l=new d6("pointermove",G(R({},i),{bubbles:!0,cancelable:!1,clientX:i.clientX,clientY:i.clientY,pointerId:i.pointerId,pointerType:i.pointerType,isPrimary:i.isPrimary,originalTarget:i.target}));r.dispatchEvent(l)},o=()=>{var i;a(),(i=r.contentDocument)==null||i.addEventListener("pointermove",n,{capture:!0})},a=()=>{var i;(i=r.contentDocument)==null||i.removeEventListener("pointermove",n)};return o(),()=>{a()}}},[t])},cB=e=>{let t=H(o=>o.state.ui.previewMode),r=H(o=>o.status),n=H(o=>o.iframe.enabled);(0,si.useEffect)(()=>{var o,a;let i=n?(a=(o=e.current)==null?void 0:o.contentDocument)==null?void 0:a.querySelector("[data-puck-entry]"):e.current;i?.setAttribute("data-puck-preview-mode",t)},[t,r,n])},h5=({id:e="puck-preview"})=>{let t=H(u=>u.dispatch),r=H(u=>u.config),n=H(u=>u.setStatus),o=H(u=>u.iframe),a=H(u=>u.overrides),i=H(u=>u.metadata),l=H(u=>u.state.ui.previewMode==="edit"?null:u.state.data),s=(0,si.useMemo)(()=>a.iframe,[a]),c=(0,si.useRef)(null);sB(c),cB(c);let d=l?(0,$a.jsx)(D6,{data:l,config:r,metadata:i}):(0,$a.jsx)(iB,{});return(0,si.useEffect)(()=>{o.enabled||n("READY")},[o.enabled]),(0,$a.jsx)("div",{className:ek(),id:e,"data-puck-preview":!0,onClick:u=>{let p=u.target;!p.hasAttribute("data-puck-component")&&!p.hasAttribute("data-puck-dropzone")&&t({type:"setUi",ui:{itemSelector:null}})},children:o.enabled?(0,$a.jsx)(oB,{id:"preview-frame",className:ek("frame"),"data-rfd-iframe":!0,syncHostStyles:o.syncHostStyles,onReady:()=>{n("READY")},onNotReady:()=>{n("MOUNTED")},frameRef:c,children:(0,$a.jsx)(Pk.Consumer,{children:({document:u})=>s?(0,$a.jsx)(s,{document:u,children:d}):d})}):(0,$a.jsx)("div",{id:"preview-frame",className:ek("frame"),ref:c,"data-puck-entry":!0,children:d})})};O();O();var uB=({overrides:e,plugins:t})=>{let r=R({},e);return t?.forEach(n=>{n.overrides&&Object.keys(n.overrides).forEach(o=>{var a;let i=o;if(!((a=n.overrides)!=null&&a[i]))return;if(i==="fieldTypes"){let c=n.overrides.fieldTypes;Object.keys(c).forEach(d=>{r.fieldTypes=r.fieldTypes||{};let u=r.fieldTypes[d],p=f=>c[d](G(R({},f),{children:u?u(f):f.children}));r.fieldTypes[d]=p});return}let l=r[i],s=c=>n.overrides[i](G(R({},c),{children:l?l(c):c.children}));r[i]=s})}),r},dB=({overrides:e,plugins:t})=>(0,v5.useMemo)(()=>uB({overrides:e,plugins:t}),[t,e]);O();O();var Hk={Puck:"_Puck_tzaxg_19","Puck-portal":"_Puck-portal_tzaxg_31",PuckLayout:"_PuckLayout_tzaxg_36","PuckLayout-inner":"_PuckLayout-inner_tzaxg_40","Puck--hidePlugins":"_Puck--hidePlugins_tzaxg_73","PuckLayout--mounted":"_PuckLayout--mounted_tzaxg_78","PuckLayout--mobilePanelHeightToggle":"_PuckLayout--mobilePanelHeightToggle_tzaxg_82","PuckLayout--leftSideBarVisible":"_PuckLayout--leftSideBarVisible_tzaxg_82","PuckLayout--isExpanded":"_PuckLayout--isExpanded_tzaxg_90","PuckLayout--mobilePanelHeightMinContent":"_PuckLayout--mobilePanelHeightMinContent_tzaxg_110","PuckLayout--rightSideBarVisible":"_PuckLayout--rightSideBarVisible_tzaxg_137","PuckLayout-mounted":"_PuckLayout-mounted_tzaxg_156","PuckLayout-nav":"_PuckLayout-nav_tzaxg_197","PuckLayout-header":"_PuckLayout-header_tzaxg_217",PuckPluginTab:"_PuckPluginTab_tzaxg_231","PuckPluginTab--visible":"_PuckPluginTab--visible_tzaxg_237","PuckPluginTab-body":"_PuckPluginTab-body_tzaxg_243"};O();var gk=({children:e})=>(0,um.jsx)(um.Fragment,{children:e});O();var pB=()=>{let e=Xe(),t=(0,m5.useCallback)(()=>{let r=e.getState().dispatch;r({type:"setUi",ui:n=>({previewMode:n.previewMode==="edit"?"interactive":"edit"})})},[e]);Gc({meta:!0,i:!0},t),Gc({ctrl:!0,i:!0},t)};O();O();O();var fB={MenuBar:"_MenuBar_1hxnj_1","MenuBar--menuOpen":"_MenuBar--menuOpen_1hxnj_14","MenuBar-inner":"_MenuBar-inner_1hxnj_29","MenuBar-history":"_MenuBar-history_1hxnj_45"},tk=ne("MenuBar",fB);function hB({menuOpen:e=!1,renderHeaderActions:t,setMenuOpen:r}){let n=H(c=>c.history.back),o=H(c=>c.history.forward),a=H(c=>c.history.hasFuture()),i=H(c=>c.history.hasPast()),l=ae("header-undo"),s=ae("header-redo");return(0,An.jsx)("div",{className:tk({menuOpen:e}),onClick:c=>{var d;let u=c.target;window.matchMedia("(min-width: 638px)").matches||u.tagName==="A"&&((d=u.getAttribute("href"))!=null&&d.startsWith("#"))&&r(!1)},children:(0,An.jsxs)("div",{className:tk("inner"),children:[(0,An.jsxs)("div",{className:tk("history"),children:[(0,An.jsx)(cr,{type:"button",title:l,disabled:!i,onClick:n,children:(0,An.jsx)(J1,{size:21})}),(0,An.jsx)(cr,{type:"button",title:s,disabled:!a,onClick:o,children:(0,An.jsx)(Y1,{size:21})})]}),(0,An.jsx)(An.Fragment,{children:t&&t()})]})})}O();var vB={PuckHeader:"_PuckHeader_c2nei_1","PuckHeader--hidePlugins":"_PuckHeader--hidePlugins_c2nei_21","PuckHeader-inner":"_PuckHeader-inner_c2nei_26","PuckHeader-toggle":"_PuckHeader-toggle_c2nei_46","PuckHeader-rightSideBarToggle":"_PuckHeader-rightSideBarToggle_c2nei_52","PuckHeader-leftSideBarToggle":"_PuckHeader-leftSideBarToggle_c2nei_53","PuckHeader-title":"_PuckHeader-title_c2nei_64","PuckHeader-path":"_PuckHeader-path_c2nei_68","PuckHeader-tools":"_PuckHeader-tools_c2nei_75","PuckHeader-menuButton":"_PuckHeader-menuButton_c2nei_81","PuckHeader--menuOpen":"_PuckHeader--menuOpen_c2nei_86"},Ko=ne("PuckHeader",vB),mB=({hidePlugins:e})=>{let{onPublish:t,renderHeader:r,renderHeaderActions:n,headerTitle:o,headerPath:a,iframe:i}=dm(),l=H(w=>w.dispatch),s=Xe(),c=(0,na.useMemo)(()=>r?(console.warn("`renderHeader` is deprecated. Please use `overrides.header` and the `usePuck` hook instead"),z=>{var C=z,{actions:D}=C,I=fi(C,["actions"]);let M=r,B=H(L=>L.state);return(0,ke.jsx)(M,G(R({},I),{dispatch:l,state:B,children:D}))}):gk,[r]),d=(0,na.useMemo)(()=>n?(console.warn("`renderHeaderActions` is deprecated. Please use `overrides.headerActions` and the `usePuck` hook instead."),z=>{let C=n,D=H(I=>I.state);return(0,ke.jsx)(C,G(R({},z),{dispatch:l,state:D}))}):gk,[n]),u=H(w=>w.overrides.header||c),p=H(w=>w.overrides.headerActions||d),[f,v]=(0,na.useState)(!1),b=H(w=>{var z,C;return(C=((z=w.state.indexes.nodes.root)==null?void 0:z.data).props.title)!=null?C:""}),S=H(w=>w.state.ui.leftSideBarVisible),g=H(w=>w.state.ui.rightSideBarVisible),m=(0,na.useCallback)(w=>{let z=window.matchMedia("(min-width: 638px)").matches,C=w==="left"?S:g,D=w==="left"?"rightSideBarVisible":"leftSideBarVisible";l({type:"setUi",ui:R({[`${w}SideBarVisible`]:!C},z?{}:{[D]:!1})})},[l,S,g]),_=ae("header-publish"),h=ae("label-page"),k=ae("header-toggle-leftsidebar"),y=ae("header-toggle-rightsidebar"),x=ae("header-toggle-menubar");return(0,ke.jsx)(u,{actions:(0,ke.jsx)(ke.Fragment,{children:(0,ke.jsx)(p,{children:(0,ke.jsx)(Uv,{onClick:()=>{let w=s.getState().state.data;t&&t(w)},icon:(0,ke.jsx)(Rm,{size:"14px"}),children:_})})}),children:(0,ke.jsx)("header",{className:Ko({leftSideBarVisible:S,rightSideBarVisible:g,hidePlugins:e}),children:(0,ke.jsxs)("div",{className:Ko("inner"),children:[(0,ke.jsxs)("div",{className:Ko("toggle"),children:[(0,ke.jsx)("div",{className:Ko("leftSideBarToggle"),children:(0,ke.jsx)(cr,{type:"button",onClick:()=>{m("left")},title:k,children:(0,ke.jsx)(q1,{focusable:"false"})})}),(0,ke.jsx)("div",{className:Ko("rightSideBarToggle"),children:(0,ke.jsx)(cr,{type:"button",onClick:()=>{m("right")},title:y,children:(0,ke.jsx)(F1,{focusable:"false"})})})]}),(0,ke.jsx)("div",{className:Ko("title"),children:(0,ke.jsxs)(Kv,{rank:"2",size:"xs",children:[o||b||h,a&&(0,ke.jsxs)(ke.Fragment,{children:[" ",(0,ke.jsx)("code",{className:Ko("path"),children:a})]})]})}),(0,ke.jsxs)("div",{className:Ko("tools"),children:[(0,ke.jsx)("div",{className:Ko("menuButton"),children:(0,ke.jsx)(cr,{type:"button",onClick:()=>v(!f),title:x,children:f?(0,ke.jsx)(Nm,{focusable:"false"}):(0,ke.jsx)(Zc,{focusable:"false"})})}),(0,ke.jsx)(hB,{dispatch:l,onPublish:t,menuOpen:f,renderHeaderActions:()=>(0,ke.jsx)(p,{children:(0,ke.jsx)(Uv,{onClick:()=>{let w=s.getState().state.data;t&&t(w)},icon:(0,ke.jsx)(Rm,{size:"14px"}),children:_})}),setMenuOpen:v})]})]})})})},gB=(0,na.memo)(mB);O();O();var _B={SidebarSection:"_SidebarSection_1uv88_1","SidebarSection-title":"_SidebarSection-title_1uv88_12","SidebarSection--noBorderTop":"_SidebarSection--noBorderTop_1uv88_20","SidebarSection-content":"_SidebarSection-content_1uv88_24","SidebarSection-breadcrumbLabel":"_SidebarSection-breadcrumbLabel_1uv88_33","SidebarSection-breadcrumbs":"_SidebarSection-breadcrumbs_1uv88_62","SidebarSection-breadcrumb":"_SidebarSection-breadcrumb_1uv88_33","SidebarSection-heading":"_SidebarSection-heading_1uv88_74","SidebarSection-loadingOverlay":"_SidebarSection-loadingOverlay_1uv88_78"},vc=ne("SidebarSection",_B),bB=({children:e,title:t,background:r,showBreadcrumbs:n,noBorderTop:o,isLoading:a})=>(0,Gn.jsxs)("div",{className:vc({noBorderTop:o}),style:{background:r},children:[(0,Gn.jsx)("div",{className:vc("title"),children:(0,Gn.jsxs)("div",{className:vc("breadcrumbs"),children:[n&&(0,Gn.jsx)(r5,{}),(0,Gn.jsx)("div",{className:vc("heading"),children:(0,Gn.jsx)(Kv,{rank:"2",size:"xs",children:t})})]})}),(0,Gn.jsx)("div",{className:vc("content"),children:e}),a&&(0,Gn.jsx)("div",{className:vc("loadingOverlay"),children:(0,Gn.jsx)(hi,{size:32})})]});O();O();O();var g5={ViewportControls:"_ViewportControls_v26yb_1","ViewportControls--fullScreen":"_ViewportControls--fullScreen_v26yb_5","ViewportControls-toggleButton":"_ViewportControls-toggleButton_v26yb_14","ViewportControls-actions":"_ViewportControls-actions_v26yb_39","ViewportControls-actionsInner":"_ViewportControls-actionsInner_v26yb_43","ViewportControls--isExpanded":"_ViewportControls--isExpanded_v26yb_67","ViewportControls-divider":"_ViewportControls-divider_v26yb_72","ViewportControls-zoomSelect":"_ViewportControls-zoomSelect_v26yb_79","ViewportControls-zoom":"_ViewportControls-zoom_v26yb_79","ViewportButton-inner":"_ViewportButton-inner_v26yb_110","ViewportButton--isActive":"_ViewportButton--isActive_v26yb_118"},ST={Smartphone:(0,$e.jsx)(Q1,{size:16}),Tablet:(0,$e.jsx)(W1,{size:16}),Monitor:(0,$e.jsx)(jm,{size:16}),FullWidth:(0,$e.jsx)(N1,{size:16})},Ja=ne("ViewportControls",g5),zT=ne("ViewportButton",g5),_k=({children:e,title:t,onClick:r,isActive:n,disabled:o})=>(0,$e.jsx)("span",{className:zT({isActive:n}),suppressHydrationWarning:!0,children:(0,$e.jsx)(cr,{type:"button",title:t,disabled:o||n,onClick:r,suppressHydrationWarning:!0,children:(0,$e.jsx)("span",{className:zT("inner"),children:e})})}),ET=[{label:"25%",value:.25},{label:"50%",value:.5},{label:"75%",value:.75},{label:"100%",value:1},{label:"125%",value:1.25},{label:"150%",value:1.5},{label:"200%",value:2}],yB=({viewport:e,isActive:t,onClick:r})=>{var n;let o=ae("viewport-switch",{label:(n=e.label)!=null?n:""}),a=ae("viewport-switch-default");return(0,$e.jsx)(_k,{title:e.label?o:a,onClick:r,isActive:t,children:typeof e.icon=="string"?ST[e.icon]||e.icon:e.icon||ST.Smartphone})},kB=({autoZoom:e,zoom:t,onViewportChange:r,onZoom:n,fullScreen:o})=>{var a,i;let l=H(_=>_.viewports),s=H(_=>_.state.ui.viewports),c=ET.find(_=>_.value===e),d=ae("viewport-zoom-auto",{zoom:(e*100).toFixed(0)}),u=(0,yl.useMemo)(()=>[...ET,...c?[]:[{value:e,label:d}]].filter(_=>_.value<=e).sort((_,h)=>_.value>h.value?1:-1),[e,d]),[p,f]=(0,yl.useState)(s.current.width);(0,yl.useEffect)(()=>{f(s.current.width)},[s.current]);let[v,b]=(0,yl.useState)(!1),S=ae("viewport-zoom-out"),g=ae("viewport-zoom-in"),m=ae("viewport-toggle-menu");return(0,$e.jsxs)("div",{className:Ja({isExpanded:v,fullScreen:o}),suppressHydrationWarning:!0,children:[(0,$e.jsx)("div",{className:Ja("actions"),children:(0,$e.jsxs)("div",{className:Ja("actionsInner"),children:[l.map((_,h)=>(0,$e.jsx)(yB,{viewport:_,onClick:()=>{f(_.width),r(_)},isActive:p===_.width},h)),(0,$e.jsx)("div",{className:Ja("divider")}),(0,$e.jsx)(_k,{title:S,disabled:t<=((a=u[0])==null?void 0:a.value),onClick:_=>{_.stopPropagation(),n(u[Math.max(u.findIndex(h=>h.value===t)-1,0)].value)},children:(0,$e.jsx)(tx,{size:16})}),(0,$e.jsx)(_k,{title:g,disabled:t>=((i=u[u.length-1])==null?void 0:i.value),onClick:_=>{_.stopPropagation(),n(u[Math.min(u.findIndex(h=>h.value===t)+1,u.length-1)].value)},children:(0,$e.jsx)(ex,{size:16})}),(0,$e.jsxs)("div",{className:Ja("zoom"),children:[(0,$e.jsx)("div",{className:Ja("divider")}),(0,$e.jsx)("select",{className:Ja("zoomSelect"),value:t.toString(),onClick:_=>{_.stopPropagation()},onChange:_=>{n(parseFloat(_.currentTarget.value))},children:u.map(_=>(0,$e.jsx)("option",{value:_.value,label:_.label},_.label))})]})]})}),(0,$e.jsx)("button",{className:Ja("toggleButton"),title:m,onClick:()=>b(_=>!_),children:v?(0,$e.jsx)($1,{size:16}):(0,$e.jsx)(jm,{size:16})})]})};O();var xB={PuckCanvas:"_PuckCanvas_zw9iy_1","PuckCanvas-controls":"_PuckCanvas-controls_zw9iy_18","PuckCanvas--fullScreen":"_PuckCanvas--fullScreen_zw9iy_23","PuckCanvas-inner":"_PuckCanvas-inner_zw9iy_34","PuckCanvas-root":"_PuckCanvas-root_zw9iy_43","PuckCanvas--ready":"_PuckCanvas--ready_zw9iy_68","PuckCanvas-loader":"_PuckCanvas-loader_zw9iy_73","PuckCanvas--showLoader":"_PuckCanvas--showLoader_zw9iy_84"};O();var b5=(0,ci.createContext)(null),wB=({children:e})=>{let t=(0,ci.useRef)(null),r=(0,ci.useMemo)(()=>({frameRef:t}),[]);return(0,_5.jsx)(b5.Provider,{value:r,children:e})},y5=()=>{let e=(0,ci.useContext)(b5);if(e===null)throw new Error("useCanvasFrame must be used within a FrameProvider");return e},Yd=ne("PuckCanvas",xB),CT=!0,rk=150,SB=()=>{var e;let{frameRef:t}=y5(),r=Hm(t),{viewports:n=Im,ui:o}=dm(),{dispatch:a,overrides:i,setUi:l,zoomConfig:s,setZoomConfig:c,status:d,iframe:u,_experimentalFullScreenCanvas:p}=H(Ne(D=>({dispatch:D.dispatch,overrides:D.overrides,setUi:D.setUi,zoomConfig:D.zoomConfig,setZoomConfig:D.setZoomConfig,status:D.status,iframe:D.iframe,_experimentalFullScreenCanvas:D._experimentalFullScreenCanvas}))),{leftSideBarVisible:f,rightSideBarVisible:v,leftSideBarWidth:b,rightSideBarWidth:S,viewports:g}=H(Ne(D=>({leftSideBarVisible:D.state.ui.leftSideBarVisible,rightSideBarVisible:D.state.ui.rightSideBarVisible,leftSideBarWidth:D.state.ui.leftSideBarWidth,rightSideBarWidth:D.state.ui.rightSideBarWidth,viewports:D.state.ui.viewports}))),[m,_]=(0,ar.useState)(!1),h=(0,ar.useRef)(!1),k=(0,ar.useMemo)(()=>({children:I})=>(0,Fr.jsx)(Fr.Fragment,{children:I}),[]),y=(0,ar.useMemo)(()=>i.preview||k,[i]),x=(0,ar.useCallback)(()=>{if(t.current){let D=t.current,I=ux(D);return{width:I.contentBox.width,height:I.contentBox.height}}return{width:0,height:0}},[t]);(0,ar.useEffect)(()=>{r()},[t,f,v,b,S,g]),(0,ar.useEffect)(()=>{let{height:D}=x();g.current.height==="auto"&&c(G(R({},s),{rootHeight:D/s.zoom}))},[s.zoom,x,c]),(0,ar.useEffect)(()=>{CT&&r()},[g.current.width,g]),(0,ar.useEffect)(()=>{if(!t.current)return;let D=new ResizeObserver(()=>{h.current||r()});return D.observe(t.current),()=>{D.disconnect()}},[t.current]);let[w,z]=(0,ar.useState)(!1);(0,ar.useEffect)(()=>{setTimeout(()=>{z(!0)},500)},[]);let C=Xe();return(0,ar.useEffect)(()=>{var D,I;if(typeof window>"u"||(D=o?.viewports)!=null&&D.current)return;let M=window.innerWidth,B=(I=t.current)==null?void 0:I.getBoundingClientRect().width;if(!M||!B||n.length===0)return;let L=Object.values(n).find(V=>V.width==="100%"),j=!!L,Z=Object.entries(n).filter(([V,ee])=>ee.width!=="100%").map(([V,ee])=>({key:V,diff:Math.abs(M-(typeof ee.width=="string"?M:ee.width)),value:ee})).sort((V,ee)=>V.diff>ee.diff?1:-1)[0].value;if(Z.width<B&&j&&(Z=L),u.enabled){let V=C.getState(),ee={state:G(R({},V.state),{ui:G(R({},V.state.ui),{viewports:G(R({},V.state.ui.viewports),{current:G(R({},V.state.ui.viewports.current),{height:Z?.height||"auto",width:Z?.width})})})})},he=V.history;V.history.histories.length===1&&(he=G(R({},he),{histories:[ee]})),C.setState(G(R({},ee),{history:he}))}},[n,t.current,u,C,(e=o?.viewports)==null?void 0:e.current]),(0,Fr.jsxs)("div",{className:Yd({ready:d==="READY"||!u.enabled||!u.waitForStyles,showLoader:w,fullScreen:p}),onClick:D=>{let I=D.target;!I.hasAttribute("data-puck-component")&&!I.hasAttribute("data-puck-dropzone")&&a({type:"setUi",ui:{itemSelector:null},recordHistory:!1})},children:[g.controlsVisible&&u.enabled&&(0,Fr.jsx)("div",{className:Yd("controls"),children:(0,Fr.jsx)(kB,{fullScreen:p,autoZoom:s.autoZoom,zoom:s.zoom,onViewportChange:D=>{_(!0),h.current=!0;let I=G(R({},D),{height:D.height||"auto",zoom:s.zoom}),M={viewports:G(R({},g),{current:I})};l(M),CT&&r({viewports:G(R({},g),{current:I})})},onZoom:D=>{_(!0),h.current=!0,c(G(R({},s),{zoom:D}))}})}),(0,Fr.jsxs)("div",{className:Yd("inner"),ref:t,children:[(0,Fr.jsx)("div",{className:Yd("root"),style:{width:u.enabled?g.current.width:"100%",height:s.rootHeight,transform:u.enabled?`scale(${s.zoom})`:void 0,transition:m?`width ${rk}ms ease-out, height ${rk}ms ease-out, transform ${rk}ms ease-out`:"",overflow:u.enabled?void 0:"auto"},suppressHydrationWarning:!0,id:"puck-canvas-root",onTransitionEnd:()=>{_(!1),h.current=!1},children:(0,Fr.jsx)(y,{children:(0,Fr.jsx)(h5,{})})}),(0,Fr.jsx)("div",{className:Yd("loader"),children:(0,Fr.jsx)(hi,{size:24})})]})]})};O();function TT(e,t){let[r,n]=(0,oa.useState)(null),o=(0,oa.useRef)(null),a=H(l=>e==="left"?l.state.ui.leftSideBarWidth:l.state.ui.rightSideBarWidth);(0,oa.useEffect)(()=>{if(typeof window<"u"&&!a)try{let l=localStorage.getItem("puck-sidebar-widths");if(l){let c=JSON.parse(l)[e];c&&t({type:"setUi",ui:{[e==="left"?"leftSideBarWidth":"rightSideBarWidth"]:c}})}}catch(l){console.error(`Failed to load ${e} sidebar width from localStorage`,l)}},[t,e,a]),(0,oa.useEffect)(()=>{a!==void 0&&n(a)},[a]);let i=(0,oa.useCallback)(l=>{t({type:"setUi",ui:{[e==="left"?"leftSideBarWidth":"rightSideBarWidth"]:l}});let s={};try{let c=localStorage.getItem("puck-sidebar-widths");s=c?JSON.parse(c):{}}catch(c){console.error(`Failed to save ${e} sidebar width to localStorage`,c)}finally{localStorage.setItem("puck-sidebar-widths",JSON.stringify(G(R({},s),{[e]:l})))}window.dispatchEvent(new CustomEvent("viewportchange",{bubbles:!0,cancelable:!1}))},[t,e]);return{width:r,setWidth:n,sidebarRef:o,handleResizeEnd:i}}O();O();O();var zB={ResizeHandle:"_ResizeHandle_144bf_2","ResizeHandle--left":"_ResizeHandle--left_144bf_16","ResizeHandle--right":"_ResizeHandle--right_144bf_20"},EB=ne("ResizeHandle",zB),CB=({position:e,sidebarRef:t,onResize:r,onResizeEnd:n})=>{let{frameRef:o}=y5(),a=Hm(o),i=(0,ta.useRef)(null),l=(0,ta.useRef)(!1),s=(0,ta.useRef)(0),c=(0,ta.useRef)(0),d=(0,ta.useCallback)(f=>{if(!l.current)return;let v=f.clientX-s.current,b=e==="left"?c.current+v:c.current-v,S=Math.max(192,b);r(S),f.preventDefault()},[r,e]),u=(0,ta.useCallback)(()=>{var f;if(!l.current)return;l.current=!1,document.body.style.cursor="",document.body.style.userSelect="";let v=document.getElementById("resize-overlay");v&&document.body.removeChild(v),document.removeEventListener("mousemove",d),document.removeEventListener("mouseup",u);let b=((f=t.current)==null?void 0:f.getBoundingClientRect().width)||0;n(b),a()},[n]),p=(0,ta.useCallback)(f=>{var v;l.current=!0,s.current=f.clientX,c.current=((v=t.current)==null?void 0:v.getBoundingClientRect().width)||0,document.body.style.cursor="col-resize",document.body.style.userSelect="none";let b=document.createElement("div");b.id="resize-overlay",b.setAttribute("data-resize-overlay",""),document.body.appendChild(b),document.addEventListener("mousemove",d),document.addEventListener("mouseup",u),f.preventDefault()},[e,d,u]);return(0,k5.jsx)("div",{ref:i,className:EB({[e]:!0}),onMouseDown:p})};O();var TB={Sidebar:"_Sidebar_16oed_1","Sidebar--isVisible":"_Sidebar--isVisible_16oed_10","Sidebar--left":"_Sidebar--left_16oed_14","Sidebar--right":"_Sidebar--right_16oed_34","Sidebar-resizeHandle":"_Sidebar-resizeHandle_16oed_51"},AT=ne("Sidebar",TB),OT=({position:e,sidebarRef:t,isVisible:r,onResize:n,onResizeEnd:o,children:a})=>(0,ii.jsxs)(ii.Fragment,{children:[(0,ii.jsx)("div",{ref:t,className:AT({[e]:!0,isVisible:r}),children:a}),(0,ii.jsx)("div",{className:`${AT("resizeHandle")}`,children:(0,ii.jsx)(CB,{position:e,sidebarRef:t,onResize:n,onResizeEnd:o})})]});O();var AB=e=>{let t=e;for(;t&&t!==document.body;){let r=window.getComputedStyle(t);if(r.display==="none"||r.visibility==="hidden"||r.opacity==="0"||t.getAttribute("aria-hidden")==="true"||t.hasAttribute("hidden"))return!1;t=t.parentElement}return!0},OB=e=>{var t;if(e?.defaultPrevented)return!0;let r=((t=e?.composedPath)==null?void 0:t.call(e)[0])||e?.target||document.activeElement;if(r instanceof HTMLElement){let o=r.tagName.toLowerCase();if(o==="input"||o==="textarea"||o==="select"||r.isContentEditable)return!0;let a=r.getAttribute("role");if(a==="textbox"||a==="combobox"||a==="searchbox"||a==="listbox"||a==="grid")return!0}let n=document.querySelector('dialog[open], [aria-modal="true"], [role="dialog"], [role="alertdialog"]');return!!(n&&AB(n))},DB=()=>{let e=Xe(),t=(0,x5.useCallback)(r=>{var n;if(OB(r))return!1;let{state:o,dispatch:a,permissions:i,selectedItem:l}=e.getState(),s=(n=o.ui)==null?void 0:n.itemSelector;return!s?.zone||!l||!i.getPermissions({item:l}).delete||a({type:"remove",index:s.index,zone:s.zone}),!0},[e]);Gc({delete:!0},t),Gc({backspace:!0},t)};O();O();var w5={Nav:"_Nav_vll2r_1","Nav-list":"_Nav-list_vll2r_5","Nav-mobileActions":"_Nav-mobileActions_vll2r_23","NavItem-link":"_NavItem-link_vll2r_39",NavItem:"_NavItem_vll2r_39","NavItem-linkIcon":"_NavItem-linkIcon_vll2r_90","NavItem--active":"_NavItem--active_vll2r_100","NavItem--mobileOnly":"_NavItem--mobileOnly_vll2r_136","NavItem--desktopOnly":"_NavItem--desktopOnly_vll2r_141"},nk=ne("Nav",w5),zv=ne("NavItem",w5),IB=({label:e,icon:t,onClick:r,isActive:n,mobileOnly:o,desktopOnly:a})=>(0,Eo.jsx)("li",{className:zv({active:n,mobileOnly:o,desktopOnly:a}),children:r&&(0,Eo.jsxs)("div",{className:zv("link"),onClick:r,children:[t&&(0,Eo.jsx)("span",{className:zv("linkIcon"),children:t}),(0,Eo.jsx)("span",{className:zv("linkLabel"),children:e})]})}),MB=({items:e,mobileActions:t})=>(0,Eo.jsxs)("nav",{className:nk(),children:[(0,Eo.jsx)("ul",{className:nk("list"),children:Object.entries(e).map(([r,n])=>(0,Eo.jsx)(IB,R({},n),r))}),t&&(0,Eo.jsx)("div",{className:nk("mobileActions"),children:t})]});O();var S5=e=>R({enabled:!0,waitForStyles:!0,syncHostStyles:!0},e),DT=ne("Puck",Hk),Ev=ne("PuckLayout",Hk),IT=ne("PuckPluginTab",Hk),NB=typeof window>"u"?Vr.useEffect:Vr.useLayoutEffect,RB=()=>{let e=ae("label-page"),t=H(r=>{var n,o,a;return r.selectedItem?(o=(n=r.config.components[r.selectedItem.type])==null?void 0:n.label)!=null?o:r.selectedItem.type.toString():(a=r.config.root)==null?void 0:a.label});return(0,Ge.jsx)(bB,{noBorderTop:!0,showBreadcrumbs:!0,title:t||e,children:(0,Ge.jsx)(Bk,{})})},LB=({children:e,visible:t,mobileOnly:r})=>(0,Ge.jsx)("div",{className:IT({visible:t,mobileOnly:r}),children:(0,Ge.jsx)("div",{className:IT("body"),children:e})}),z5=({children:e})=>{var t,r;let{iframe:n,initialHistory:o,plugins:a,height:i}=dm(),l=H($=>$.dnd),s=(0,Vr.useMemo)(()=>S5(n),[n]);J9();let c=H($=>$.dispatch),d=H($=>$.state.ui.leftSideBarVisible),u=H($=>$.state.ui.rightSideBarVisible),p=H($=>$.instanceId),{width:f,setWidth:v,sidebarRef:b,handleResizeEnd:S}=TT("left",c),{width:g,setWidth:m,sidebarRef:_,handleResizeEnd:h}=TT("right",c);(0,Vr.useEffect)(()=>{window.matchMedia("(min-width: 638px)").matches||c({type:"setUi",ui:{leftSideBarVisible:!1,rightSideBarVisible:!1}});let $=()=>{window.matchMedia("(min-width: 638px)").matches||c({type:"setUi",ui:F=>R(R({},F),F.rightSideBarVisible?{leftSideBarVisible:!1}:{})})};return window.addEventListener("resize",$),()=>{window.removeEventListener("resize",$)}},[]);let k=H($=>$.overrides),y=(0,Vr.useMemo)(()=>k.puck||gk,[k]),[x,w]=(0,Vr.useState)(!1);NB(()=>{w(!0)},[]);let z=H($=>$.status==="READY");nx(),(0,Vr.useEffect)(()=>{if(z&&s.enabled){let $=un();if($)return rx($)}},[z,s.enabled]),pB(),DB();let C={};f&&(C["--puck-user-sidebar-left-width"]=`${f}px`),g&&(C["--puck-user-sidebar-right-width"]=`${g}px`);let D=H($=>$.setUi),I=H($=>{var F;return(F=$.state.ui.plugin)==null?void 0:F.current}),M=Xe(),B=(0,Vr.useMemo)(()=>!!a?.find($=>$.name==="legacy-side-bar"),[a]),L=ae("plugin-blocks"),j=ae("plugin-outline"),X=ae("plugin-fields"),Z=(0,Vr.useMemo)(()=>{let $={},F=[B6({label:L}),e5({label:j})],E=A=>A.name==="legacy-side-bar"?-1:0,T=[...F,...a??[]].sort((A,P)=>E(A)-E(P));return a?.some(A=>A.name==="fields")||T.push(n5({label:X})),T?.forEach(A=>{var P,q,Q;A.name&&A.render&&($[A.name]&&delete $[A.name],$[A.name]={label:(P=A.label)!=null?P:A.name,icon:(q=A.icon)!=null?q:(0,Ge.jsx)(K1,{}),onClick:()=>{A.name===I?D(d?{leftSideBarVisible:!1}:{leftSideBarVisible:!0}):A.name&&D({plugin:{current:A.name},leftSideBarVisible:!0})},isActive:d&&I===A.name,render:A.render,mobilePanelHeight:(Q=A.mobilePanelHeight)!=null?Q:"toggle",mobileOnly:B||A.mobileOnly,desktopOnly:A.name==="legacy-side-bar"||A.desktopOnly})}),$},[a,I,M,d,L,j,X]),V=I??Object.keys(Z)[0],ee=(r=(t=Z[V])==null?void 0:t.mobilePanelHeight)!=null?r:"toggle";(0,Vr.useEffect)(()=>{if(!I){let $=Object.keys(Z);D({plugin:{current:$[0]}})}},[Z,I]);let he=Z.fields&&Z.fields.mobileOnly===!1,Y=H($=>{var F;return(F=$.state.ui.mobilePanelExpanded)!=null?F:!1}),oe=ae("layout-maximize"),et=ae("layout-minimize");return(0,Ge.jsxs)("div",{className:`Puck ${DT({hidePlugins:B})}`,id:p,style:{height:i,visibility:"hidden"},children:[(0,Ge.jsx)(JL,{disableAutoScroll:l?.disableAutoScroll,behavior:l?.behavior,children:(0,Ge.jsx)(y,{children:e||(0,Ge.jsx)(wB,{children:(0,Ge.jsx)("div",{className:Ev({leftSideBarVisible:d,mounted:x,rightSideBarVisible:!he&&u,isExpanded:Y,mobilePanelHeightToggle:ee==="toggle",mobilePanelHeightMinContent:ee==="min-content"}),style:{height:i},children:(0,Ge.jsxs)("div",{className:Ev("inner"),style:C,children:[(0,Ge.jsx)("div",{className:Ev("header"),children:(0,Ge.jsx)(gB,{hidePlugins:B})}),(0,Ge.jsx)("div",{className:Ev("nav"),children:(0,Ge.jsx)(MB,{items:Z,mobileActions:d&&ee==="toggle"&&(0,Ge.jsx)(cr,{type:"button",title:Y?et:oe,onClick:()=>{D({mobilePanelExpanded:!Y})},children:Y?(0,Ge.jsx)(U1,{size:21}):(0,Ge.jsx)(H1,{size:21})})})}),(0,Ge.jsx)(OT,{position:"left",sidebarRef:b,isVisible:d,onResize:v,onResizeEnd:S,children:Object.entries(Z).map(([$,{mobileOnly:F,render:E,label:T}])=>(0,Ge.jsx)(LB,{visible:I===$,mobileOnly:F,children:(0,Ge.jsx)(E,{})},$))}),(0,Ge.jsx)(SB,{}),!he&&(0,Ge.jsx)(OT,{position:"right",sidebarRef:_,isVisible:u,onResize:m,onResizeEnd:h,children:(0,Ge.jsx)(RB,{})})]})})})})}),(0,Ge.jsx)("div",{id:"puck-portal-root",className:DT("portal")})]})},E5=(0,xt.createContext)({});function BB(e){return(0,ml.jsx)(E5.Provider,{value:e,children:e.children})}var dm=()=>(0,xt.useContext)(E5);function jB({children:e}){let{config:t,data:r,ui:n,onChange:o,permissions:a={},plugins:i,overrides:l,viewports:s=Im,iframe:c,dnd:d,initialHistory:u,metadata:p,dictionary:f,onAction:v,fieldTransforms:b,_experimentalFullScreenCanvas:S,_experimentalVirtualization:g}=dm(),m=(0,xt.useMemo)(()=>S5(c),[c]),[_]=(0,xt.useState)(()=>{var L,j,X;let Z=R(R({},xp.ui),n),V={};Object.keys(r?.root||{}).length>0&&!((L=r?.root)!=null&&L.props)&&console.warn("Warning: Defining props on `root` is deprecated. Please use `root.props`, or republish this page to migrate automatically.");let ee=((j=r?.root)==null?void 0:j.props)||r?.root||{},he=R(R({},(X=t.root)==null?void 0:X.defaultProps),ee),Y=Dm(Rl(G(R({},r?.root),{props:he})),t),oe=G(R({},xp),{data:G(R({},r),{root:G(R({},r?.root),{props:Y.props}),content:r.content||[]}),ui:G(R(R({},Z),V),{componentList:t.categories?Object.entries(t.categories).reduce((et,[$,F])=>G(R({},et),{[$]:{title:F.title,components:F.components,expanded:F.defaultExpanded,visible:F.visible}}),{}):{}})});return yp(oe,t)}),{appendData:h=!0}=u||{},[k]=(0,xt.useState)([...u?.histories||[],...h?[{state:_}]:[]].map(L=>{let j=R(R({},_),L.state);return L.state.indexes||(j=yp(j,t)),G(R({},L),{state:j})})),y=(0,xt.useMemo)(()=>u?.index!==void 0&&u?.index>=0&&u?.index<k.length?u?.index:k.length-1,[]),x=k[y].state,w=dB({overrides:l,plugins:i}),z=(0,xt.useMemo)(()=>{let j=(i||[]).reduce((X,Z)=>R(R({},X),Z.fieldTransforms),{});return R(R({},j),b)},[b,i]),C=$v(),D=(0,xt.useCallback)(L=>({instanceId:C,state:L,config:t,plugins:i||[],overrides:w,viewports:s,iframe:m,_experimentalFullScreenCanvas:!!S,_experimentalVirtualization:!!g,onAction:v,metadata:p,dictionary:f||{},dnd:d,fieldTransforms:z}),[C,x,t,i,w,s,m,S,g,v,p,f,d,z]),[I]=(0,xt.useState)(()=>lx(D(x)));(0,xt.useEffect)(()=>{},[I]),(0,xt.useEffect)(()=>{let L=I.getState().state;I.setState(R({},D(L)))},[D]),ox(I,{histories:k,index:y,initialAppState:x});let M=(0,xt.useRef)(null);(0,xt.useEffect)(()=>I.subscribe(L=>L.state.data,L=>{if(o){if(kp(L,M.current))return;o(L),M.current=L}}),[o]),ax(I,a);let B=O7(I);return(0,xt.useEffect)(()=>{let{resolveAndCommitData:L}=I.getState();setTimeout(()=>{L()},0)},[]),(0,ml.jsx)(sx.Provider,{value:I,children:(0,ml.jsx)(I6.Provider,{value:B,children:e})})}function ui(e){return(0,ml.jsx)(BB,G(R({},e),{children:(0,ml.jsx)(jB,G(R({},e),{children:(0,ml.jsx)(z5,{children:e.children})}))}))}ui.Components=L6;ui.Fields=Bk;ui.Layout=z5;ui.Outline=$6;ui.Preview=h5;O();O();O();O();O();O();O();O();O();O();O();O();O();O();var T5=document.getElementById("root"),{theme:ap,path:aa,css:A5}=T5.dataset,O5=T5.dataset.token;async function Uk(e,t={}){let r;try{r=await fetch(e,{credentials:"same-origin",...t})}catch{throw Object.assign(new Error("The server cannot be reached."),{status:0})}let n=await r.json().catch(()=>null);if(!r.ok){let o=n?.error??n?.errors?.[0]?.message??`The server answered ${r.status}.`;throw Object.assign(new Error(o),{status:r.status})}return n}var D5=(e,t)=>Uk(e,{method:"POST",headers:{"Content-Type":"application/json","X-CSRFToken":O5},body:JSON.stringify(t)});async function I5(){let e=await Uk("/session");return O5=e.csrfToken,e.user}var M5=()=>Uk(`/desk/${ap}/page?path=${encodeURIComponent(aa)}`),N5=e=>D5(`/desk/${ap}/render`,e);async function R5(e,t){let r=()=>D5("/graphql",{query:e,variables:t}),n=await r().catch(async o=>{if(o.status!==403)throw o;return await I5(),r()});if(n.errors)throw Object.assign(new Error(n.errors[0].message),{status:200});return n.data}var PB="{ success message number overtaken later before faults { componentId component field message } }",qk=(e,t="",r="")=>`mutation Write($theme: ID!, $path: String!, $expected: Int!${t}) {
  outcome: ${e}(theme: $theme, path: $path, expected: $expected${r}) ${PB} }`,HB=qk("saveWorkingCopy",", $puckData: JSON!",", puckData: $puckData"),UB=qk("publishWorkingCopy",", $over: Boolean!",", over: $over"),rV=qk("discardWorkingCopy"),pm=(e,t)=>R5(e,{theme:ap,path:aa,...t}).then(r=>r.outcome);async function L5(e){if(!e.success&&!e.overtaken&&!e.later&&!await I5())throw Object.assign(new Error("Your sign-in has expired."),{status:401});return e}var B5=(e,t)=>pm(HB,{puckData:e,expected:t}).then(L5),j5=(e,t)=>pm(UB,{expected:e,over:t}).then(L5);var qB="mutation Add($theme: ID!, $path: String!, $title: String!) { outcome: addPage(id: $theme, path: $path, title: $title) { success message } }",P5=(e,t)=>pm(qB,{path:e,title:t}),FB="mutation Undo($theme: ID!, $revision: Int!) { outcome: rollbackTheme(id: $theme, revision: $revision) { success message } }",H5=e=>pm(FB,{revision:e}),Fk=e=>R5("query Progress($workspace: ID!) { publishing(workspace: $workspace) { live desired done verified dueAt } }",{workspace:e}).then(t=>t.publishing);var YA=N(J(),1);var Hc=N(J(),1);var g1=N(m1(),1),pn=N(m1(),1),qA=g1.default.default||g1.default;var Qn=N(K(),1),yP=100,kP=25,xP=2e3,zl=new Map,wm=[];async function FA(){let e=wm.splice(0,yP);wm.length&&setTimeout(FA,0);try{let t=await N5(e.map(({type:r,props:n})=>({type:r,props:n})));for(e.forEach(({key:r,done:n},o)=>{zl.set(r,t[o]),n(t[o])});zl.size>xP;)zl.delete(zl.keys().next().value)}catch(t){e.forEach(({failed:r})=>r(t))}}function wP(e,t,r){return zl.has(e)?Promise.resolve(zl.get(e)):new Promise((n,o)=>{wm.length||setTimeout(FA,kP),wm.push({key:e,type:t,props:r,done:n,failed:o})})}function VA({type:e,declared:t,slots:r,props:n}){let o=Object.fromEntries(Object.entries(n).filter(([p])=>p in t.fields&&!r.includes(p))),a=JSON.stringify([e,o]),[i,l]=(0,Hc.useState)(()=>zl.get(a)??null),s=(0,Hc.useRef)(a);s.current=a,(0,Hc.useEffect)(()=>{wP(a,e,o).then(p=>s.current===a&&l(p),()=>s.current===a&&l(p=>p??""))},[a]);let c=n.puck.dragRef;if(!i)return(0,Qn.jsxs)("div",{ref:c,className:"desk-empty",children:[t.label,i===null?" \u2026":": nothing to see yet"]});let d=!0,u=p=>{if(!(p instanceof pn.Element))return;if(p.name==="puck-slot"){let b=n[p.attribs.name];return b?(0,Qn.jsx)(b,{as:p.attribs.tag,className:p.attribs.css||void 0}):(0,Qn.jsx)(Qn.Fragment,{})}if(p.name==="a"&&(p.attribs.href="#"),!d||p.parent)return;d=!1;let f=p.name,v=(0,pn.attributesToProps)(p.attribs);return p.children.length?(0,Qn.jsx)(f,{...v,ref:c,children:(0,pn.domToReact)(p.children,{replace:u})}):(0,Qn.jsx)(f,{...v,ref:c})};return(0,Qn.jsx)(Qn.Fragment,{children:qA(i,{replace:u})})}var Tt=N(K(),1);function SP({field:e,children:t}){let r=(0,YA.useId)();return(0,Tt.jsxs)("div",{className:"desk-field",children:[(0,Tt.jsxs)("label",{htmlFor:r,children:[e.label,e.required?" (needed)":""]}),t(r),e.hint?(0,Tt.jsx)("small",{children:e.hint}):null]})}var fp=(e,t)=>({type:"custom",label:e.label,render:({value:r,onChange:n})=>(0,Tt.jsx)(SP,{field:e,children:o=>t({id:o,value:r,onChange:n})})}),_1=(e,t,r={})=>fp(e,({id:n,value:o,onChange:a})=>(0,Tt.jsx)("input",{id:n,type:t,value:o??"",onChange:i=>a(i.target.value),...r})),b1=(e,t)=>fp(e,({id:r,value:n,onChange:o})=>(0,Tt.jsxs)("select",{id:r,value:n??"",onChange:a=>o(a.target.value),children:[(0,Tt.jsx)("option",{value:"",children:"\u2013"}),n&&!t.some(a=>a.value===n)?(0,Tt.jsxs)("option",{value:n,children:[n," (not in the shop)"]}):null,t.map(a=>(0,Tt.jsx)("option",{value:a.value,children:a.label},a.value))]})),ZA=e=>fp(e,({id:t,value:r,onChange:n})=>(0,Tt.jsx)("textarea",{id:t,value:r??"",spellCheck:!0,onChange:o=>n(o.target.value)})),zP={text:e=>e.lines?ZA(e):_1(e,"text"),"rich text":e=>ZA({...e,hint:e.hint??"HTML: paragraphs, lists, tables, links. What visitors may not get is taken out when it is saved."}),number:e=>fp(e,({id:t,value:r,onChange:n})=>(0,Tt.jsx)("input",{id:t,type:"number",value:r??"",min:e.least,max:e.most,step:e.step,onChange:o=>n(o.target.value===""?null:Number(o.target.value))})),select:e=>({type:"select",label:e.label,options:Object.entries(e.options).map(([t,r])=>({value:t,label:r}))}),switch:e=>({type:"radio",label:e.label,options:[{value:!0,label:"Yes"},{value:!1,label:"No"}]}),colour:e=>fp(e,({id:t,value:r,onChange:n})=>(0,Tt.jsxs)(Tt.Fragment,{children:[(0,Tt.jsx)("input",{id:t,type:"text",value:r??"",onChange:o=>n(o.target.value)}),(0,Tt.jsx)("input",{type:"color","aria-label":`${e.label}: choose`,value:/^#[0-9a-f]{6}$/i.test(r)?r:"#ffffff",onChange:o=>n(o.target.value)})]})),link:e=>_1(e,"text",{inputMode:"url"}),picture:e=>_1(e,"text",{inputMode:"url",placeholder:"https://"}),product:(e,t)=>b1(e,t.product),collection:(e,t)=>b1(e,t.collection),section:(e,t)=>b1(e,t.section),list:(e,t)=>({type:"array",label:e.label,max:e.most,arrayFields:GA(e.fields,t),defaultItemProps:Object.fromEntries(Object.entries(e.fields).map(([r,n])=>[r,n.default])),getItemSummary:(r,n)=>r.title||r.label||r.question||r.caption||`${e.item} ${n+1}`}),slot:e=>({type:"slot",label:e.label})};function GA(e,t){return Object.fromEntries(Object.entries(e).map(([r,n])=>[r,zP[n.kind](n,t)]))}function XA({categories:e,components:t},r){let n=Object.entries(t),o=n.map(([l,s])=>{let c=Object.keys(s.fields).filter(d=>s.fields[d].kind==="slot");return[l,{label:s.label,fields:GA(s.fields,r),defaultProps:s.defaults,inline:!0,render:d=>(0,Tt.jsx)(VA,{type:l,declared:s,slots:c,props:d})}]}),a=Object.entries(e).map(([l,s])=>[l,{title:s,components:n.filter(([,c])=>c.offered&&c.category===l).map(([c])=>c)}]),i=n.filter(([,l])=>!l.offered).map(([l])=>l);return{components:Object.fromEntries(o),categories:{...Object.fromEntries(a),other:{title:"No longer offered",components:i,visible:!1}},root:{fields:{title:{type:"text",label:"Title"},description:{type:"textarea",label:"Description, for search engines"}},render:({puck:{renderDropZone:l}})=>(0,Tt.jsx)(l,{zone:"default-zone",as:"main"})}}}var Sm=[1e3,2e3,5e3,1e4,3e4],zm=class{constructor({document:t,number:r,send:n,told:o,keep:a,pause:i=1200}){Object.assign(this,{number:r,send:n,told:o,keep:a,pause:i}),this.acknowledged=JSON.stringify(t),this.newest=null,this.doubt=null,this.flight=null,this.tries=0,this.stopped=!1,this.held=!1}get dirty(){return this.newest!==null||this.doubt!==null||this.flight!==null}change(t){this.newest===null&&this.flight===null&&JSON.stringify(t)===this.acknowledged||(this.newest=t,this.keep.put(t,this.number),!this.stopped&&(!this.flight&&!this.tries&&this.told("waiting"),this.later(this.tries?Sm[Math.min(this.tries,Sm.length)-1]:this.pause)))}async flush(){for(clearTimeout(this.timer);this.dirty&&!this.stopped;)if(!await(this.flight??this.once()))return!1;return!this.dirty}later(t){clearTimeout(this.timer),this.held||(this.timer=setTimeout(()=>this.flight??this.once(),t))}hold(){this.held=!0,clearTimeout(this.timer)}release(){this.held=!1,this.newest!==null&&!this.stopped&&this.later(this.pause)}once(){let t=this.doubt!==null,r=t?this.doubt:this.newest;return t||(this.newest=null),this.doubt=null,this.told("saving"),this.flight=this.send(r,this.number).then(n=>this.answered(r,n,t),n=>this.failed(r,n,t)).finally(()=>this.flight=null).then(n=>(n&&this.newest!==null&&!this.stopped&&this.later(0),n)),this.flight}answered(t,r,n){return r.later?this.failed(t,{message:r.message,status:429},n):(this.tries=0,r.success?(this.number=r.number,this.acknowledged=JSON.stringify(t),this.newest===null?(this.keep.drop(),this.told("saved")):this.keep.put(this.newest,this.number),!0):(this.newest??=t,this.stopped=r.overtaken,this.told(r.overtaken?"overtaken":"failed",r),!1))}failed(t,r,n){return n||r.status===0||r.status>=500?this.doubt=t:this.newest??=t,this.told("failed",{message:r.message,status:r.status}),this.later(Sm[Math.min(this.tries++,Sm.length-1)]),!1}};function QA(e){return{put:(t,r)=>{try{localStorage.setItem(e,JSON.stringify({document:t,number:r}))}catch{}},drop:()=>localStorage.removeItem(e),get:()=>JSON.parse(localStorage.getItem(e)??"null")}}var ce=N(K(),1),El=Ik(),EP={saved:"All changes saved",waiting:"Changes not saved yet",saving:"Saving \u2026",failed:"Not saved yet",overtaken:"Not saved: somebody else was first"};function CP({children:e,document:t}){let[r,n]=(0,rt.useState)(!1);return(0,rt.useEffect)(()=>{if(!t)return;let o=t.createElement("link");o.rel="stylesheet",o.href=new URL(A5,location.href).href,o.onload=o.onerror=()=>n(!0);let a=t.createElement("style");return a.textContent=".desk-empty{padding:1rem;border:1px dashed #a8a29e;color:#57534e;font-size:.9rem}[data-puck-dropzone]:empty{min-height:4rem}",t.head.append(o,a),t.documentElement.lang="en",()=>{o.remove(),a.remove()}},[t]),r||!t?e:null}function TP({say:e}){let t=El(f=>f.selectedItem),r=El(f=>f.appState.ui.itemSelector),n=El(f=>f.dispatch),o=El(f=>f.getSelectorForId),a=El(f=>f.config),i=t?o(t.props.id)??r:null,l=t?a.components[t.type]?.label??t.type:"",s=(f,v)=>()=>{n(f()),e(`${l} ${v}`)},c=(f,v)=>n({type:"setUi",ui:{itemSelector:{index:f,zone:v}}}),d=(f,v)=>()=>{let b=i.index+f;if(b<0)return e(`${l} is the first`);n({type:"reorder",sourceIndex:i.index,destinationIndex:b,destinationZone:i.zone}),c(b,i.zone),e(`${l} ${v}`)},u=s(()=>({type:"duplicate",sourceIndex:i.index,sourceZone:i.zone}),"copied"),p=s(()=>({type:"remove",index:i.index,zone:i.zone}),"deleted");return(0,ce.jsxs)("div",{className:"desk-bar",role:"toolbar","aria-label":t?`Selected: ${l}`:"Nothing selected",children:[(0,ce.jsx)("button",{type:"button",disabled:!i,onClick:i?d(-1,"moved up"):void 0,children:"Move up"}),(0,ce.jsx)("button",{type:"button",disabled:!i,onClick:i?d(1,"moved down"):void 0,children:"Move down"}),(0,ce.jsx)("button",{type:"button",disabled:!i,onClick:i?u:void 0,children:"Copy"}),(0,ce.jsx)("button",{type:"button",disabled:!i,onClick:i?p:void 0,children:"Delete"})]})}function AP({faults:e,close:t}){let r=El(a=>a.dispatch),n=El(a=>a.getSelectorForId),o=a=>()=>r({type:"setUi",ui:{itemSelector:n(a)??null}});return e.length?(0,ce.jsxs)("section",{className:"desk-notice",role:"alert","aria-label":"What keeps the page from being published",children:[(0,ce.jsx)("p",{children:"This page cannot be published yet:"}),(0,ce.jsx)("ul",{children:e.map((a,i)=>(0,ce.jsx)("li",{children:(0,ce.jsx)("button",{type:"button",onClick:o(a.componentId),children:a.message})},i))}),(0,ce.jsx)("button",{type:"button",onClick:t,children:"Close"})]}):null}var OP=e=>new Promise(t=>setTimeout(t,e));async function DP(e,t,r){let n=performance.now(),a=(await Fk(e).catch(()=>null))?.desired??0;for(let i=1e3;;i=Math.min(i*1.5,5e3)){let l=await Fk(e).catch(()=>null);if(!r())return;let s=Math.round((performance.now()-n)/100)/10;if(l&&l.done>=a)return t(`Published \xB7 visitors see it \xB7 after ${s} s`);if(t(`Published \xB7 on its way to visitors \xB7 ${s} s`),s>300)return t("Published \xB7 it takes longer than usual to reach all visitors");await OP(i)}}function JA(e){let t=window.document.createElement("a");t.href=URL.createObjectURL(new Blob([JSON.stringify(e,null,1)],{type:"application/json"})),t.download="my-changes.json",t.click()}function IP({turn:e}){let[t,r]=(0,rt.useState)("");return(0,ce.jsxs)("details",{className:"desk-add",children:[(0,ce.jsx)("summary",{children:"Add a page"}),(0,ce.jsxs)("form",{onSubmit:async o=>{o.preventDefault();let{address:a,title:i}=Object.fromEntries(new FormData(o.currentTarget)),l=await P5(a,i).catch(s=>({message:s.message}));return l.success?e(a):r(l.message)},className:"desk-field",children:[(0,ce.jsx)("label",{htmlFor:"desk-title",children:"Title"}),(0,ce.jsx)("input",{id:"desk-title",name:"title",required:!0,maxLength:"120"}),(0,ce.jsx)("label",{htmlFor:"desk-address",children:"Address, such as /about; /@returns for a shared section"}),(0,ce.jsx)("input",{id:"desk-address",name:"address",required:!0,maxLength:"200",defaultValue:"/"}),(0,ce.jsx)("button",{type:"submit",children:"Add"}),(0,ce.jsx)("span",{role:"alert",className:"desk-fault",children:t})]})]})}var $A=(0,rt.createContext)(null);function MP(){let{opened:e,kept:t,state:r,said:n,say:o,progress:a,faults:i,setFaults:l,busy:s,publish:c,current:d,undo:u,undoable:p,elsewhere:f,turn:v}=(0,rt.useContext)($A),b=r.name==="failed"||r.name==="overtaken";return(0,ce.jsxs)("div",{className:"desk-bar",children:[(0,ce.jsx)(IP,{turn:v}),e.pages.length>1?(0,ce.jsx)("select",{"aria-label":"Page",value:aa,onChange:S=>v(S.target.value),children:e.pages.map(S=>(0,ce.jsxs)("option",{value:S.path,children:[S.title," ",S.path]},S.path))}):null,(0,ce.jsx)(TP,{say:o}),(0,ce.jsxs)("span",{className:"desk-state",role:"status","data-state":r.name,children:[EP[r.name],r.message?`: ${r.message}`:""]}),b?(0,ce.jsx)("a",{href:"/desk/sign-in",target:"_blank",rel:"noreferrer",children:"Sign in again"}):null,b?(0,ce.jsx)("button",{type:"button",onClick:()=>JA(d.current),children:"Download my changes"}):null,r.name==="overtaken"?(0,ce.jsx)("button",{type:"button",onClick:()=>{t.drop(),location.reload()},children:"Take the other version"}):null,e.address&&!aa.startsWith("/@")?(0,ce.jsx)("a",{href:e.address+aa,target:"_blank",rel:"noreferrer",children:"Visit"}):null,(0,ce.jsx)("button",{type:"button",className:"main",disabled:s,onClick:()=>c(),children:"Publish"}),f?(0,ce.jsx)("button",{type:"button",disabled:s,onClick:()=>c(!0),children:"Publish over it"}):null,p&&!s?(0,ce.jsx)("button",{type:"button",onClick:u,children:"Undo the publish"}):null,(0,ce.jsx)("span",{role:"status",className:"desk-progress",children:a}),(0,ce.jsx)("span",{className:"desk-said",role:"status",children:n}),e.parked?(0,ce.jsxs)("span",{className:"desk-parked",children:["Parts without a place, kept and not shown: ",e.parked]}):null,(0,ce.jsx)(AP,{faults:i,close:()=>l([])})]})}var NP={iframe:CP,headerActions:MP},RP={enabled:!0,waitForStyles:!0,syncHostStyles:!1};function LP({opened:e,restored:t,kept:r}){let n=(0,rt.useMemo)(()=>XA(e.schema,e.choices),[]),o=(0,rt.useMemo)(()=>{let{root:M,content:B,...L}=e.document;return L},[]),a=(0,rt.useMemo)(()=>{let{root:M,content:B}=t??e.document;return{root:M,content:B,zones:{}}},[]),[i,l]=(0,rt.useState)({name:t?"waiting":"saved"}),[s,c]=(0,rt.useState)(""),[d,u]=(0,rt.useState)(""),[p,f]=(0,rt.useState)([]),[v,b]=(0,rt.useState)(!1),S=(0,rt.useRef)(e.document),g=(0,rt.useMemo)(()=>new zm({document:e.document,number:e.number,send:B5,told:(M,B={})=>l({name:M,...B}),keep:r}),[]);(0,rt.useEffect)(()=>{t&&g.change(t);let M=L=>g.dirty&&L.preventDefault(),B=()=>g.dirty&&!g.flight&&g.later(0);addEventListener("beforeunload",M);for(let L of["focus","online"])addEventListener(L,B);return()=>{removeEventListener("beforeunload",M);for(let L of["focus","online"])removeEventListener(L,B)}},[]);let m=M=>{S.current={...o,root:M.root,content:M.content},g.change(S.current)},[_,h]=(0,rt.useState)(null),[k,y]=(0,rt.useState)(!1),x=(0,rt.useRef)(0),w=M=>{let B=++x.current,L=j=>u(j.replace("Published",M));DP(e.theme.workspace,L,()=>x.current===B)},I={opened:e,kept:r,state:i,said:s,say:c,progress:d,faults:p,setFaults:f,busy:v,publish:async(M=!1)=>{b(!0),f([]),y(!1),x.current++,u("Publishing \u2026");try{if(!await g.flush())return u("Not published: the last changes are not saved yet.");g.hold();let B=await j5(g.number,M);if(f(B.faults),y(B.overtaken&&B.number===g.number),!B.success)return u(`Not published. ${B.message}`);g.number=B.number,h(B.before),g.release(),w("Published")}catch(B){u(`Not published. ${B.message}`)}finally{g.release(),b(!1)}},current:S,undo:async()=>{b(!0);try{let M=await H5(_);if(!M.success)return u(`Not undone. ${M.message}`);h(null),w("Publish undone")}catch(M){u(`Not undone. ${M.message}`)}finally{b(!1)}},undoable:_,elsewhere:k,turn:async M=>{await g.flush()?location.search=`?path=${encodeURIComponent(M)}`:u("This page stays open until its last changes are saved.")}};return(0,ce.jsx)($A.Provider,{value:I,children:(0,ce.jsx)(ui,{config:n,data:a,onChange:m,iframe:RP,headerTitle:`${e.theme.name} ${aa==="/"?"":aa}`,overrides:NP})})}var WA=(0,KA.createRoot)(document.getElementById("root"));try{let e=await M5(),t=QA(`desk:${ap}:${aa}`),r=t.get(),n=r&&r.number===e.number?r.document:null;r&&!n&&JA(r.document),WA.render((0,ce.jsx)(LP,{opened:e,restored:n,kept:t}))}catch(e){e.status===401&&location.assign(`/desk/sign-in?next=${encodeURIComponent(location.pathname+location.search)}`),WA.render((0,ce.jsxs)("p",{className:"sheet",role:"alert",children:["The editor cannot open this page. ",e.message]}))}
