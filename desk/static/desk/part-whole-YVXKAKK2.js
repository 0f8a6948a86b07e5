import{a as ru,b as Vh,c as $h,d as qh,e as Uh,g as Zh,h as Gh,i as Yh,j as Xh,k as nu,m as ou,n as Kh,o as Jh,p as Qh,q as ev,r as tv,s as rv,t as nv,u as ov,v as iv,w as av}from"./part-chunk-E3KFZBOU.js";import"./part-chunk-5PZMMT7E.js";import{b as sn,c as Uf,h as Zf,i as Gf}from"./part-chunk-CIMTTVMS.js";import{a as se,b as bt}from"./part-chunk-KIKOYE5K.js";import{a as Bh,b as Wh,c as Hh}from"./part-chunk-32S2WACR.js";import{a as jh}from"./part-chunk-DYX2VRC4.js";import"./part-chunk-GZSX65GW.js";import"./part-chunk-OEYYBLIS.js";import"./part-chunk-6GKKVUXF.js";import{$ as Jc,A as nh,Aa as Ph,Ba as Oh,Ca as Dh,Da as Ui,Ea as Ah,F as $i,Fa as Th,G as Gc,Ga as Mh,H as Yc,Ha as Lh,I as oh,Ia as Rh,J as ih,Ja as B,Ka as De,L as xs,La as eu,M as ah,Ma as Nh,N as sh,Na as Fh,O as lh,Oa as tu,P as Xc,Pa as oe,Q as ch,Qa as Ln,R as uh,Ra as kt,Z as Kc,_ as dh,a as Xf,b as Kf,ba as ph,c as _s,ca as fh,d as zo,da as hh,e as $c,ea as vh,f as tr,g as qc,ga as Qc,h as Po,ha as gh,i as bs,ia as mh,j as Jf,ja as _h,k as Qf,l as Oo,la as bh,m as Uc,ma as yh,n as eh,na as kh,o as Sr,oa as xh,p as th,pa as wh,q as ys,r as Zc,s as ks,sa as Sh,t as Gt,ta as Ih,u as Do,ua as ws,v as rh,va as qi,w as Ir,xa as Eh,ya as Ch,za as zh}from"./part-chunk-OGXGSHHV.js";import{a as Vi}from"./part-chunk-NPPEKY7X.js";import{a as Yf}from"./part-chunk-NE4CEBUR.js";import{a as L,b as U,c as Mn,d as yt,e as O,f as re}from"./part-chunk-PXHDQSOL.js";import{a as K,b as X}from"./part-chunk-OHZMSJTR.js";import{a as Hi,b as Vc,c as _t,d as Fx,e as T,f as qf}from"./part-chunk-GVTHFRCL.js";var j_=_t((N_,F_)=>{(function(e){var t;typeof N_=="object"?F_.exports=e():typeof define=="function"&&define.amd?define(e):(typeof window<"u"?t=window:typeof global<"u"?t=global:typeof self<"u"&&(t=self),t.objectHash=e())})(function(){return(function e(t,r,n){function o(a,l){if(!r[a]){if(!t[a]){var c=typeof Hi=="function"&&Hi;if(!l&&c)return c(a,!0);if(i)return i(a,!0);throw new Error("Cannot find module '"+a+"'")}l=r[a]={exports:{}},t[a][0].call(l.exports,function(d){var u=t[a][1][d];return o(u||d)},l,l.exports,e,t,r,n)}return r[a].exports}for(var i=typeof Hi=="function"&&Hi,s=0;s<n.length;s++)o(n[s]);return o})({1:[function(e,t,r){(function(n,o,i,s,a,l,c,d,u){"use strict";var p=e("crypto");function h(g,_){_=S(g,_);var v;return(v=_.algorithm!=="passthrough"?p.createHash(_.algorithm):new x).write===void 0&&(v.write=v.update,v.end=v.update),k(_,v).dispatch(g),v.update||v.end(""),v.digest?v.digest(_.encoding==="buffer"?void 0:_.encoding):(g=v.read(),_.encoding!=="buffer"?g.toString(_.encoding):g)}(r=t.exports=h).sha1=function(g){return h(g)},r.keys=function(g){return h(g,{excludeValues:!0,algorithm:"sha1",encoding:"hex"})},r.MD5=function(g){return h(g,{algorithm:"md5",encoding:"hex"})},r.keysMD5=function(g){return h(g,{algorithm:"md5",encoding:"hex",excludeValues:!0})};var f=p.getHashes?p.getHashes().slice():["sha1","md5"],m=(f.push("passthrough"),["buffer","hex","binary","base64"]);function S(g,_){var v={};if(v.algorithm=(_=_||{}).algorithm||"sha1",v.encoding=_.encoding||"hex",v.excludeValues=!!_.excludeValues,v.algorithm=v.algorithm.toLowerCase(),v.encoding=v.encoding.toLowerCase(),v.ignoreUnknown=_.ignoreUnknown===!0,v.respectType=_.respectType!==!1,v.respectFunctionNames=_.respectFunctionNames!==!1,v.respectFunctionProperties=_.respectFunctionProperties!==!1,v.unorderedArrays=_.unorderedArrays===!0,v.unorderedSets=_.unorderedSets!==!1,v.unorderedObjects=_.unorderedObjects!==!1,v.replacer=_.replacer||void 0,v.excludeKeys=_.excludeKeys||void 0,g===void 0)throw new Error("Object argument required.");for(var b=0;b<f.length;++b)f[b].toLowerCase()===v.algorithm.toLowerCase()&&(v.algorithm=f[b]);if(f.indexOf(v.algorithm)===-1)throw new Error('Algorithm "'+v.algorithm+'"  not supported. supported values: '+f.join(", "));if(m.indexOf(v.encoding)===-1&&v.algorithm!=="passthrough")throw new Error('Encoding "'+v.encoding+'"  not supported. supported values: '+m.join(", "));return v}function w(g){if(typeof g=="function")return/^function\s+\w*\s*\(\s*\)\s*{\s+\[native code\]\s+}$/i.exec(Function.prototype.toString.call(g))!=null}function k(g,_,v){v=v||[];function b(y){return _.update?_.update(y,"utf8"):_.write(y,"utf8")}return{dispatch:function(y){return this["_"+((y=g.replacer?g.replacer(y):y)===null?"null":typeof y)](y)},_object:function(y){var I,C=Object.prototype.toString.call(y),D=/\[object (.*)\]/i.exec(C);if(D=(D=D?D[1]:"unknown:["+C+"]").toLowerCase(),0<=(C=v.indexOf(y)))return this.dispatch("[CIRCULAR:"+C+"]");if(v.push(y),i!==void 0&&i.isBuffer&&i.isBuffer(y))return b("buffer:"),b(y);if(D==="object"||D==="function"||D==="asyncfunction")return C=Object.keys(y),g.unorderedObjects&&(C=C.sort()),g.respectType===!1||w(y)||C.splice(0,0,"prototype","__proto__","constructor"),g.excludeKeys&&(C=C.filter(function(A){return!g.excludeKeys(A)})),b("object:"+C.length+":"),I=this,C.forEach(function(A){I.dispatch(A),b(":"),g.excludeValues||I.dispatch(y[A]),b(",")});if(!this["_"+D]){if(g.ignoreUnknown)return b("["+D+"]");throw new Error('Unknown object type "'+D+'"')}this["_"+D](y)},_array:function(y,A){A=A!==void 0?A:g.unorderedArrays!==!1;var C=this;if(b("array:"+y.length+":"),!A||y.length<=1)return y.forEach(function(M){return C.dispatch(M)});var D=[],A=y.map(function(M){var N=new x,R=v.slice();return k(g,N,R).dispatch(M),D=D.concat(R.slice(v.length)),N.read().toString()});return v=v.concat(D),A.sort(),this._array(A,!1)},_date:function(y){return b("date:"+y.toJSON())},_symbol:function(y){return b("symbol:"+y.toString())},_error:function(y){return b("error:"+y.toString())},_boolean:function(y){return b("bool:"+y.toString())},_string:function(y){b("string:"+y.length+":"),b(y.toString())},_function:function(y){b("fn:"),w(y)?this.dispatch("[native]"):this.dispatch(y.toString()),g.respectFunctionNames!==!1&&this.dispatch("function-name:"+String(y.name)),g.respectFunctionProperties&&this._object(y)},_number:function(y){return b("number:"+y.toString())},_xml:function(y){return b("xml:"+y.toString())},_null:function(){return b("Null")},_undefined:function(){return b("Undefined")},_regexp:function(y){return b("regex:"+y.toString())},_uint8array:function(y){return b("uint8array:"),this.dispatch(Array.prototype.slice.call(y))},_uint8clampedarray:function(y){return b("uint8clampedarray:"),this.dispatch(Array.prototype.slice.call(y))},_int8array:function(y){return b("int8array:"),this.dispatch(Array.prototype.slice.call(y))},_uint16array:function(y){return b("uint16array:"),this.dispatch(Array.prototype.slice.call(y))},_int16array:function(y){return b("int16array:"),this.dispatch(Array.prototype.slice.call(y))},_uint32array:function(y){return b("uint32array:"),this.dispatch(Array.prototype.slice.call(y))},_int32array:function(y){return b("int32array:"),this.dispatch(Array.prototype.slice.call(y))},_float32array:function(y){return b("float32array:"),this.dispatch(Array.prototype.slice.call(y))},_float64array:function(y){return b("float64array:"),this.dispatch(Array.prototype.slice.call(y))},_arraybuffer:function(y){return b("arraybuffer:"),this.dispatch(new Uint8Array(y))},_url:function(y){return b("url:"+y.toString())},_map:function(y){return b("map:"),y=Array.from(y),this._array(y,g.unorderedSets!==!1)},_set:function(y){return b("set:"),y=Array.from(y),this._array(y,g.unorderedSets!==!1)},_file:function(y){return b("file:"),this.dispatch([y.name,y.size,y.type,y.lastModfied])},_blob:function(){if(g.ignoreUnknown)return b("[blob]");throw Error(`Hashing Blob objects is currently not supported
(see https://github.com/puleos/object-hash/issues/26)
Use "options.replacer" or "options.ignoreUnknown"
`)},_domwindow:function(){return b("domwindow")},_bigint:function(y){return b("bigint:"+y.toString())},_process:function(){return b("process")},_timer:function(){return b("timer")},_pipe:function(){return b("pipe")},_tcp:function(){return b("tcp")},_udp:function(){return b("udp")},_tty:function(){return b("tty")},_statwatcher:function(){return b("statwatcher")},_securecontext:function(){return b("securecontext")},_connection:function(){return b("connection")},_zlib:function(){return b("zlib")},_context:function(){return b("context")},_nodescript:function(){return b("nodescript")},_httpparser:function(){return b("httpparser")},_dataview:function(){return b("dataview")},_signal:function(){return b("signal")},_fsevent:function(){return b("fsevent")},_tlswrap:function(){return b("tlswrap")}}}function x(){return{buf:"",write:function(g){this.buf+=g},end:function(g){this.buf+=g},read:function(){return this.buf}}}r.writeToStream=function(g,_,v){return v===void 0&&(v=_,_={}),k(_=S(g,_),v).dispatch(g)}}).call(this,e("lYpoI2"),typeof self<"u"?self:typeof window<"u"?window:{},e("buffer").Buffer,arguments[3],arguments[4],arguments[5],arguments[6],"/fake_9a5aa49d.js","/")},{buffer:3,crypto:5,lYpoI2:11}],2:[function(e,t,r){(function(n,o,i,s,a,l,c,d,u){(function(p){"use strict";var h=typeof Uint8Array<"u"?Uint8Array:Array,f=43,m=47,S=48,w=97,k=65,x=45,g=95;function _(v){return v=v.charCodeAt(0),v===f||v===x?62:v===m||v===g?63:v<S?-1:v<S+10?v-S+26+26:v<k+26?v-k:v<w+26?v-w+26:void 0}p.toByteArray=function(v){var b,y;if(0<v.length%4)throw new Error("Invalid string. Length must be a multiple of 4");var I=v.length,I=v.charAt(I-2)==="="?2:v.charAt(I-1)==="="?1:0,C=new h(3*v.length/4-I),D=0<I?v.length-4:v.length,A=0;function M(N){C[A++]=N}for(b=0;b<D;b+=4,0)M((16711680&(y=_(v.charAt(b))<<18|_(v.charAt(b+1))<<12|_(v.charAt(b+2))<<6|_(v.charAt(b+3))))>>16),M((65280&y)>>8),M(255&y);return I==2?M(255&(y=_(v.charAt(b))<<2|_(v.charAt(b+1))>>4)):I==1&&(M((y=_(v.charAt(b))<<10|_(v.charAt(b+1))<<4|_(v.charAt(b+2))>>2)>>8&255),M(255&y)),C},p.fromByteArray=function(v){var b,y,I,C,D=v.length%3,A="";function M(N){return"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/".charAt(N)}for(b=0,I=v.length-D;b<I;b+=3)y=(v[b]<<16)+(v[b+1]<<8)+v[b+2],A+=M((C=y)>>18&63)+M(C>>12&63)+M(C>>6&63)+M(63&C);switch(D){case 1:A=(A+=M((y=v[v.length-1])>>2))+M(y<<4&63)+"==";break;case 2:A=(A=(A+=M((y=(v[v.length-2]<<8)+v[v.length-1])>>10))+M(y>>4&63))+M(y<<2&63)+"="}return A}})(r===void 0?this.base64js={}:r)}).call(this,e("lYpoI2"),typeof self<"u"?self:typeof window<"u"?window:{},e("buffer").Buffer,arguments[3],arguments[4],arguments[5],arguments[6],"/node_modules/gulp-browserify/node_modules/base64-js/lib/b64.js","/node_modules/gulp-browserify/node_modules/base64-js/lib")},{buffer:3,lYpoI2:11}],3:[function(e,t,r){(function(n,o,f,s,a,l,c,d,u){var p=e("base64-js"),h=e("ieee754");function f(E,z,P){if(!(this instanceof f))return new f(E,z,P);var j,W,G,te,ge=typeof E;if(z==="base64"&&ge=="string")for(E=(te=E).trim?te.trim():te.replace(/^\s+|\s+$/g,"");E.length%4!=0;)E+="=";if(ge=="number")j=F(E);else if(ge=="string")j=f.byteLength(E,z);else{if(ge!="object")throw new Error("First argument needs to be a number, array or string.");j=F(E.length)}if(f._useTypedArrays?W=f._augment(new Uint8Array(j)):((W=this).length=j,W._isBuffer=!0),f._useTypedArrays&&typeof E.byteLength=="number")W._set(E);else if(Z(te=E)||f.isBuffer(te)||te&&typeof te=="object"&&typeof te.length=="number")for(G=0;G<j;G++)f.isBuffer(E)?W[G]=E.readUInt8(G):W[G]=E[G];else if(ge=="string")W.write(E,0,z);else if(ge=="number"&&!f._useTypedArrays&&!P)for(G=0;G<j;G++)W[G]=0;return W}function m(E,z,P,j){return f._charsWritten=de((function(W){for(var G=[],te=0;te<W.length;te++)G.push(255&W.charCodeAt(te));return G})(z),E,P,j)}function S(E,z,P,j){return f._charsWritten=de((function(W){for(var G,te,ge=[],ze=0;ze<W.length;ze++)te=W.charCodeAt(ze),G=te>>8,te=te%256,ge.push(te),ge.push(G);return ge})(z),E,P,j)}function w(E,z,P){var j="";P=Math.min(E.length,P);for(var W=z;W<P;W++)j+=String.fromCharCode(E[W]);return j}function k(E,z,P,G){G||(H(typeof P=="boolean","missing or invalid endian"),H(z!=null,"missing offset"),H(z+1<E.length,"Trying to read beyond buffer length"));var W,G=E.length;if(!(G<=z))return P?(W=E[z],z+1<G&&(W|=E[z+1]<<8)):(W=E[z]<<8,z+1<G&&(W|=E[z+1])),W}function x(E,z,P,G){G||(H(typeof P=="boolean","missing or invalid endian"),H(z!=null,"missing offset"),H(z+3<E.length,"Trying to read beyond buffer length"));var W,G=E.length;if(!(G<=z))return P?(z+2<G&&(W=E[z+2]<<16),z+1<G&&(W|=E[z+1]<<8),W|=E[z],z+3<G&&(W+=E[z+3]<<24>>>0)):(z+1<G&&(W=E[z+1]<<16),z+2<G&&(W|=E[z+2]<<8),z+3<G&&(W|=E[z+3]),W+=E[z]<<24>>>0),W}function g(E,z,P,j){if(j||(H(typeof P=="boolean","missing or invalid endian"),H(z!=null,"missing offset"),H(z+1<E.length,"Trying to read beyond buffer length")),!(E.length<=z))return j=k(E,z,P,!0),32768&j?-1*(65535-j+1):j}function _(E,z,P,j){if(j||(H(typeof P=="boolean","missing or invalid endian"),H(z!=null,"missing offset"),H(z+3<E.length,"Trying to read beyond buffer length")),!(E.length<=z))return j=x(E,z,P,!0),2147483648&j?-1*(4294967295-j+1):j}function v(E,z,P,j){return j||(H(typeof P=="boolean","missing or invalid endian"),H(z+3<E.length,"Trying to read beyond buffer length")),h.read(E,z,P,23,4)}function b(E,z,P,j){return j||(H(typeof P=="boolean","missing or invalid endian"),H(z+7<E.length,"Trying to read beyond buffer length")),h.read(E,z,P,52,8)}function y(E,z,P,j,W){if(W||(H(z!=null,"missing value"),H(typeof j=="boolean","missing or invalid endian"),H(P!=null,"missing offset"),H(P+1<E.length,"trying to write beyond buffer length"),ne(z,65535)),W=E.length,!(W<=P))for(var G=0,te=Math.min(W-P,2);G<te;G++)E[P+G]=(z&255<<8*(j?G:1-G))>>>8*(j?G:1-G)}function I(E,z,P,j,W){if(W||(H(z!=null,"missing value"),H(typeof j=="boolean","missing or invalid endian"),H(P!=null,"missing offset"),H(P+3<E.length,"trying to write beyond buffer length"),ne(z,4294967295)),W=E.length,!(W<=P))for(var G=0,te=Math.min(W-P,4);G<te;G++)E[P+G]=z>>>8*(j?G:3-G)&255}function C(E,z,P,j,W){W||(H(z!=null,"missing value"),H(typeof j=="boolean","missing or invalid endian"),H(P!=null,"missing offset"),H(P+1<E.length,"Trying to write beyond buffer length"),Le(z,32767,-32768)),E.length<=P||y(E,0<=z?z:65535+z+1,P,j,W)}function D(E,z,P,j,W){W||(H(z!=null,"missing value"),H(typeof j=="boolean","missing or invalid endian"),H(P!=null,"missing offset"),H(P+3<E.length,"Trying to write beyond buffer length"),Le(z,2147483647,-2147483648)),E.length<=P||I(E,0<=z?z:4294967295+z+1,P,j,W)}function A(E,z,P,j,W){W||(H(z!=null,"missing value"),H(typeof j=="boolean","missing or invalid endian"),H(P!=null,"missing offset"),H(P+3<E.length,"Trying to write beyond buffer length"),J(z,34028234663852886e22,-34028234663852886e22)),E.length<=P||h.write(E,z,P,j,23,4)}function M(E,z,P,j,W){W||(H(z!=null,"missing value"),H(typeof j=="boolean","missing or invalid endian"),H(P!=null,"missing offset"),H(P+7<E.length,"Trying to write beyond buffer length"),J(z,17976931348623157e292,-17976931348623157e292)),E.length<=P||h.write(E,z,P,j,52,8)}r.Buffer=f,r.SlowBuffer=f,r.INSPECT_MAX_BYTES=50,f.poolSize=8192,f._useTypedArrays=(function(){try{var E=new ArrayBuffer(0),z=new Uint8Array(E);return z.foo=function(){return 42},z.foo()===42&&typeof z.subarray=="function"}catch{return!1}})(),f.isEncoding=function(E){switch(String(E).toLowerCase()){case"hex":case"utf8":case"utf-8":case"ascii":case"binary":case"base64":case"raw":case"ucs2":case"ucs-2":case"utf16le":case"utf-16le":return!0;default:return!1}},f.isBuffer=function(E){return!(E==null||!E._isBuffer)},f.byteLength=function(E,z){var P;switch(E+="",z||"utf8"){case"hex":P=E.length/2;break;case"utf8":case"utf-8":P=V(E).length;break;case"ascii":case"binary":case"raw":P=E.length;break;case"base64":P=Q(E).length;break;case"ucs2":case"ucs-2":case"utf16le":case"utf-16le":P=2*E.length;break;default:throw new Error("Unknown encoding")}return P},f.concat=function(E,z){if(H(Z(E),`Usage: Buffer.concat(list, [totalLength])
list should be an Array.`),E.length===0)return new f(0);if(E.length===1)return E[0];if(typeof z!="number")for(W=z=0;W<E.length;W++)z+=E[W].length;for(var P=new f(z),j=0,W=0;W<E.length;W++){var G=E[W];G.copy(P,j),j+=G.length}return P},f.prototype.write=function(E,z,P,j){isFinite(z)?isFinite(P)||(j=P,P=void 0):(ze=j,j=z,z=P,P=ze),z=Number(z)||0;var W,G,te,ge,ze=this.length-z;switch((!P||ze<(P=Number(P)))&&(P=ze),j=String(j||"utf8").toLowerCase()){case"hex":W=(function(lt,Ve,Qe,je){Qe=Number(Qe)||0;var Pe=lt.length-Qe;(!je||Pe<(je=Number(je)))&&(je=Pe),H((Pe=Ve.length)%2==0,"Invalid hex string"),Pe/2<je&&(je=Pe/2);for(var dr=0;dr<je;dr++){var An=parseInt(Ve.substr(2*dr,2),16);H(!isNaN(An),"Invalid hex string"),lt[Qe+dr]=An}return f._charsWritten=2*dr,dr})(this,E,z,P);break;case"utf8":case"utf-8":G=this,te=z,ge=P,W=f._charsWritten=de(V(E),G,te,ge);break;case"ascii":case"binary":W=m(this,E,z,P);break;case"base64":G=this,te=z,ge=P,W=f._charsWritten=de(Q(E),G,te,ge);break;case"ucs2":case"ucs-2":case"utf16le":case"utf-16le":W=S(this,E,z,P);break;default:throw new Error("Unknown encoding")}return W},f.prototype.toString=function(E,z,P){var j,W,G,te,ge=this;if(E=String(E||"utf8").toLowerCase(),z=Number(z)||0,(P=P!==void 0?Number(P):ge.length)===z)return"";switch(E){case"hex":j=(function(ze,lt,Ve){var Qe=ze.length;(!lt||lt<0)&&(lt=0),(!Ve||Ve<0||Qe<Ve)&&(Ve=Qe);for(var je="",Pe=lt;Pe<Ve;Pe++)je+=$(ze[Pe]);return je})(ge,z,P);break;case"utf8":case"utf-8":j=(function(ze,lt,Ve){var Qe="",je="";Ve=Math.min(ze.length,Ve);for(var Pe=lt;Pe<Ve;Pe++)ze[Pe]<=127?(Qe+=q(je)+String.fromCharCode(ze[Pe]),je=""):je+="%"+ze[Pe].toString(16);return Qe+q(je)})(ge,z,P);break;case"ascii":case"binary":j=w(ge,z,P);break;case"base64":W=ge,te=P,j=(G=z)===0&&te===W.length?p.fromByteArray(W):p.fromByteArray(W.slice(G,te));break;case"ucs2":case"ucs-2":case"utf16le":case"utf-16le":j=(function(ze,lt,Ve){for(var Qe=ze.slice(lt,Ve),je="",Pe=0;Pe<Qe.length;Pe+=2)je+=String.fromCharCode(Qe[Pe]+256*Qe[Pe+1]);return je})(ge,z,P);break;default:throw new Error("Unknown encoding")}return j},f.prototype.toJSON=function(){return{type:"Buffer",data:Array.prototype.slice.call(this._arr||this,0)}},f.prototype.copy=function(E,z,P,j){if(z=z||0,(j=j||j===0?j:this.length)!==(P=P||0)&&E.length!==0&&this.length!==0){H(P<=j,"sourceEnd < sourceStart"),H(0<=z&&z<E.length,"targetStart out of bounds"),H(0<=P&&P<this.length,"sourceStart out of bounds"),H(0<=j&&j<=this.length,"sourceEnd out of bounds"),j>this.length&&(j=this.length);var W=(j=E.length-z<j-P?E.length-z+P:j)-P;if(W<100||!f._useTypedArrays)for(var G=0;G<W;G++)E[G+z]=this[G+P];else E._set(this.subarray(P,P+W),z)}},f.prototype.slice=function(E,z){var P=this.length;if(E=R(E,P,0),z=R(z,P,P),f._useTypedArrays)return f._augment(this.subarray(E,z));for(var j=z-E,W=new f(j,void 0,!0),G=0;G<j;G++)W[G]=this[G+E];return W},f.prototype.get=function(E){return console.log(".get() is deprecated. Access using array indexes instead."),this.readUInt8(E)},f.prototype.set=function(E,z){return console.log(".set() is deprecated. Access using array indexes instead."),this.writeUInt8(E,z)},f.prototype.readUInt8=function(E,z){if(z||(H(E!=null,"missing offset"),H(E<this.length,"Trying to read beyond buffer length")),!(E>=this.length))return this[E]},f.prototype.readUInt16LE=function(E,z){return k(this,E,!0,z)},f.prototype.readUInt16BE=function(E,z){return k(this,E,!1,z)},f.prototype.readUInt32LE=function(E,z){return x(this,E,!0,z)},f.prototype.readUInt32BE=function(E,z){return x(this,E,!1,z)},f.prototype.readInt8=function(E,z){if(z||(H(E!=null,"missing offset"),H(E<this.length,"Trying to read beyond buffer length")),!(E>=this.length))return 128&this[E]?-1*(255-this[E]+1):this[E]},f.prototype.readInt16LE=function(E,z){return g(this,E,!0,z)},f.prototype.readInt16BE=function(E,z){return g(this,E,!1,z)},f.prototype.readInt32LE=function(E,z){return _(this,E,!0,z)},f.prototype.readInt32BE=function(E,z){return _(this,E,!1,z)},f.prototype.readFloatLE=function(E,z){return v(this,E,!0,z)},f.prototype.readFloatBE=function(E,z){return v(this,E,!1,z)},f.prototype.readDoubleLE=function(E,z){return b(this,E,!0,z)},f.prototype.readDoubleBE=function(E,z){return b(this,E,!1,z)},f.prototype.writeUInt8=function(E,z,P){P||(H(E!=null,"missing value"),H(z!=null,"missing offset"),H(z<this.length,"trying to write beyond buffer length"),ne(E,255)),z>=this.length||(this[z]=E)},f.prototype.writeUInt16LE=function(E,z,P){y(this,E,z,!0,P)},f.prototype.writeUInt16BE=function(E,z,P){y(this,E,z,!1,P)},f.prototype.writeUInt32LE=function(E,z,P){I(this,E,z,!0,P)},f.prototype.writeUInt32BE=function(E,z,P){I(this,E,z,!1,P)},f.prototype.writeInt8=function(E,z,P){P||(H(E!=null,"missing value"),H(z!=null,"missing offset"),H(z<this.length,"Trying to write beyond buffer length"),Le(E,127,-128)),z>=this.length||(0<=E?this.writeUInt8(E,z,P):this.writeUInt8(255+E+1,z,P))},f.prototype.writeInt16LE=function(E,z,P){C(this,E,z,!0,P)},f.prototype.writeInt16BE=function(E,z,P){C(this,E,z,!1,P)},f.prototype.writeInt32LE=function(E,z,P){D(this,E,z,!0,P)},f.prototype.writeInt32BE=function(E,z,P){D(this,E,z,!1,P)},f.prototype.writeFloatLE=function(E,z,P){A(this,E,z,!0,P)},f.prototype.writeFloatBE=function(E,z,P){A(this,E,z,!1,P)},f.prototype.writeDoubleLE=function(E,z,P){M(this,E,z,!0,P)},f.prototype.writeDoubleBE=function(E,z,P){M(this,E,z,!1,P)},f.prototype.fill=function(E,z,P){if(z=z||0,P=P||this.length,H(typeof(E=typeof(E=E||0)=="string"?E.charCodeAt(0):E)=="number"&&!isNaN(E),"value is not a number"),H(z<=P,"end < start"),P!==z&&this.length!==0){H(0<=z&&z<this.length,"start out of bounds"),H(0<=P&&P<=this.length,"end out of bounds");for(var j=z;j<P;j++)this[j]=E}},f.prototype.inspect=function(){for(var E=[],z=this.length,P=0;P<z;P++)if(E[P]=$(this[P]),P===r.INSPECT_MAX_BYTES){E[P+1]="...";break}return"<Buffer "+E.join(" ")+">"},f.prototype.toArrayBuffer=function(){if(typeof Uint8Array>"u")throw new Error("Buffer.toArrayBuffer not supported in this browser");if(f._useTypedArrays)return new f(this).buffer;for(var E=new Uint8Array(this.length),z=0,P=E.length;z<P;z+=1)E[z]=this[z];return E.buffer};var N=f.prototype;function R(E,z,P){return typeof E!="number"?P:z<=(E=~~E)?z:0<=E||0<=(E+=z)?E:0}function F(E){return(E=~~Math.ceil(+E))<0?0:E}function Z(E){return(Array.isArray||function(z){return Object.prototype.toString.call(z)==="[object Array]"})(E)}function $(E){return E<16?"0"+E.toString(16):E.toString(16)}function V(E){for(var z=[],P=0;P<E.length;P++){var j=E.charCodeAt(P);if(j<=127)z.push(E.charCodeAt(P));else for(var W=P,G=(55296<=j&&j<=57343&&P++,encodeURIComponent(E.slice(W,P+1)).substr(1).split("%")),te=0;te<G.length;te++)z.push(parseInt(G[te],16))}return z}function Q(E){return p.toByteArray(E)}function de(E,z,P,j){for(var W=0;W<j&&!(W+P>=z.length||W>=E.length);W++)z[W+P]=E[W];return W}function q(E){try{return decodeURIComponent(E)}catch{return"\uFFFD"}}function ne(E,z){H(typeof E=="number","cannot write a non-number as a number"),H(0<=E,"specified a negative value for writing an unsigned value"),H(E<=z,"value is larger than maximum value for type"),H(Math.floor(E)===E,"value has a fractional component")}function Le(E,z,P){H(typeof E=="number","cannot write a non-number as a number"),H(E<=z,"value larger than maximum allowed value"),H(P<=E,"value smaller than minimum allowed value"),H(Math.floor(E)===E,"value has a fractional component")}function J(E,z,P){H(typeof E=="number","cannot write a non-number as a number"),H(E<=z,"value larger than maximum allowed value"),H(P<=E,"value smaller than minimum allowed value")}function H(E,z){if(!E)throw new Error(z||"Failed assertion")}f._augment=function(E){return E._isBuffer=!0,E._get=E.get,E._set=E.set,E.get=N.get,E.set=N.set,E.write=N.write,E.toString=N.toString,E.toLocaleString=N.toString,E.toJSON=N.toJSON,E.copy=N.copy,E.slice=N.slice,E.readUInt8=N.readUInt8,E.readUInt16LE=N.readUInt16LE,E.readUInt16BE=N.readUInt16BE,E.readUInt32LE=N.readUInt32LE,E.readUInt32BE=N.readUInt32BE,E.readInt8=N.readInt8,E.readInt16LE=N.readInt16LE,E.readInt16BE=N.readInt16BE,E.readInt32LE=N.readInt32LE,E.readInt32BE=N.readInt32BE,E.readFloatLE=N.readFloatLE,E.readFloatBE=N.readFloatBE,E.readDoubleLE=N.readDoubleLE,E.readDoubleBE=N.readDoubleBE,E.writeUInt8=N.writeUInt8,E.writeUInt16LE=N.writeUInt16LE,E.writeUInt16BE=N.writeUInt16BE,E.writeUInt32LE=N.writeUInt32LE,E.writeUInt32BE=N.writeUInt32BE,E.writeInt8=N.writeInt8,E.writeInt16LE=N.writeInt16LE,E.writeInt16BE=N.writeInt16BE,E.writeInt32LE=N.writeInt32LE,E.writeInt32BE=N.writeInt32BE,E.writeFloatLE=N.writeFloatLE,E.writeFloatBE=N.writeFloatBE,E.writeDoubleLE=N.writeDoubleLE,E.writeDoubleBE=N.writeDoubleBE,E.fill=N.fill,E.inspect=N.inspect,E.toArrayBuffer=N.toArrayBuffer,E}}).call(this,e("lYpoI2"),typeof self<"u"?self:typeof window<"u"?window:{},e("buffer").Buffer,arguments[3],arguments[4],arguments[5],arguments[6],"/node_modules/gulp-browserify/node_modules/buffer/index.js","/node_modules/gulp-browserify/node_modules/buffer")},{"base64-js":2,buffer:3,ieee754:10,lYpoI2:11}],4:[function(e,t,r){(function(n,o,p,s,a,l,c,d,u){var p=e("buffer").Buffer,h=4,f=new p(h);f.fill(0),t.exports={hash:function(m,S,w,k){for(var x=S((function(y,I){y.length%h!=0&&(C=y.length+(h-y.length%h),y=p.concat([y,f],C));for(var C,D=[],A=I?y.readInt32BE:y.readInt32LE,M=0;M<y.length;M+=h)D.push(A.call(y,M));return D})(m=p.isBuffer(m)?m:new p(m),k),8*m.length),S=k,g=new p(w),_=S?g.writeInt32BE:g.writeInt32LE,v=0;v<x.length;v++)_.call(g,x[v],4*v,!0);return g}}}).call(this,e("lYpoI2"),typeof self<"u"?self:typeof window<"u"?window:{},e("buffer").Buffer,arguments[3],arguments[4],arguments[5],arguments[6],"/node_modules/gulp-browserify/node_modules/crypto-browserify/helpers.js","/node_modules/gulp-browserify/node_modules/crypto-browserify")},{buffer:3,lYpoI2:11}],5:[function(e,t,r){(function(n,o,p,s,a,l,c,d,u){var p=e("buffer").Buffer,h=e("./sha"),f=e("./sha256"),m=e("./rng"),S={sha1:h,sha256:f,md5:e("./md5")},w=64,k=new p(w);function x(y,I){var C=S[y=y||"sha1"],D=[];return C||g("algorithm:",y,"is not yet supported"),{update:function(A){return p.isBuffer(A)||(A=new p(A)),D.push(A),A.length,this},digest:function(A){var M=p.concat(D),M=I?(function(N,R,F){p.isBuffer(R)||(R=new p(R)),p.isBuffer(F)||(F=new p(F)),R.length>w?R=N(R):R.length<w&&(R=p.concat([R,k],w));for(var Z=new p(w),$=new p(w),V=0;V<w;V++)Z[V]=54^R[V],$[V]=92^R[V];return F=N(p.concat([Z,F])),N(p.concat([$,F]))})(C,I,M):C(M);return D=null,A?M.toString(A):M}}}function g(){var y=[].slice.call(arguments).join(" ");throw new Error([y,"we accept pull requests","http://github.com/dominictarr/crypto-browserify"].join(`
`))}k.fill(0),r.createHash=function(y){return x(y)},r.createHmac=x,r.randomBytes=function(y,I){if(!I||!I.call)return new p(m(y));try{I.call(this,void 0,new p(m(y)))}catch(C){I(C)}};var _,v=["createCredentials","createCipher","createCipheriv","createDecipher","createDecipheriv","createSign","createVerify","createDiffieHellman","pbkdf2"],b=function(y){r[y]=function(){g("sorry,",y,"is not implemented yet")}};for(_ in v)b(v[_],_)}).call(this,e("lYpoI2"),typeof self<"u"?self:typeof window<"u"?window:{},e("buffer").Buffer,arguments[3],arguments[4],arguments[5],arguments[6],"/node_modules/gulp-browserify/node_modules/crypto-browserify/index.js","/node_modules/gulp-browserify/node_modules/crypto-browserify")},{"./md5":6,"./rng":7,"./sha":8,"./sha256":9,buffer:3,lYpoI2:11}],6:[function(e,t,r){(function(n,o,i,s,a,l,c,d,u){var p=e("./helpers");function h(g,_){g[_>>5]|=128<<_%32,g[14+(_+64>>>9<<4)]=_;for(var v=1732584193,b=-271733879,y=-1732584194,I=271733878,C=0;C<g.length;C+=16){var D=v,A=b,M=y,N=I,v=m(v,b,y,I,g[C+0],7,-680876936),I=m(I,v,b,y,g[C+1],12,-389564586),y=m(y,I,v,b,g[C+2],17,606105819),b=m(b,y,I,v,g[C+3],22,-1044525330);v=m(v,b,y,I,g[C+4],7,-176418897),I=m(I,v,b,y,g[C+5],12,1200080426),y=m(y,I,v,b,g[C+6],17,-1473231341),b=m(b,y,I,v,g[C+7],22,-45705983),v=m(v,b,y,I,g[C+8],7,1770035416),I=m(I,v,b,y,g[C+9],12,-1958414417),y=m(y,I,v,b,g[C+10],17,-42063),b=m(b,y,I,v,g[C+11],22,-1990404162),v=m(v,b,y,I,g[C+12],7,1804603682),I=m(I,v,b,y,g[C+13],12,-40341101),y=m(y,I,v,b,g[C+14],17,-1502002290),v=S(v,b=m(b,y,I,v,g[C+15],22,1236535329),y,I,g[C+1],5,-165796510),I=S(I,v,b,y,g[C+6],9,-1069501632),y=S(y,I,v,b,g[C+11],14,643717713),b=S(b,y,I,v,g[C+0],20,-373897302),v=S(v,b,y,I,g[C+5],5,-701558691),I=S(I,v,b,y,g[C+10],9,38016083),y=S(y,I,v,b,g[C+15],14,-660478335),b=S(b,y,I,v,g[C+4],20,-405537848),v=S(v,b,y,I,g[C+9],5,568446438),I=S(I,v,b,y,g[C+14],9,-1019803690),y=S(y,I,v,b,g[C+3],14,-187363961),b=S(b,y,I,v,g[C+8],20,1163531501),v=S(v,b,y,I,g[C+13],5,-1444681467),I=S(I,v,b,y,g[C+2],9,-51403784),y=S(y,I,v,b,g[C+7],14,1735328473),v=w(v,b=S(b,y,I,v,g[C+12],20,-1926607734),y,I,g[C+5],4,-378558),I=w(I,v,b,y,g[C+8],11,-2022574463),y=w(y,I,v,b,g[C+11],16,1839030562),b=w(b,y,I,v,g[C+14],23,-35309556),v=w(v,b,y,I,g[C+1],4,-1530992060),I=w(I,v,b,y,g[C+4],11,1272893353),y=w(y,I,v,b,g[C+7],16,-155497632),b=w(b,y,I,v,g[C+10],23,-1094730640),v=w(v,b,y,I,g[C+13],4,681279174),I=w(I,v,b,y,g[C+0],11,-358537222),y=w(y,I,v,b,g[C+3],16,-722521979),b=w(b,y,I,v,g[C+6],23,76029189),v=w(v,b,y,I,g[C+9],4,-640364487),I=w(I,v,b,y,g[C+12],11,-421815835),y=w(y,I,v,b,g[C+15],16,530742520),v=k(v,b=w(b,y,I,v,g[C+2],23,-995338651),y,I,g[C+0],6,-198630844),I=k(I,v,b,y,g[C+7],10,1126891415),y=k(y,I,v,b,g[C+14],15,-1416354905),b=k(b,y,I,v,g[C+5],21,-57434055),v=k(v,b,y,I,g[C+12],6,1700485571),I=k(I,v,b,y,g[C+3],10,-1894986606),y=k(y,I,v,b,g[C+10],15,-1051523),b=k(b,y,I,v,g[C+1],21,-2054922799),v=k(v,b,y,I,g[C+8],6,1873313359),I=k(I,v,b,y,g[C+15],10,-30611744),y=k(y,I,v,b,g[C+6],15,-1560198380),b=k(b,y,I,v,g[C+13],21,1309151649),v=k(v,b,y,I,g[C+4],6,-145523070),I=k(I,v,b,y,g[C+11],10,-1120210379),y=k(y,I,v,b,g[C+2],15,718787259),b=k(b,y,I,v,g[C+9],21,-343485551),v=x(v,D),b=x(b,A),y=x(y,M),I=x(I,N)}return Array(v,b,y,I)}function f(g,_,v,b,y,I){return x((_=x(x(_,g),x(b,I)))<<y|_>>>32-y,v)}function m(g,_,v,b,y,I,C){return f(_&v|~_&b,g,_,y,I,C)}function S(g,_,v,b,y,I,C){return f(_&b|v&~b,g,_,y,I,C)}function w(g,_,v,b,y,I,C){return f(_^v^b,g,_,y,I,C)}function k(g,_,v,b,y,I,C){return f(v^(_|~b),g,_,y,I,C)}function x(g,_){var v=(65535&g)+(65535&_);return(g>>16)+(_>>16)+(v>>16)<<16|65535&v}t.exports=function(g){return p.hash(g,h,16)}}).call(this,e("lYpoI2"),typeof self<"u"?self:typeof window<"u"?window:{},e("buffer").Buffer,arguments[3],arguments[4],arguments[5],arguments[6],"/node_modules/gulp-browserify/node_modules/crypto-browserify/md5.js","/node_modules/gulp-browserify/node_modules/crypto-browserify")},{"./helpers":4,buffer:3,lYpoI2:11}],7:[function(e,t,r){(function(n,o,i,s,a,l,c,d,u){var p;t.exports=p||function(h){for(var f,m=new Array(h),S=0;S<h;S++)(3&S)==0&&(f=4294967296*Math.random()),m[S]=f>>>((3&S)<<3)&255;return m}}).call(this,e("lYpoI2"),typeof self<"u"?self:typeof window<"u"?window:{},e("buffer").Buffer,arguments[3],arguments[4],arguments[5],arguments[6],"/node_modules/gulp-browserify/node_modules/crypto-browserify/rng.js","/node_modules/gulp-browserify/node_modules/crypto-browserify")},{buffer:3,lYpoI2:11}],8:[function(e,t,r){(function(n,o,i,s,a,l,c,d,u){var p=e("./helpers");function h(S,w){S[w>>5]|=128<<24-w%32,S[15+(w+64>>9<<4)]=w;for(var k,x,g,_=Array(80),v=1732584193,b=-271733879,y=-1732584194,I=271733878,C=-1009589776,D=0;D<S.length;D+=16){for(var A=v,M=b,N=y,R=I,F=C,Z=0;Z<80;Z++){_[Z]=Z<16?S[D+Z]:m(_[Z-3]^_[Z-8]^_[Z-14]^_[Z-16],1);var $=f(f(m(v,5),($=b,x=y,g=I,(k=Z)<20?$&x|~$&g:!(k<40)&&k<60?$&x|$&g|x&g:$^x^g)),f(f(C,_[Z]),(k=Z)<20?1518500249:k<40?1859775393:k<60?-1894007588:-899497514)),C=I,I=y,y=m(b,30),b=v,v=$}v=f(v,A),b=f(b,M),y=f(y,N),I=f(I,R),C=f(C,F)}return Array(v,b,y,I,C)}function f(S,w){var k=(65535&S)+(65535&w);return(S>>16)+(w>>16)+(k>>16)<<16|65535&k}function m(S,w){return S<<w|S>>>32-w}t.exports=function(S){return p.hash(S,h,20,!0)}}).call(this,e("lYpoI2"),typeof self<"u"?self:typeof window<"u"?window:{},e("buffer").Buffer,arguments[3],arguments[4],arguments[5],arguments[6],"/node_modules/gulp-browserify/node_modules/crypto-browserify/sha.js","/node_modules/gulp-browserify/node_modules/crypto-browserify")},{"./helpers":4,buffer:3,lYpoI2:11}],9:[function(e,t,r){(function(n,o,i,s,a,l,c,d,u){function p(w,k){var x=(65535&w)+(65535&k);return(w>>16)+(k>>16)+(x>>16)<<16|65535&x}function h(w,k){var x,g=new Array(1116352408,1899447441,3049323471,3921009573,961987163,1508970993,2453635748,2870763221,3624381080,310598401,607225278,1426881987,1925078388,2162078206,2614888103,3248222580,3835390401,4022224774,264347078,604807628,770255983,1249150122,1555081692,1996064986,2554220882,2821834349,2952996808,3210313671,3336571891,3584528711,113926993,338241895,666307205,773529912,1294757372,1396182291,1695183700,1986661051,2177026350,2456956037,2730485921,2820302411,3259730800,3345764771,3516065817,3600352804,4094571909,275423344,430227734,506948616,659060556,883997877,958139571,1322822218,1537002063,1747873779,1955562222,2024104815,2227730452,2361852424,2428436474,2756734187,3204031479,3329325298),_=new Array(1779033703,3144134277,1013904242,2773480762,1359893119,2600822924,528734635,1541459225),v=new Array(64);w[k>>5]|=128<<24-k%32,w[15+(k+64>>9<<4)]=k;for(var b,y,I=0;I<w.length;I+=16){for(var C=_[0],D=_[1],A=_[2],M=_[3],N=_[4],R=_[5],F=_[6],Z=_[7],$=0;$<64;$++)v[$]=$<16?w[$+I]:p(p(p((y=v[$-2],m(y,17)^m(y,19)^S(y,10)),v[$-7]),(y=v[$-15],m(y,7)^m(y,18)^S(y,3))),v[$-16]),x=p(p(p(p(Z,m(y=N,6)^m(y,11)^m(y,25)),N&R^~N&F),g[$]),v[$]),b=p(m(b=C,2)^m(b,13)^m(b,22),C&D^C&A^D&A),Z=F,F=R,R=N,N=p(M,x),M=A,A=D,D=C,C=p(x,b);_[0]=p(C,_[0]),_[1]=p(D,_[1]),_[2]=p(A,_[2]),_[3]=p(M,_[3]),_[4]=p(N,_[4]),_[5]=p(R,_[5]),_[6]=p(F,_[6]),_[7]=p(Z,_[7])}return _}var f=e("./helpers"),m=function(w,k){return w>>>k|w<<32-k},S=function(w,k){return w>>>k};t.exports=function(w){return f.hash(w,h,32,!0)}}).call(this,e("lYpoI2"),typeof self<"u"?self:typeof window<"u"?window:{},e("buffer").Buffer,arguments[3],arguments[4],arguments[5],arguments[6],"/node_modules/gulp-browserify/node_modules/crypto-browserify/sha256.js","/node_modules/gulp-browserify/node_modules/crypto-browserify")},{"./helpers":4,buffer:3,lYpoI2:11}],10:[function(e,t,r){(function(n,o,i,s,a,l,c,d,u){r.read=function(p,h,f,m,I){var w,k,x=8*I-m-1,g=(1<<x)-1,_=g>>1,v=-7,b=f?I-1:0,y=f?-1:1,I=p[h+b];for(b+=y,w=I&(1<<-v)-1,I>>=-v,v+=x;0<v;w=256*w+p[h+b],b+=y,v-=8);for(k=w&(1<<-v)-1,w>>=-v,v+=m;0<v;k=256*k+p[h+b],b+=y,v-=8);if(w===0)w=1-_;else{if(w===g)return k?NaN:1/0*(I?-1:1);k+=Math.pow(2,m),w-=_}return(I?-1:1)*k*Math.pow(2,w-m)},r.write=function(p,h,f,m,S,C){var k,x,g=8*C-S-1,_=(1<<g)-1,v=_>>1,b=S===23?Math.pow(2,-24)-Math.pow(2,-77):0,y=m?0:C-1,I=m?1:-1,C=h<0||h===0&&1/h<0?1:0;for(h=Math.abs(h),isNaN(h)||h===1/0?(x=isNaN(h)?1:0,k=_):(k=Math.floor(Math.log(h)/Math.LN2),h*(m=Math.pow(2,-k))<1&&(k--,m*=2),2<=(h+=1<=k+v?b/m:b*Math.pow(2,1-v))*m&&(k++,m/=2),_<=k+v?(x=0,k=_):1<=k+v?(x=(h*m-1)*Math.pow(2,S),k+=v):(x=h*Math.pow(2,v-1)*Math.pow(2,S),k=0));8<=S;p[f+y]=255&x,y+=I,x/=256,S-=8);for(k=k<<S|x,g+=S;0<g;p[f+y]=255&k,y+=I,k/=256,g-=8);p[f+y-I]|=128*C}}).call(this,e("lYpoI2"),typeof self<"u"?self:typeof window<"u"?window:{},e("buffer").Buffer,arguments[3],arguments[4],arguments[5],arguments[6],"/node_modules/gulp-browserify/node_modules/ieee754/index.js","/node_modules/gulp-browserify/node_modules/ieee754")},{buffer:3,lYpoI2:11}],11:[function(e,t,r){(function(n,o,i,s,a,l,c,d,u){var p,h,f;function m(){}(n=t.exports={}).nextTick=(h=typeof window<"u"&&window.setImmediate,f=typeof window<"u"&&window.postMessage&&window.addEventListener,h?function(S){return window.setImmediate(S)}:f?(p=[],window.addEventListener("message",function(S){var w=S.source;w!==window&&w!==null||S.data!=="process-tick"||(S.stopPropagation(),0<p.length&&p.shift()())},!0),function(S){p.push(S),window.postMessage("process-tick","*")}):function(S){setTimeout(S,0)}),n.title="browser",n.browser=!0,n.env={},n.argv=[],n.on=m,n.addListener=m,n.once=m,n.off=m,n.removeListener=m,n.removeAllListeners=m,n.emit=m,n.binding=function(S){throw new Error("process.binding is not supported")},n.cwd=function(){return"/"},n.chdir=function(S){throw new Error("process.chdir is not supported")}}).call(this,e("lYpoI2"),typeof self<"u"?self:typeof window<"u"?window:{},e("buffer").Buffer,arguments[3],arguments[4],arguments[5],arguments[6],"/node_modules/gulp-browserify/node_modules/process/browser.js","/node_modules/gulp-browserify/node_modules/process")},{buffer:3,lYpoI2:11}]},{},[1])(1)})});var Ck=_t(hf=>{var Rt;(function(e){e.Root="root",e.Text="text",e.Directive="directive",e.Comment="comment",e.Script="script",e.Style="style",e.Tag="tag",e.CDATA="cdata",e.Doctype="doctype"})(Rt||(Rt={}));function wC(e){return e.type===Rt.Tag||e.type===Rt.Script||e.type===Rt.Style}Rt.Root;Rt.Text;Rt.Directive;Rt.Comment;Rt.Script;Rt.Style;Rt.Tag;Rt.CDATA;Rt.Doctype;Object.defineProperty(hf,"ElementType",{enumerable:!0,get:function(){return Rt}});hf.isTag=wC});var Bk=_t(gt=>{var Zt=Ck(),gf=class{parent=null;prev=null;next=null;startIndex=null;endIndex=null;get parentNode(){return this.parent}set parentNode(e){this.parent=e}get previousSibling(){return this.prev}set previousSibling(e){this.prev=e}get nextSibling(){return this.next}set nextSibling(e){this.next=e}cloneNode(e=!1){return mf(this,e)}},Pc=class extends gf{data;constructor(e){super(),this.data=e}get nodeValue(){return this.data}set nodeValue(e){this.data=e}},zk=class extends Pc{type=Zt.ElementType.Text;get nodeType(){return 3}},Pk=class extends Pc{type=Zt.ElementType.Comment;get nodeType(){return 8}},Ok=class extends Pc{type=Zt.ElementType.Directive;name;constructor(e,t){super(t),this.name=e}get nodeType(){return 1}"x-name";"x-publicId";"x-systemId"},Oc=class extends gf{children;constructor(e){super(),this.children=e}get firstChild(){return this.children[0]??null}get lastChild(){return this.children.length>0?this.children[this.children.length-1]:null}get childNodes(){return this.children}set childNodes(e){this.children=e}},Dk=class extends Oc{type=Zt.ElementType.CDATA;get nodeType(){return 4}},Ak=class extends Oc{type=Zt.ElementType.Root;get nodeType(){return 9}},Tk=class extends Oc{name;attribs;type;constructor(e,t,r=[],n=e==="script"?Zt.ElementType.Script:e==="style"?Zt.ElementType.Style:Zt.ElementType.Tag){super(r),this.name=e,this.attribs=t,this.type=n}get nodeType(){return 1}get tagName(){return this.name}set tagName(e){this.name=e}get attributes(){return Object.keys(this.attribs).map(e=>({name:e,value:this.attribs[e],namespace:this["x-attribsNamespace"]?.[e],prefix:this["x-attribsPrefix"]?.[e]}))}namespace;"x-attribsNamespace";"x-attribsPrefix"};function Mk(e){return Zt.isTag(e)}function Lk(e){return e.type===Zt.ElementType.CDATA}function Rk(e){return e.type===Zt.ElementType.Text}function Nk(e){return e.type===Zt.ElementType.Comment}function Fk(e){return e.type===Zt.ElementType.Directive}function jk(e){return e.type===Zt.ElementType.Root}function mf(e,t=!1){let r;if(Rk(e))r=new zk(e.data);else if(Nk(e))r=new Pk(e.data);else if(Mk(e)){let n=t?vf(e.children):[],o=new Tk(e.name,{...e.attribs},n);for(let i of n)i.parent=o;e.namespace!=null&&(o.namespace=e.namespace),e["x-attribsNamespace"]&&(o["x-attribsNamespace"]={...e["x-attribsNamespace"]}),e["x-attribsPrefix"]&&(o["x-attribsPrefix"]={...e["x-attribsPrefix"]}),r=o}else if(Lk(e)){let n=t?vf(e.children):[],o=new Dk(n);for(let i of n)i.parent=o;r=o}else if(jk(e)){let n=t?vf(e.children):[],o=new Ak(n);for(let i of n)i.parent=o;e["x-mode"]&&(o["x-mode"]=e["x-mode"]),r=o}else if(Fk(e)){let n=new Ok(e.name,e.data);e["x-name"]!=null&&(n["x-name"]=e["x-name"],n["x-publicId"]=e["x-publicId"],n["x-systemId"]=e["x-systemId"]),r=n}else throw new Error(`Not implemented yet: ${e.type}`);return r.startIndex=e.startIndex,r.endIndex=e.endIndex,e.sourceCodeLocation!=null&&(r.sourceCodeLocation=e.sourceCodeLocation),r}function vf(e){let t=e.map(r=>mf(r,!0));for(let r=1;r<t.length;r++)t[r].prev=t[r-1],t[r-1].next=t[r];return t}gt.CDATA=Dk;gt.Comment=Pk;gt.DataNode=Pc;gt.Document=Ak;gt.Element=Tk;gt.Node=gf;gt.NodeWithChildren=Oc;gt.ProcessingInstruction=Ok;gt.Text=zk;gt.cloneNode=mf;gt.isCDATA=Lk;gt.isComment=Nk;gt.isDirective=Fk;gt.isDocument=jk;gt.isTag=Mk;gt.isText=Rk});var Hk=_t(_f=>{var Wk=["animateMotion","animateTransform","clipPath","feBlend","feColorMatrix","feComponentTransfer","feComposite","feConvolveMatrix","feDiffuseLighting","feDisplacementMap","feDropShadow","feFlood","feFuncA","feFuncB","feFuncG","feFuncR","feGaussianBlur","feImage","feMerge","feMergeNode","feMorphology","feOffset","fePointLight","feSpecularLighting","feSpotLight","feTile","feTurbulence","foreignObject","linearGradient","radialGradient","textPath"],SC=Wk.reduce((e,t)=>(e[t.toLowerCase()]=t,e),{});_f.CASE_SENSITIVE_TAG_NAMES=Wk;_f.CASE_SENSITIVE_TAG_NAMES_MAP=SC});var bf=_t(is=>{var Dc=Bk(),IC=Hk(),Vk="\r",EC=new RegExp(Vk,"g"),$k=`__HTML_DOM_PARSER_CARRIAGE_RETURN_PLACEHOLDER_${Date.now().toString()}__`,CC=new RegExp($k,"g");function zC(e){return IC.CASE_SENSITIVE_TAG_NAMES_MAP[e]}function PC(e){let t={},r=0,n=e.length;for(;r<n;r++){let o=e[r];t[o.name]=o.value}return t}function OC(e){e=e.toLowerCase();let t=zC(e);return t||e}function DC(e,t){let r="<"+t,n=e.toLowerCase().indexOf(r);if(n===-1)return!1;let o=e[n+r.length];return o===">"||o===" "||o==="	"||o===`
`||o==="\r"||o==="/"}function AC(e){return e.replace(EC,$k)}function qk(e){return e.replace(CC,Vk)}function Uk(e,t=null,r){let n=[],o,i=0,s=e.length;for(;i<s;i++){let a=e[i];switch(a.nodeType){case 1:{let c=OC(a.nodeName);o=new Dc.Element(c,PC(a.attributes)),o.children=Uk(c==="template"?a.content.childNodes:a.childNodes,o);break}case 3:o=new Dc.Text(qk(a.nodeValue??""));break;case 8:o=new Dc.Comment(a.nodeValue??"");break;default:continue}let l=n[i-1]??null;l&&(l.next=o),o.parent=t,o.prev=l,o.next=null,n.push(o)}return r&&(o=new Dc.ProcessingInstruction(r.substring(0,r.indexOf(" ")).toLowerCase(),r),o.next=n[0]??null,o.parent=t,n.unshift(o),n[1]&&(n[1].prev=n[0])),n}is.escapeSpecialCharacters=AC;is.formatDOM=Uk;is.hasOpenTag=DC;is.revertEscapedCharacters=qk});var Xk=_t(xf=>{var as=bf(),Zk="html",Ac="head",Di="body",TC=/<([a-zA-Z]+[0-9]?)/;function Mc(e,t){return t?t.createHTML(e):e}var Lc=(e,t,r)=>{throw new Error("This browser does not support `document.implementation.createHTMLDocument`")},yf=(e,t,r)=>{throw new Error("This browser does not support `DOMParser.prototype.parseFromString`")},Gk=typeof window=="object"&&window.DOMParser;if(typeof Gk=="function"){let e=new Gk,t="text/html";yf=(r,n,o)=>(n&&(r=`<${n}>${r}</${n}>`),e.parseFromString(r,t)),Lc=yf}if(typeof document=="object"&&document.implementation){let e=document.implementation.createHTMLDocument();Lc=function(t,r,n){if(r){let o=e.documentElement.querySelector(r);return o&&(o.innerHTML=Mc(t,n)),e}return e.documentElement.innerHTML=Mc(t,n),e}}var Tc=typeof document=="object"&&document.createElement("template"),kf;Tc&&Tc.content&&(kf=(e,t)=>(Tc.innerHTML=Mc(e,t),Tc.content.childNodes));var Yk=()=>document.createDocumentFragment().childNodes;function MC(e,t){e=as.escapeSpecialCharacters(e);let r=TC.exec(e)?.[1]?.toLowerCase();switch(r){case Zk:{let n=yf(e);if(!as.hasOpenTag(e,Ac)){let o=n.querySelector(Ac);o?.parentNode?.removeChild(o)}if(!as.hasOpenTag(e,Di)){let o=n.querySelector(Di);o?.parentNode?.removeChild(o)}return n.querySelectorAll(Zk)}case Ac:case Di:{let n=Lc(e,void 0,t).querySelectorAll(r);return as.hasOpenTag(e,Di)&&as.hasOpenTag(e,Ac)?n[0].parentNode?.childNodes??Yk():n}default:return kf?kf(e,t):Lc(e,Di,t).querySelector(Di)?.childNodes??Yk()}}xf.default=MC;xf.getHTMLForInnerHTML=Mc});var Kk=_t(wf=>{Object.defineProperties(wf,{__esModule:{value:!0},[Symbol.toStringTag]:{value:"Module"}});var LC=bf(),RC=Xk(),NC=/<(![a-zA-Z\s]+)>/;function FC(e,t){if(typeof e!="string")throw new TypeError("First argument must be a string");if(!e)return[];let r=NC.exec(e),n=r?r[1]:void 0;return LC.formatDOM(RC.default(e,t?.trustedTypePolicy),null,n)}wf.default=FC});var Jk=_t(Rc=>{var jC=0;Rc.SAME=jC;var BC=1;Rc.CAMELCASE=BC;Rc.possibleStandardNames={accept:0,acceptCharset:1,"accept-charset":"acceptCharset",accessKey:1,action:0,allowFullScreen:1,alt:0,as:0,async:0,autoCapitalize:1,autoComplete:1,autoCorrect:1,autoFocus:1,autoPlay:1,autoSave:1,capture:0,cellPadding:1,cellSpacing:1,challenge:0,charSet:1,checked:0,children:0,cite:0,class:"className",classID:1,className:1,cols:0,colSpan:1,content:0,contentEditable:1,contextMenu:1,controls:0,controlsList:1,coords:0,crossOrigin:1,dangerouslySetInnerHTML:1,data:0,dateTime:1,default:0,defaultChecked:1,defaultValue:1,defer:0,dir:0,disabled:0,disablePictureInPicture:1,disableRemotePlayback:1,download:0,draggable:0,encType:1,enterKeyHint:1,for:"htmlFor",form:0,formMethod:1,formAction:1,formEncType:1,formNoValidate:1,formTarget:1,frameBorder:1,headers:0,height:0,hidden:0,high:0,href:0,hrefLang:1,htmlFor:1,httpEquiv:1,"http-equiv":"httpEquiv",icon:0,id:0,innerHTML:1,inputMode:1,integrity:0,is:0,itemID:1,itemProp:1,itemRef:1,itemScope:1,itemType:1,keyParams:1,keyType:1,kind:0,label:0,lang:0,list:0,loop:0,low:0,manifest:0,marginWidth:1,marginHeight:1,max:0,maxLength:1,media:0,mediaGroup:1,method:0,min:0,minLength:1,multiple:0,muted:0,name:0,noModule:1,nonce:0,noValidate:1,open:0,optimum:0,pattern:0,placeholder:0,playsInline:1,poster:0,preload:0,profile:0,radioGroup:1,readOnly:1,referrerPolicy:1,rel:0,required:0,reversed:0,role:0,rows:0,rowSpan:1,sandbox:0,scope:0,scoped:0,scrolling:0,seamless:0,selected:0,shape:0,size:0,sizes:0,span:0,spellCheck:1,src:0,srcDoc:1,srcLang:1,srcSet:1,start:0,step:0,style:0,summary:0,tabIndex:1,target:0,title:0,type:0,useMap:1,value:0,width:0,wmode:0,wrap:0,about:0,accentHeight:1,"accent-height":"accentHeight",accumulate:0,additive:0,alignmentBaseline:1,"alignment-baseline":"alignmentBaseline",allowReorder:1,alphabetic:0,amplitude:0,arabicForm:1,"arabic-form":"arabicForm",ascent:0,attributeName:1,attributeType:1,autoReverse:1,azimuth:0,baseFrequency:1,baselineShift:1,"baseline-shift":"baselineShift",baseProfile:1,bbox:0,begin:0,bias:0,by:0,calcMode:1,capHeight:1,"cap-height":"capHeight",clip:0,clipPath:1,"clip-path":"clipPath",clipPathUnits:1,clipRule:1,"clip-rule":"clipRule",color:0,colorInterpolation:1,"color-interpolation":"colorInterpolation",colorInterpolationFilters:1,"color-interpolation-filters":"colorInterpolationFilters",colorProfile:1,"color-profile":"colorProfile",colorRendering:1,"color-rendering":"colorRendering",contentScriptType:1,contentStyleType:1,cursor:0,cx:0,cy:0,d:0,datatype:0,decelerate:0,descent:0,diffuseConstant:1,direction:0,display:0,divisor:0,dominantBaseline:1,"dominant-baseline":"dominantBaseline",dur:0,dx:0,dy:0,edgeMode:1,elevation:0,enableBackground:1,"enable-background":"enableBackground",end:0,exponent:0,externalResourcesRequired:1,fill:0,fillOpacity:1,"fill-opacity":"fillOpacity",fillRule:1,"fill-rule":"fillRule",filter:0,filterRes:1,filterUnits:1,floodOpacity:1,"flood-opacity":"floodOpacity",floodColor:1,"flood-color":"floodColor",focusable:0,fontFamily:1,"font-family":"fontFamily",fontSize:1,"font-size":"fontSize",fontSizeAdjust:1,"font-size-adjust":"fontSizeAdjust",fontStretch:1,"font-stretch":"fontStretch",fontStyle:1,"font-style":"fontStyle",fontVariant:1,"font-variant":"fontVariant",fontWeight:1,"font-weight":"fontWeight",format:0,from:0,fx:0,fy:0,g1:0,g2:0,glyphName:1,"glyph-name":"glyphName",glyphOrientationHorizontal:1,"glyph-orientation-horizontal":"glyphOrientationHorizontal",glyphOrientationVertical:1,"glyph-orientation-vertical":"glyphOrientationVertical",glyphRef:1,gradientTransform:1,gradientUnits:1,hanging:0,horizAdvX:1,"horiz-adv-x":"horizAdvX",horizOriginX:1,"horiz-origin-x":"horizOriginX",ideographic:0,imageRendering:1,"image-rendering":"imageRendering",in2:0,in:0,inlist:0,intercept:0,k1:0,k2:0,k3:0,k4:0,k:0,kernelMatrix:1,kernelUnitLength:1,kerning:0,keyPoints:1,keySplines:1,keyTimes:1,lengthAdjust:1,letterSpacing:1,"letter-spacing":"letterSpacing",lightingColor:1,"lighting-color":"lightingColor",limitingConeAngle:1,local:0,markerEnd:1,"marker-end":"markerEnd",markerHeight:1,markerMid:1,"marker-mid":"markerMid",markerStart:1,"marker-start":"markerStart",markerUnits:1,markerWidth:1,mask:0,maskContentUnits:1,maskUnits:1,mathematical:0,mode:0,numOctaves:1,offset:0,opacity:0,operator:0,order:0,orient:0,orientation:0,origin:0,overflow:0,overlinePosition:1,"overline-position":"overlinePosition",overlineThickness:1,"overline-thickness":"overlineThickness",paintOrder:1,"paint-order":"paintOrder",panose1:0,"panose-1":"panose1",pathLength:1,patternContentUnits:1,patternTransform:1,patternUnits:1,pointerEvents:1,"pointer-events":"pointerEvents",points:0,pointsAtX:1,pointsAtY:1,pointsAtZ:1,prefix:0,preserveAlpha:1,preserveAspectRatio:1,primitiveUnits:1,property:0,r:0,radius:0,refX:1,refY:1,renderingIntent:1,"rendering-intent":"renderingIntent",repeatCount:1,repeatDur:1,requiredExtensions:1,requiredFeatures:1,resource:0,restart:0,result:0,results:0,rotate:0,rx:0,ry:0,scale:0,security:0,seed:0,shapeRendering:1,"shape-rendering":"shapeRendering",slope:0,spacing:0,specularConstant:1,specularExponent:1,speed:0,spreadMethod:1,startOffset:1,stdDeviation:1,stemh:0,stemv:0,stitchTiles:1,stopColor:1,"stop-color":"stopColor",stopOpacity:1,"stop-opacity":"stopOpacity",strikethroughPosition:1,"strikethrough-position":"strikethroughPosition",strikethroughThickness:1,"strikethrough-thickness":"strikethroughThickness",string:0,stroke:0,strokeDasharray:1,"stroke-dasharray":"strokeDasharray",strokeDashoffset:1,"stroke-dashoffset":"strokeDashoffset",strokeLinecap:1,"stroke-linecap":"strokeLinecap",strokeLinejoin:1,"stroke-linejoin":"strokeLinejoin",strokeMiterlimit:1,"stroke-miterlimit":"strokeMiterlimit",strokeWidth:1,"stroke-width":"strokeWidth",strokeOpacity:1,"stroke-opacity":"strokeOpacity",suppressContentEditableWarning:1,suppressHydrationWarning:1,surfaceScale:1,systemLanguage:1,tableValues:1,targetX:1,targetY:1,textAnchor:1,"text-anchor":"textAnchor",textDecoration:1,"text-decoration":"textDecoration",textLength:1,textRendering:1,"text-rendering":"textRendering",to:0,transform:0,typeof:0,u1:0,u2:0,underlinePosition:1,"underline-position":"underlinePosition",underlineThickness:1,"underline-thickness":"underlineThickness",unicode:0,unicodeBidi:1,"unicode-bidi":"unicodeBidi",unicodeRange:1,"unicode-range":"unicodeRange",unitsPerEm:1,"units-per-em":"unitsPerEm",unselectable:0,vAlphabetic:1,"v-alphabetic":"vAlphabetic",values:0,vectorEffect:1,"vector-effect":"vectorEffect",version:0,vertAdvY:1,"vert-adv-y":"vertAdvY",vertOriginX:1,"vert-origin-x":"vertOriginX",vertOriginY:1,"vert-origin-y":"vertOriginY",vHanging:1,"v-hanging":"vHanging",vIdeographic:1,"v-ideographic":"vIdeographic",viewBox:1,viewTarget:1,visibility:0,vMathematical:1,"v-mathematical":"vMathematical",vocab:0,widths:0,wordSpacing:1,"word-spacing":"wordSpacing",writingMode:1,"writing-mode":"writingMode",x1:0,x2:0,x:0,xChannelSelector:1,xHeight:1,"x-height":"xHeight",xlinkActuate:1,"xlink:actuate":"xlinkActuate",xlinkArcrole:1,"xlink:arcrole":"xlinkArcrole",xlinkHref:1,"xlink:href":"xlinkHref",xlinkRole:1,"xlink:role":"xlinkRole",xlinkShow:1,"xlink:show":"xlinkShow",xlinkTitle:1,"xlink:title":"xlinkTitle",xlinkType:1,"xlink:type":"xlinkType",xmlBase:1,"xml:base":"xmlBase",xmlLang:1,"xml:lang":"xmlLang",xmlns:0,"xml:space":"xmlSpace",xmlnsXlink:1,"xmlns:xlink":"xmlnsXlink",xmlSpace:1,y1:0,y2:0,y:0,yChannelSelector:1,z:0,zoomAndPan:1}});var ex=_t(xr=>{"use strict";function WC(e){return mt.hasOwnProperty(e)?mt[e]:null}function Nt(e,t,r,n,o,i,s){this.acceptsBooleans=t===2||t===3||t===4,this.attributeName=n,this.attributeNamespace=o,this.mustUseProperty=r,this.propertyName=e,this.type=t,this.sanitizeURL=i,this.removeEmptyString=s}var mt={},HC=["children","dangerouslySetInnerHTML","defaultValue","defaultChecked","innerHTML","suppressContentEditableWarning","suppressHydrationWarning","style"];HC.forEach(e=>{mt[e]=new Nt(e,0,!1,e,null,!1,!1)});[["acceptCharset","accept-charset"],["className","class"],["htmlFor","for"],["httpEquiv","http-equiv"]].forEach(([e,t])=>{mt[e]=new Nt(e,1,!1,t,null,!1,!1)});["contentEditable","draggable","spellCheck","value"].forEach(e=>{mt[e]=new Nt(e,2,!1,e.toLowerCase(),null,!1,!1)});["autoReverse","externalResourcesRequired","focusable","preserveAlpha"].forEach(e=>{mt[e]=new Nt(e,2,!1,e,null,!1,!1)});["allowFullScreen","async","autoFocus","autoPlay","controls","default","defer","disabled","disablePictureInPicture","disableRemotePlayback","formNoValidate","hidden","loop","noModule","noValidate","open","playsInline","readOnly","required","reversed","scoped","seamless","itemScope"].forEach(e=>{mt[e]=new Nt(e,3,!1,e.toLowerCase(),null,!1,!1)});["checked","multiple","muted","selected"].forEach(e=>{mt[e]=new Nt(e,3,!0,e,null,!1,!1)});["capture","download"].forEach(e=>{mt[e]=new Nt(e,4,!1,e,null,!1,!1)});["cols","rows","size","span"].forEach(e=>{mt[e]=new Nt(e,6,!1,e,null,!1,!1)});["rowSpan","start"].forEach(e=>{mt[e]=new Nt(e,5,!1,e.toLowerCase(),null,!1,!1)});var Sf=/[\-\:]([a-z])/g,If=e=>e[1].toUpperCase();["accent-height","alignment-baseline","arabic-form","baseline-shift","cap-height","clip-path","clip-rule","color-interpolation","color-interpolation-filters","color-profile","color-rendering","dominant-baseline","enable-background","fill-opacity","fill-rule","flood-color","flood-opacity","font-family","font-size","font-size-adjust","font-stretch","font-style","font-variant","font-weight","glyph-name","glyph-orientation-horizontal","glyph-orientation-vertical","horiz-adv-x","horiz-origin-x","image-rendering","letter-spacing","lighting-color","marker-end","marker-mid","marker-start","overline-position","overline-thickness","paint-order","panose-1","pointer-events","rendering-intent","shape-rendering","stop-color","stop-opacity","strikethrough-position","strikethrough-thickness","stroke-dasharray","stroke-dashoffset","stroke-linecap","stroke-linejoin","stroke-miterlimit","stroke-opacity","stroke-width","text-anchor","text-decoration","text-rendering","underline-position","underline-thickness","unicode-bidi","unicode-range","units-per-em","v-alphabetic","v-hanging","v-ideographic","v-mathematical","vector-effect","vert-adv-y","vert-origin-x","vert-origin-y","word-spacing","writing-mode","xmlns:xlink","x-height"].forEach(e=>{let t=e.replace(Sf,If);mt[t]=new Nt(t,1,!1,e,null,!1,!1)});["xlink:actuate","xlink:arcrole","xlink:role","xlink:show","xlink:title","xlink:type"].forEach(e=>{let t=e.replace(Sf,If);mt[t]=new Nt(t,1,!1,e,"http://www.w3.org/1999/xlink",!1,!1)});["xml:base","xml:lang","xml:space"].forEach(e=>{let t=e.replace(Sf,If);mt[t]=new Nt(t,1,!1,e,"http://www.w3.org/XML/1998/namespace",!1,!1)});["tabIndex","crossOrigin"].forEach(e=>{mt[e]=new Nt(e,1,!1,e.toLowerCase(),null,!1,!1)});var VC="xlinkHref";mt[VC]=new Nt("xlinkHref",1,!1,"xlink:href","http://www.w3.org/1999/xlink",!0,!1);["src","href","action","formAction"].forEach(e=>{mt[e]=new Nt(e,1,!1,e.toLowerCase(),null,!0,!0)});var{CAMELCASE:$C,SAME:qC,possibleStandardNames:Qk}=Jk(),UC=":A-Z_a-z\\u00C0-\\u00D6\\u00D8-\\u00F6\\u00F8-\\u02FF\\u0370-\\u037D\\u037F-\\u1FFF\\u200C-\\u200D\\u2070-\\u218F\\u2C00-\\u2FEF\\u3001-\\uD7FF\\uF900-\\uFDCF\\uFDF0-\\uFFFD",ZC=UC+"\\-.0-9\\u00B7\\u0300-\\u036F\\u203F-\\u2040",GC=RegExp.prototype.test.bind(new RegExp("^(data|aria)-["+ZC+"]*$")),YC=Object.keys(Qk).reduce((e,t)=>{let r=Qk[t];return r===qC?e[t]=t:r===$C?e[t.toLowerCase()]=t:e[t]=r,e},{});xr.BOOLEAN=3;xr.BOOLEANISH_STRING=2;xr.NUMERIC=5;xr.OVERLOADED_BOOLEAN=4;xr.POSITIVE_NUMERIC=6;xr.RESERVED=0;xr.STRING=1;xr.getPropertyInfo=WC;xr.isCustomAttribute=GC;xr.possibleStandardNames=YC});var ix=_t((r3,ox)=>{"use strict";var tx=/\/\*(?:[^*]|\*(?!\/))*\*\//g,XC=/\n/g,KC=/^\s*/,JC=/^(\*?[-#/*\\\w]+(\[[0-9a-z_-]+\])?)\s*/,QC=/^:\s*/,ez=/^((?:'(?:\\.|[^'\\])*'|"(?:\\.|[^"\\])*"|url\((?:'(?:\\.|[^'\\])*'|"(?:\\.|[^"\\])*"|[^)]*)\)|[^};])+)/,tz=/^[;\s]*/,rz=`
`,rx="/",nx="*",ss="",nz="comment",oz="declaration";function iz(e,t){if(typeof e!="string")throw new TypeError("First argument must be a string");if(!e)return[];t=t||{};var r=1,n=1;function o(f){var m=f.match(XC);m&&(r+=m.length);var S=f.lastIndexOf(rz);n=~S?f.length-S:n+f.length}function i(){var f={line:r,column:n};return function(m){return m.position=new s(f),c(),m}}function s(f){this.start=f,this.end={line:r,column:n},this.source=t.source}s.prototype.content=e;function a(f){var m=new Error(t.source+":"+r+":"+n+": "+f);if(m.reason=f,m.filename=t.source,m.line=r,m.column=n,m.source=e,!t.silent)throw m}function l(f){var m=f.exec(e);if(m){var S=m[0];return o(S),e=e.slice(S.length),m}}function c(){l(KC)}function d(f){for(var m;m=u();)f.push(m);return f}function u(){var f=i();if(!(rx!=e.charAt(0)||nx!=e.charAt(1))){for(var m=2;ss!=e.charAt(m)&&(nx!=e.charAt(m)||rx!=e.charAt(m+1));)++m;if(m+=2,ss===e.charAt(m-1))return a("End of comment missing");var S=e.slice(2,m-2);return n+=2,o(S),e=e.slice(m),n+=2,f({type:nz,comment:S})}}function p(){var f=i(),m=l(JC);if(m){if(u(),!l(QC))return a("property missing ':'");var S=l(ez),w=f({type:oz,property:m[0].replace(tx,ss).trim(),value:S?S[0].replace(tx,ss).trim():ss});return l(tz),w}}function h(){var f=[];d(f);for(var m;m=p();)f.push(m),d(f);return f}return c(),h()}ox.exports=iz});var lx=_t((n3,sx)=>{var az=Object.create,ax=Object.defineProperty,sz=Object.getOwnPropertyDescriptor,lz=Object.getOwnPropertyNames,cz=Object.getPrototypeOf,uz=Object.prototype.hasOwnProperty,dz=(e,t,r,n)=>{if(t&&typeof t=="object"||typeof t=="function")for(var o=lz(t),i=0,s=o.length,a;i<s;i++)a=o[i],!uz.call(e,a)&&a!==r&&ax(e,a,{get:(l=>t[l]).bind(null,a),enumerable:!(n=sz(t,a))||n.enumerable});return e},pz=(e,t,r)=>(r=e!=null?az(cz(e)):{},dz(t||!e||!e.__esModule?ax(r,"default",{value:e,enumerable:!0}):r,e)),Ef=ix();Ef=pz(Ef);function fz(e,t){let r=null;if(!e||typeof e!="string")return r;let n=(0,Ef.default)(e),o=typeof t=="function";return n.forEach(i=>{if(i.type!=="declaration")return;let{property:s,value:a}=i;o?t(s,a,i):a&&(r=r??{},r[s]=a)}),r}sx.exports=fz});var px=_t((o3,dx)=>{var hz=Object.create,ux=Object.defineProperty,vz=Object.getOwnPropertyDescriptor,gz=Object.getOwnPropertyNames,mz=Object.getPrototypeOf,_z=Object.prototype.hasOwnProperty,bz=(e,t,r,n)=>{if(t&&typeof t=="object"||typeof t=="function")for(var o=gz(t),i=0,s=o.length,a;i<s;i++)a=o[i],!_z.call(e,a)&&a!==r&&ux(e,a,{get:(l=>t[l]).bind(null,a),enumerable:!(n=vz(t,a))||n.enumerable});return e},yz=(e,t,r)=>(r=e!=null?hz(mz(e)):{},bz(t||!e||!e.__esModule?ux(r,"default",{value:e,enumerable:!0}):r,e)),Cf=lx();Cf=yz(Cf);var kz=/^--[a-zA-Z0-9_-]+$/,xz=/-([a-z])/g,wz=/^[^-]+$/,Sz=/^-(webkit|moz|ms|o|khtml)-/,Iz=/^-(ms)-/,Ez=e=>!e||wz.test(e)||kz.test(e),Cz=(e,t)=>t.toUpperCase(),cx=(e,t)=>`${t}-`,zz=(e,t={})=>Ez(e)?e:(e=e.toLowerCase(),t.reactCompat?e=e.replace(Iz,cx):e=e.replace(Sz,cx),e.replace(xz,Cz));function Pz(e,t){let r={};return!e||typeof e!="string"||(0,Cf.default)(e,(n,o)=>{n&&o&&(r[zz(n,t)]=o)}),r}dx.exports=Pz});var zf=_t(Ft=>{"use strict";var Oz=Ft&&Ft.__importDefault||function(e){return e&&e.__esModule?e:{default:e}};Object.defineProperty(Ft,"__esModule",{value:!0});Ft.returnFirstArg=Ft.canTextBeChildOfNode=Ft.ELEMENTS_WITH_NO_TEXT_CHILDREN=Ft.PRESERVE_CUSTOM_ATTRIBUTES=void 0;Ft.isCustomComponent=Mz;Ft.setStyleProp=Rz;var Dz=K(),Az=Oz(px()),Tz=new Set(["annotation-xml","color-profile","font-face","font-face-src","font-face-uri","font-face-format","font-face-name","missing-glyph"]);function Mz(e,t){return e.includes("-")?!Tz.has(e):!!(t&&typeof t.is=="string")}var Lz={reactCompat:!0};function Rz(e,t){if(typeof e=="string"){if(!e.trim()){t.style={};return}try{t.style=(0,Az.default)(e,Lz)}catch{t.style={}}}}Ft.PRESERVE_CUSTOM_ATTRIBUTES=Number(Dz.version.split(".")[0])>=16;Ft.ELEMENTS_WITH_NO_TEXT_CHILDREN=new Set(["tr","tbody","thead","tfoot","colgroup","table","head","html","frameset"]);var Nz=e=>!Ft.ELEMENTS_WITH_NO_TEXT_CHILDREN.has(e.name);Ft.canTextBeChildOfNode=Nz;var Fz=e=>e;Ft.returnFirstArg=Fz});var Of=_t(Pf=>{"use strict";Object.defineProperty(Pf,"__esModule",{value:!0});Pf.default=Hz;var ls=ex(),fx=zf(),jz=["checked","value"],Bz=["input","select","textarea"],Wz={reset:!0,submit:!0};function Hz(e={},t){let r={},n=!!(e.type&&Wz[e.type]);for(let o in e){let i=e[o];if((0,ls.isCustomAttribute)(o)){r[o]=i;continue}let s=o.toLowerCase(),a=hx(s);if(a){let l=(0,ls.getPropertyInfo)(a);switch(jz.includes(a)&&Bz.includes(t)&&!n&&(a=hx("default"+s)),r[a]=i,a==="style"&&(0,fx.setStyleProp)(i,r),l?.type){case ls.BOOLEAN:r[a]=!0;break;case ls.OVERLOADED_BOOLEAN:i===""&&(r[a]=!0);break}continue}fx.PRESERVE_CUSTOM_ATTRIBUTES&&(r[o]=i)}return r}function hx(e){return ls.possibleStandardNames[e]}});function vx(e){return e.type===_e.Tag||e.type===_e.Script||e.type===_e.Style}var _e,s3,l3,c3,u3,d3,p3,f3,h3,v3,Df=Vc(()=>{(function(e){e.Root="root",e.Text="text",e.Directive="directive",e.Comment="comment",e.Script="script",e.Style="style",e.Tag="tag",e.CDATA="cdata",e.Doctype="doctype"})(_e||(_e={}));s3=_e.Root,l3=_e.Text,c3=_e.Directive,u3=_e.Comment,d3=_e.Script,p3=_e.Style,f3=_e.Tag,h3=_e.CDATA,v3=_e.Doctype});function gx(e){return vx(e)}function mx(e){return e.type===_e.CDATA}function _x(e){return e.type===_e.Text}function bx(e){return e.type===_e.Comment}function yx(e){return e.type===_e.Directive}function kx(e){return e.type===_e.Root}function Vz(e){return Object.hasOwn(e,"children")}function Tf(e,t=!1){let r;if(_x(e))r=new yo(e.data);else if(bx(e))r=new Ti(e.data);else if(gx(e)){let n=t?Af(e.children):[],o=new Ni(e.name,{...e.attribs},n);for(let i of n)i.parent=o;e.namespace!=null&&(o.namespace=e.namespace),e["x-attribsNamespace"]&&(o["x-attribsNamespace"]={...e["x-attribsNamespace"]}),e["x-attribsPrefix"]&&(o["x-attribsPrefix"]={...e["x-attribsPrefix"]}),r=o}else if(mx(e)){let n=t?Af(e.children):[],o=new Ri(n);for(let i of n)i.parent=o;r=o}else if(kx(e)){let n=t?Af(e.children):[],o=new ko(n);for(let i of n)i.parent=o;e["x-mode"]&&(o["x-mode"]=e["x-mode"]),r=o}else if(yx(e)){let n=new Mi(e.name,e.data);e["x-name"]!=null&&(n["x-name"]=e["x-name"],n["x-publicId"]=e["x-publicId"],n["x-systemId"]=e["x-systemId"]),r=n}else throw new Error(`Not implemented yet: ${e.type}`);return r.startIndex=e.startIndex,r.endIndex=e.endIndex,e.sourceCodeLocation!=null&&(r.sourceCodeLocation=e.sourceCodeLocation),r}function Af(e){let t=e.map(r=>Tf(r,!0));for(let r=1;r<t.length;r++)t[r].prev=t[r-1],t[r-1].next=t[r];return t}var cs,Ai,yo,Ti,Mi,Li,Ri,ko,Ni,Mf=Vc(()=>{Df();cs=class{parent=null;prev=null;next=null;startIndex=null;endIndex=null;get parentNode(){return this.parent}set parentNode(t){this.parent=t}get previousSibling(){return this.prev}set previousSibling(t){this.prev=t}get nextSibling(){return this.next}set nextSibling(t){this.next=t}cloneNode(t=!1){return Tf(this,t)}},Ai=class extends cs{data;constructor(t){super(),this.data=t}get nodeValue(){return this.data}set nodeValue(t){this.data=t}},yo=class extends Ai{type=_e.Text;get nodeType(){return 3}},Ti=class extends Ai{type=_e.Comment;get nodeType(){return 8}},Mi=class extends Ai{type=_e.Directive;name;constructor(t,r){super(r),this.name=t}get nodeType(){return 1}"x-name";"x-publicId";"x-systemId"},Li=class extends cs{children;constructor(t){super(),this.children=t}get firstChild(){return this.children[0]??null}get lastChild(){return this.children.length>0?this.children[this.children.length-1]:null}get childNodes(){return this.children}set childNodes(t){this.children=t}},Ri=class extends Li{type=_e.CDATA;get nodeType(){return 4}},ko=class extends Li{type=_e.Root;get nodeType(){return 9}},Ni=class extends Li{name;attribs;type;constructor(t,r,n=[],o=t==="script"?_e.Script:t==="style"?_e.Style:_e.Tag){super(n),this.name=t,this.attribs=r,this.type=o}get nodeType(){return 1}get tagName(){return this.name}set tagName(t){this.name=t}get attributes(){return Object.keys(this.attribs).map(t=>({name:t,value:this.attribs[t],namespace:this["x-attribsNamespace"]?.[t],prefix:this["x-attribsPrefix"]?.[t]}))}namespace;"x-attribsNamespace";"x-attribsPrefix"}});var Lf={};Fx(Lf,{CDATA:()=>Ri,Comment:()=>Ti,DataNode:()=>Ai,Document:()=>ko,DomHandler:()=>Nc,Element:()=>Ni,Node:()=>cs,NodeWithChildren:()=>Li,ProcessingInstruction:()=>Mi,Text:()=>yo,cloneNode:()=>Tf,default:()=>$z,hasChildren:()=>Vz,isCDATA:()=>mx,isComment:()=>bx,isDirective:()=>yx,isDocument:()=>kx,isTag:()=>gx,isText:()=>_x});var xx,Nc,$z,Rf=Vc(()=>{Df();Mf();Mf();xx={withStartIndices:!1,withEndIndices:!1,xmlMode:!1},Nc=class{dom=[];root=new ko(this.dom);callback;options;elementCB;done=!1;tagStack=[this.root];lastNode=null;parser=null;constructor(t,r,n){typeof r=="function"&&(n=r,r=xx),typeof t=="object"&&(r=t,t=void 0),this.callback=t??null,this.options=r??xx,this.elementCB=n??null}onparserinit(t){this.parser=t}onreset(){this.dom=[],this.root=new ko(this.dom),this.done=!1,this.tagStack=[this.root],this.lastNode=null,this.parser=null}onend(){this.done||(this.done=!0,this.parser=null,this.handleCallback(null))}onerror(t){this.handleCallback(t)}onclosetag(){this.lastNode=null;let t=this.tagStack.pop();this.options.withEndIndices&&this.parser&&(t.endIndex=this.parser.endIndex),this.elementCB&&this.elementCB(t)}onopentag(t,r){let n=this.options.xmlMode?_e.Tag:void 0,o=new Ni(t,r,void 0,n);this.addNode(o),this.tagStack.push(o)}ontext(t){let{lastNode:r}=this;if(r&&r.type===_e.Text)r.data+=t,this.options.withEndIndices&&this.parser&&(r.endIndex=this.parser.endIndex);else{let n=new yo(t);this.addNode(n),this.lastNode=n}}oncomment(t){if(this.lastNode&&this.lastNode.type===_e.Comment){this.lastNode.data+=t;return}let r=new Ti(t);this.addNode(r),this.lastNode=r}oncommentend(){this.lastNode=null}oncdatastart(){let t=new yo(""),r=new Ri([t]);this.addNode(r),t.parent=r,this.lastNode=t}oncdataend(){this.lastNode=null}onprocessinginstruction(t,r){let n=new Mi(t,r);this.addNode(n)}handleCallback(t){if(typeof this.callback=="function")this.callback(t,this.dom);else if(t)throw t}addNode(t){let r=this.tagStack[this.tagStack.length-1],n=r.children[r.children.length-1];this.options.withStartIndices&&this.parser&&(t.startIndex=this.parser.startIndex),this.options.withEndIndices&&this.parser&&(t.endIndex=this.parser.endIndex),r.children.push(t),n&&(t.prev=n,n.next=t),t.parent=r,this.lastNode=null}},$z=Nc});var Ix=_t(ds=>{"use strict";var qz=ds&&ds.__importDefault||function(e){return e&&e.__esModule?e:{default:e}};Object.defineProperty(ds,"__esModule",{value:!0});ds.default=wx;var Nf=(Rf(),qf(Lf)),Ff=K(),Uz=qz(Of()),us=zf(),Zz={cloneElement:Ff.cloneElement,createElement:Ff.createElement,isValidElement:Ff.isValidElement};function wx(e,t={}){var r,n,o,i,s;let a=[],l=typeof t.replace=="function",c=(r=t.transform)!==null&&r!==void 0?r:us.returnFirstArg,{cloneElement:d,createElement:u,isValidElement:p}=(n=t.library)!==null&&n!==void 0?n:Zz,h=e.length;Sx(e);for(let f=0;f<h;f++){let m=e[f];if(l){let x=(o=t.replace)===null||o===void 0?void 0:o.call(t,m,f);if(p(x)){h>1&&(x=d(x,{key:(i=x.key)!==null&&i!==void 0?i:f})),a.push(c(x,m,f));continue}}if(m.type==="text"){let x=!m.data.trim().length;if(x&&m.parent&&!(0,us.canTextBeChildOfNode)(m.parent)||t.trim&&x)continue;a.push(c(m.data,m,f));continue}let S=m,w={};Gz(S)?((0,us.setStyleProp)(S.attribs.style,S.attribs),w=S.attribs):S.attribs&&(w=(0,Uz.default)(S.attribs,S.name));let k;switch(m.type){case"script":case"style":m.children[0]&&(w.dangerouslySetInnerHTML={__html:m.children[0].data});break;case"tag":m.name==="textarea"&&m.children[0]?w.defaultValue=m.children[0].data:!((s=m.children)===null||s===void 0)&&s.length&&(k=wx(m.children,t));break;default:continue}h>1&&(w.key=f),a.push(c(u(m.name,w,k),m,f))}return a.length===1?a[0]:a}function Sx(e){for(let t of e)switch(t.type){case"tag":case"script":case"style":Object.setPrototypeOf(t,Nf.Element.prototype),Sx(t.children);break;case"text":Object.setPrototypeOf(t,Nf.Text.prototype);break;case"comment":Object.setPrototypeOf(t,Nf.Comment.prototype);break}}function Gz(e){return us.PRESERVE_CUSTOM_ATTRIBUTES&&e.type==="tag"&&(0,us.isCustomComponent)(e.name,e.attribs)}});var Bf=_t(nt=>{"use strict";var jf=nt&&nt.__importDefault||function(e){return e&&e.__esModule?e:{default:e}};Object.defineProperty(nt,"__esModule",{value:!0});nt.htmlToDOM=nt.domToReact=nt.attributesToProps=nt.Text=nt.ProcessingInstruction=nt.Element=nt.Comment=void 0;nt.default=Kz;var Ex=jf(Kk());nt.htmlToDOM=Ex.default;var Yz=jf(Of());nt.attributesToProps=Yz.default;var Cx=jf(Ix());nt.domToReact=Cx.default;var Fc=(Rf(),qf(Lf));Object.defineProperty(nt,"Comment",{enumerable:!0,get:function(){return Fc.Comment}});Object.defineProperty(nt,"Element",{enumerable:!0,get:function(){return Fc.Element}});Object.defineProperty(nt,"ProcessingInstruction",{enumerable:!0,get:function(){return Fc.ProcessingInstruction}});Object.defineProperty(nt,"Text",{enumerable:!0,get:function(){return Fc.Text}});var Xz={lowerCaseAttributeNames:!1};function Kz(e,t){var r;if(typeof e!="string")throw new TypeError("First argument must be a string");if(!e)return[];let n=Object.assign(Object.assign({},(r=t?.htmlparser2)!==null&&r!==void 0?r:Xz),{trustedTypePolicy:t?.trustedTypePolicy});return(0,Cx.default)((0,Ex.default)(e,n),t)}});var Me=T(K(),1);var Ss=T(K(),1),Rn=T(K(),1),iu=T(X(),1),Is=T(X(),1),sv=T(K(),1),Ao=T(X(),1);O();O();O();O();O();O();var Es=(e,t=e)=>({slot:({value:r,propName:n,field:o,isReadOnly:i})=>{let s=i?t:e;return l=>s(U(L({allow:o?.type==="slot"?o.allow:[],disallow:o?.type==="slot"?o.disallow:[]},l),{zone:n,content:r}))}});O();O();O();function su(e,t,r){let n={};return Object.keys(e).forEach(o=>{let i=o;n[i]=s=>{var a=s,{parentId:l}=a,c=Mn(a,["parentId"]);let d=c.propPath.replace(/\[\d+\]/g,"[*]"),u=t?.[c.propPath]||t?.[d]||r||!1,p=e[i];return p?.(U(L({},c),{field:c.field,isReadOnly:u,componentId:l}))}}),n}function Bx(e,t,r,n,o){let i=(0,Ss.useMemo)(()=>su(r,n,o),[r,n,o]),s=(0,Ss.useMemo)(()=>_s(t,i,e).props,[e,t,i]);return(0,Ss.useMemo)(()=>L(L({},t.props),s),[t.props,s])}function Cs(e,t,r,n=r,o,i){return Bx(e,t,Es(r,n),o,i)}O();O();var Wx=re("RichTextEditor",Yf);function lu({content:e}){return(0,iu.jsx)("div",{className:Wx(),children:(0,iu.jsx)("div",{className:"rich-text",dangerouslySetInnerHTML:{__html:e}})})}O();var au=(e,t,r)=>{if(!e)return null;if(t.length===0)return r(e);let[n,...o]=t;return Array.isArray(e)?e.map(i=>au(i,t,r)):U(L({},e),{[n]:au(e[n],o,r)})},Hx=(0,Rn.lazy)(()=>import("./part-Render-DQXAYUBI-IKKUEGW5.js").then(e=>({default:e.RichTextRender})));function Zi(e,t){let r=(i,s=[])=>{if(!i)return[];let a=[];for(let[l,c]of Object.entries(i)){let d=[...s,l];c.type==="richtext"&&a.push({path:d,field:c}),c.type==="array"&&"arrayFields"in c&&a.push(...r(c.arrayFields,d)),c.type==="object"&&"objectFields"in c&&a.push(...r(c.objectFields,d))}return a},n=(0,Rn.useMemo)(()=>r(e),[e]);return(0,Rn.useMemo)(()=>{if(!n?.length)return{};let i=L({},t);for(let{path:s,field:a}of n)i=au(i,s,l=>(0,Is.jsx)(Rn.Suspense,{fallback:(0,Is.jsx)(lu,{content:l}),children:(0,Is.jsx)(Hx,{content:l,field:a})},s.join(".")));return i},[n,t,e])}O();var zs=e=>(0,Ao.jsx)(cu,L({},e)),Vx=({config:e,item:t,metadata:r})=>{let n=e.components[t.type],o=Cs(e,t,s=>(0,Ao.jsx)(zs,U(L({},s),{config:e,metadata:r}))),i=Zi(n.fields,o);return(0,Ao.jsx)(n.render,U(L(L({},o),i),{puck:U(L({},o.puck),{metadata:r||{}})}))},cu=(0,sv.forwardRef)(function({className:t,style:r,content:n,config:o,metadata:i,as:s},a){return(0,Ao.jsx)(s??"div",{className:t,style:r,ref:a,children:n.map(c=>o.components[c.type]?(0,Ao.jsx)(Vx,{config:o,item:c,metadata:i},c.props.id):null)})});var sc=T(K(),1),_i=T(X(),1),Sb=T(K(),1),Jt=T(X(),1),Tt=T(K(),1),Hp=T(K(),1);var pv=T(K(),1);var lv=e=>Symbol.iterator in e,cv=e=>"entries"in e,uv=(e,t)=>{let r=e instanceof Map?e:new Map(e.entries()),n=t instanceof Map?t:new Map(t.entries());if(r.size!==n.size)return!1;for(let[o,i]of r)if(!n.has(o)||!Object.is(i,n.get(o)))return!1;return!0},$x=(e,t)=>{let r=e[Symbol.iterator](),n=t[Symbol.iterator](),o=r.next(),i=n.next();for(;!o.done&&!i.done;){if(!Object.is(o.value,i.value))return!1;o=r.next(),i=n.next()}return!!o.done&&!!i.done};function dv(e,t){return Object.is(e,t)?!0:typeof e!="object"||e===null||typeof t!="object"||t===null||Object.getPrototypeOf(e)!==Object.getPrototypeOf(t)?!1:lv(e)&&lv(t)?cv(e)&&cv(t)?uv(e,t):$x(e,t):uv({entries:()=>Object.entries(e)},{entries:()=>Object.entries(t)})}function we(e){let t=pv.default.useRef(void 0);return r=>{let n=e(r);return dv(t.current,n)?t.current:t.current=n}}var wi=T(K(),1);var Eb=T(X(),1);var Ue=T(K(),1),Hl=T(X(),1);var ye=T(K(),1);var qx=Symbol.for("preact-signals");function As(){if(jr>1)jr--;else{var e,t=!1;for((function(){var o=Os;for(Os=void 0;o!==void 0;){var i=o.S;if(i.v===o.v)for(var s=i.t;s!==void 0;s=s.x)s.i===o.i&&(s.i=i.i);o=o.o}})();Yi!==void 0;){var r=Yi;for(Yi=void 0,Ps++;r!==void 0;){var n=r.u;if(r.u=void 0,r.f&=-3,!(8&r.f)&&hv(r))try{r.c()}catch(o){t||(e=o,t=!0)}r=n}}if(Ps=0,jr--,t)throw e}}function Se(e){if(jr>0)return e();uu=++Ux,jr++;try{return e()}finally{As()}}var Gi,Fe=void 0;function pe(e){var t=Fe,r=Gi;Fe=void 0,Gi=void 0;try{return e()}finally{Fe=t,Gi=r}}var Yi=void 0,jr=0,Ps=0,Ux=0,uu=0,Os=void 0,Ds=0;function fv(e){if(Fe!==void 0){var t=e.n;if(t===void 0||t.t!==Fe)return t={i:0,S:e,p:Fe.s,n:void 0,t:Fe,e:void 0,x:void 0,r:t},Fe.s!==void 0&&(Fe.s.n=t),Fe.s=t,e.n=t,32&Fe.f&&e.S(t),t;if(t.i===-1)return t.i=0,t.n!==void 0&&(t.n.p=t.p,t.p!==void 0&&(t.p.n=t.n),t.p=Fe.s,t.n=void 0,Fe.s.n=t,Fe.s=t),t}}function xt(e,t){this.v=e,this.i=0,this.n=void 0,this.t=void 0,this.l=0,this.W=t?.watched,this.Z=t?.unwatched,this.name=t?.name}xt.prototype.brand=qx;xt.prototype.h=function(){return!0};xt.prototype.S=function(e){var t=this,r=this.t;r!==e&&e.e===void 0&&(e.x=r,this.t=e,r!==void 0?r.e=e:pe(function(){var n;(n=t.W)==null||n.call(t)}))};xt.prototype.U=function(e){var t=this;if(this.t!==void 0){var r=e.e,n=e.x;r!==void 0&&(r.x=n,e.e=void 0),n!==void 0&&(n.e=r,e.x=void 0),e===this.t&&(this.t=n,n===void 0&&pe(function(){var o;(o=t.Z)==null||o.call(t)}))}};xt.prototype.subscribe=function(e){var t=this;return $e(function(){var r=t.value;pe(function(){return e(r)})},{name:"sub"})};xt.prototype.valueOf=function(){return this.value};xt.prototype.toString=function(){return this.value+""};xt.prototype.toJSON=function(){return this.value};xt.prototype.peek=function(){var e=this;return pe(function(){return e.value})};Object.defineProperty(xt.prototype,"value",{get:function(){var e=fv(this);return e!==void 0&&(e.i=this.i),this.v},set:function(e){if(e!==this.v){if(Ps>100)throw new Error("Cycle detected");(function(r){jr!==0&&Ps===0&&r.l!==uu&&(r.l=uu,Os={S:r,v:r.v,i:r.i,o:Os})})(this),this.v=e,this.i++,Ds++,jr++;try{for(var t=this.t;t!==void 0;t=t.x)t.t.N()}finally{As()}}}});function Er(e,t){return new xt(e,t)}function hv(e){for(var t=e.s;t!==void 0;t=t.n)if(t.S.i!==t.i||!t.S.h()||t.S.i!==t.i)return!0;return!1}function vv(e){for(var t=e.s;t!==void 0;t=t.n){var r=t.S.n;if(r!==void 0&&(t.r=r),t.S.n=t,t.i=-1,t.n===void 0){e.s=t;break}}}function gv(e){for(var t=e.s,r=void 0;t!==void 0;){var n=t.p;t.i===-1?(t.S.U(t),n!==void 0&&(n.n=t.n),t.n!==void 0&&(t.n.p=n)):r=t,t.S.n=t.r,t.r!==void 0&&(t.r=void 0),t=n}e.s=r}function Nn(e,t){xt.call(this,void 0,t),this.x=e,this.s=void 0,this.g=Ds-1,this.f=4}Nn.prototype=new xt;Nn.prototype.h=function(){if(this.f&=-3,1&this.f)return!1;if((36&this.f)==32||(this.f&=-5,this.g===Ds))return!0;if(this.g=Ds,this.f|=1,this.i>0&&!hv(this))return this.f&=-2,!0;var e=Fe;try{vv(this),Fe=this;var t=this.x();(16&this.f||this.v!==t||this.i===0)&&(this.v=t,this.f&=-17,this.i++)}catch(r){this.v=r,this.f|=16,this.i++}return Fe=e,gv(this),this.f&=-2,!0};Nn.prototype.S=function(e){if(this.t===void 0){this.f|=36;for(var t=this.s;t!==void 0;t=t.n)t.S.S(t)}xt.prototype.S.call(this,e)};Nn.prototype.U=function(e){if(this.t!==void 0&&(xt.prototype.U.call(this,e),this.t===void 0)){this.f&=-33;for(var t=this.s;t!==void 0;t=t.n)t.S.U(t)}};Nn.prototype.N=function(){if(!(2&this.f)){this.f|=6;for(var e=this.t;e!==void 0;e=e.x)e.t.N()}};Object.defineProperty(Nn.prototype,"value",{get:function(){if(1&this.f)throw new Error("Cycle detected");var e=fv(this);if(this.h(),e!==void 0&&(e.i=this.i),16&this.f)throw this.v;return this.v}});function du(e,t){return new Nn(e,t)}function mv(e){var t=e.j;if(e.j=void 0,typeof t=="function"){jr++;var r=Fe;Fe=void 0;try{t()}catch(n){throw e.f&=-2,e.f|=8,pu(e),n}finally{Fe=r,As()}}}function pu(e){for(var t=e.s;t!==void 0;t=t.n)t.S.U(t);e.x=void 0,e.s=void 0,mv(e)}function Zx(e){if(Fe!==this)throw new Error("Out-of-order effect");gv(this),Fe=e,this.f&=-2;try{8&this.f&&pu(this)}finally{As()}}function To(e,t){this.x=e,this.j=void 0,this.s=void 0,this.u=void 0,this.f=32,this.name=t?.name,Gi&&Gi.push(this)}To.prototype.c=function(){var e=this.S();try{if(8&this.f||this.x===void 0)return;var t=this.x();typeof t=="function"&&(this.j=t)}finally{e()}};To.prototype.S=function(){if(1&this.f)throw new Error("Cycle detected");this.f|=1,this.f&=-9,mv(this),vv(this),jr++;var e=Fe;return Fe=this,Zx.bind(this,e)};To.prototype.N=function(){2&this.f||(this.f|=2,this.u=Yi,Yi=this)};To.prototype.d=function(){this.f|=8,1&this.f||pu(this)};To.prototype.dispose=function(){this.d()};function $e(e,t){var r=new To(e,t);try{r.c()}catch(o){throw r.d(),o}var n=r.d.bind(r);return n[Symbol.dispose]=n,n}var Gx=Object.create,wu=Object.defineProperty,Yx=Object.defineProperties,Xx=Object.getOwnPropertyDescriptor,Kx=Object.getOwnPropertyDescriptors,_v=Object.getOwnPropertySymbols,Jx=Object.prototype.hasOwnProperty,Qx=Object.prototype.propertyIsEnumerable,yv=(e,t)=>(t=Symbol[e])?t:Symbol.for("Symbol."+e),Mo=e=>{throw TypeError(e)},mu=(e,t,r)=>t in e?wu(e,t,{enumerable:!0,configurable:!0,writable:!0,value:r}):e[t]=r,e0=(e,t)=>{for(var r in t||(t={}))Jx.call(t,r)&&mu(e,r,t[r]);if(_v)for(var r of _v(t))Qx.call(t,r)&&mu(e,r,t[r]);return e},t0=(e,t)=>Yx(e,Kx(t)),bv=(e,t)=>wu(e,"name",{value:t,configurable:!0}),r0=e=>{var t;return[,,,Gx((t=e?.[yv("metadata")])!=null?t:null)]},kv=["class","method","getter","setter","accessor","field","value","get","set"],Xi=e=>e!==void 0&&typeof e!="function"?Mo("Function expected"):e,n0=(e,t,r,n,o)=>({kind:kv[e],name:t,metadata:n,addInitializer:i=>r._?Mo("Already initialized"):o.push(Xi(i||null))}),xv=(e,t)=>mu(t,yv("metadata"),e[3]),Fn=(e,t,r,n)=>{for(var o=0,i=e[t>>1],s=i&&i.length;o<s;o++)t&1?i[o].call(r):n=i[o].call(r,n);return n},Lo=(e,t,r,n,o,i)=>{var s,a,l,c,d,u=t&7,p=!!(t&8),h=!!(t&16),f=u>3?e.length+1:u?p?1:2:0,m=kv[u+5],S=u>3&&(e[f-1]=[]),w=e[f]||(e[f]=[]),k=u&&(!h&&!p&&(o=o.prototype),u<5&&(u>3||!h)&&Xx(u<4?o:{get[r](){return rr(this,i)},set[r](g){return ln(this,i,g)}},r));u?h&&u<4&&bv(i,(u>2?"set ":u>1?"get ":"")+r):bv(o,r);for(var x=n.length-1;x>=0;x--)c=n0(u,r,l={},e[3],w),u&&(c.static=p,c.private=h,d=c.access={has:h?g=>o0(o,g):g=>r in g},u^3&&(d.get=h?g=>(u^1?rr:i0)(g,o,u^4?i:k.get):g=>g[r]),u>2&&(d.set=h?(g,_)=>ln(g,o,_,u^4?i:k.set):(g,_)=>g[r]=_)),a=(0,n[x])(u?u<4?h?i:k[m]:u>4?void 0:{get:k.get,set:k.set}:o,c),l._=1,u^4||a===void 0?Xi(a)&&(u>4?S.unshift(a):u?h?i=a:k[m]=a:o=a):typeof a!="object"||a===null?Mo("Object expected"):(Xi(s=a.get)&&(k.get=s),Xi(s=a.set)&&(k.set=s),Xi(s=a.init)&&S.unshift(s));return u||xv(e,o),k&&wu(o,r,k),h?u^4?i:k:o},Su=(e,t,r)=>t.has(e)||Mo("Cannot "+r),o0=(e,t)=>Object(t)!==t?Mo('Cannot use the "in" operator on this value'):e.has(t),rr=(e,t,r)=>(Su(e,t,"read from private field"),r?r.call(e):t.get(e)),Ki=(e,t,r)=>t.has(e)?Mo("Cannot add the same private member more than once"):t instanceof WeakSet?t.add(e):t.set(e,r),ln=(e,t,r,n)=>(Su(e,t,"write to private field"),n?n.call(e,r):t.set(e,r),r),i0=(e,t,r)=>(Su(e,t,"access private method"),r);function Ji(e,t){if(t){let r;return du(()=>{let n=e();return n&&r&&t(r,n)?r:(r=n,n)})}return du(e)}function Wt(e,t){if(Object.is(e,t))return!0;if(e===null||t===null)return!1;if(typeof e=="function"&&typeof t=="function")return e===t;if(e instanceof Set&&t instanceof Set){if(e.size!==t.size)return!1;for(let r of e)if(!t.has(r))return!1;return!0}if(Array.isArray(e))return!Array.isArray(t)||e.length!==t.length?!1:!e.some((n,o)=>!Wt(n,t[o]));if(typeof e=="object"&&typeof t=="object"){let r=Object.keys(e),n=Object.keys(t);return r.length!==n.length?!1:!r.some(i=>!Wt(e[i],t[i]))}return!1}function fe({get:e},t){return{init(r){return Er(r)},get(){return e.call(this).value},set(r){let n=e.call(this);n.peek()!==r&&(n.value=r)}}}function Re(e,t){let r=new WeakMap;return function(){let n=r.get(this);return n||(n=Ji(e.bind(this)),r.set(this,n)),n.value}}function fu(e=!0){return function(t,r){r.addInitializer(function(){let n=r.kind==="field"?this:r.static?this:Object.getPrototypeOf(this),o=Object.getOwnPropertyDescriptor(n,r.name);o&&Object.defineProperty(n,r.name,t0(e0({},o),{enumerable:e}))})}}function Bn(...e){let t=e.map(r=>$e(r));return()=>t.forEach(r=>r())}var wv,Sv,Iv,Ev,Cv,zv,Ct,Iu,hu,_u,bu,wt,Eu,vu,Pv,yu,Cu,gu,ku,xu;zv=[fe],Cv=[fe],Ev=[fe],Iv=[fu()],Sv=[fu()],wv=[fu()];var Cr=class{constructor(e,t=Object.is){this.defaultValue=e,this.equals=t,Fn(Ct,5,this),Ki(this,wt),Ki(this,Iu,Fn(Ct,8,this)),Fn(Ct,11,this),Ki(this,Eu,Fn(Ct,12,this)),Fn(Ct,15,this),Ki(this,Cu,Fn(Ct,16,this)),Fn(Ct,19,this),this.reset=this.reset.bind(this),this.reset()}get current(){return rr(this,wt,ku)}get initial(){return rr(this,wt,_u)}get previous(){return rr(this,wt,Pv)}set current(e){let t=pe(()=>rr(this,wt,ku));e&&t&&this.equals(t,e)||Se(()=>{rr(this,wt,_u)||ln(this,wt,e,bu),ln(this,wt,t,yu),ln(this,wt,e,xu)})}reset(e=this.defaultValue){Se(()=>{ln(this,wt,void 0,yu),ln(this,wt,e,bu),ln(this,wt,e,xu)})}};Ct=r0(null);Iu=new WeakMap;wt=new WeakSet;Eu=new WeakMap;Cu=new WeakMap;hu=Lo(Ct,20,"#initial",zv,wt,Iu),_u=hu.get,bu=hu.set;vu=Lo(Ct,20,"#previous",Cv,wt,Eu),Pv=vu.get,yu=vu.set;gu=Lo(Ct,20,"#current",Ev,wt,Cu),ku=gu.get,xu=gu.set;Lo(Ct,2,"current",Iv,Cr);Lo(Ct,2,"initial",Sv,Cr);Lo(Ct,2,"previous",wv,Cr);xv(Ct,Cr);function Ts(e){return pe(()=>{let t={};for(let r in e)t[r]=e[r];return t})}var jn,Ov=class{constructor(){Ki(this,jn,new WeakMap)}get(e,t){var r;return e?(r=rr(this,jn).get(e))==null?void 0:r.get(t):void 0}set(e,t,r){var n;if(e)return rr(this,jn).has(e)||rr(this,jn).set(e,new Map),(n=rr(this,jn).get(e))==null?void 0:n.set(t,r)}clear(e){var t;return e?(t=rr(this,jn).get(e))==null?void 0:t.clear():void 0}};jn=new WeakMap;var a0=Object.create,Tu=Object.defineProperty,s0=Object.getOwnPropertyDescriptor,Dv=Object.getOwnPropertySymbols,l0=Object.prototype.hasOwnProperty,c0=Object.prototype.propertyIsEnumerable,Mv=(e,t)=>(t=Symbol[e])?t:Symbol.for("Symbol."+e),Ro=e=>{throw TypeError(e)},Av=Math.pow,zu=(e,t,r)=>t in e?Tu(e,t,{enumerable:!0,configurable:!0,writable:!0,value:r}):e[t]=r,u0=(e,t)=>{for(var r in t||(t={}))l0.call(t,r)&&zu(e,r,t[r]);if(Dv)for(var r of Dv(t))c0.call(t,r)&&zu(e,r,t[r]);return e},Tv=(e,t)=>Tu(e,"name",{value:t,configurable:!0}),d0=e=>{var t;return[,,,a0((t=e?.[Mv("metadata")])!=null?t:null)]},Lv=["class","method","getter","setter","accessor","field","value","get","set"],Qi=e=>e!==void 0&&typeof e!="function"?Ro("Function expected"):e,p0=(e,t,r,n,o)=>({kind:Lv[e],name:t,metadata:n,addInitializer:i=>r._?Ro("Already initialized"):o.push(Qi(i||null))}),Rv=(e,t)=>zu(t,Mv("metadata"),e[3]),f0=(e,t,r,n)=>{for(var o=0,i=e[t>>1],s=i&&i.length;o<s;o++)t&1?i[o].call(r):n=i[o].call(r,n);return n},Nv=(e,t,r,n,o,i)=>{var s,a,l,c,d,u=t&7,p=!!(t&8),h=!!(t&16),f=u>3?e.length+1:u?p?1:2:0,m=Lv[u+5],S=u>3&&(e[f-1]=[]),w=e[f]||(e[f]=[]),k=u&&(!h&&!p&&(o=o.prototype),u<5&&(u>3||!h)&&s0(u<4?o:{get[r](){return Pu(this,i)},set[r](g){return Ou(this,i,g)}},r));u?h&&u<4&&Tv(i,(u>2?"set ":u>1?"get ":"")+r):Tv(o,r);for(var x=n.length-1;x>=0;x--)c=p0(u,r,l={},e[3],w),u&&(c.static=p,c.private=h,d=c.access={has:h?g=>h0(o,g):g=>r in g},u^3&&(d.get=h?g=>(u^1?Pu:g0)(g,o,u^4?i:k.get):g=>g[r]),u>2&&(d.set=h?(g,_)=>Ou(g,o,_,u^4?i:k.set):(g,_)=>g[r]=_)),a=(0,n[x])(u?u<4?h?i:k[m]:u>4?void 0:{get:k.get,set:k.set}:o,c),l._=1,u^4||a===void 0?Qi(a)&&(u>4?S.unshift(a):u?h?i=a:k[m]=a:o=a):typeof a!="object"||a===null?Ro("Object expected"):(Qi(s=a.get)&&(k.get=s),Qi(s=a.set)&&(k.set=s),Qi(s=a.init)&&S.unshift(s));return u||Rv(e,o),k&&Tu(o,r,k),h?u^4?i:k:o},Mu=(e,t,r)=>t.has(e)||Ro("Cannot "+r),h0=(e,t)=>Object(t)!==t?Ro('Cannot use the "in" operator on this value'):e.has(t),Pu=(e,t,r)=>(Mu(e,t,"read from private field"),r?r.call(e):t.get(e)),v0=(e,t,r)=>t.has(e)?Ro("Cannot add the same private member more than once"):t instanceof WeakSet?t.add(e):t.set(e,r),Ou=(e,t,r,n)=>(Mu(e,t,"write to private field"),n?n.call(e,r):t.set(e,r),r),g0=(e,t,r)=>(Mu(e,t,"access private method"),r),Be=class Du{constructor(t,r){this.x=t,this.y=r}static delta(t,r){return new Du(t.x-r.x,t.y-r.y)}static distance(t,r){return Math.hypot(t.x-r.x,t.y-r.y)}static equals(t,r){return t.x===r.x&&t.y===r.y}static from({x:t,y:r}){return new Du(t,r)}},dt=class Wn{constructor(t,r,n,o){this.left=t,this.top=r,this.width=n,this.height=o,this.scale={x:1,y:1}}get inverseScale(){return{x:1/this.scale.x,y:1/this.scale.y}}translate(t,r){let{top:n,left:o,width:i,height:s,scale:a}=this,l=new Wn(o+t,n+r,i,s);return l.scale=u0({},a),l}get boundingRectangle(){let{width:t,height:r,left:n,top:o,right:i,bottom:s}=this;return{width:t,height:r,left:n,top:o,right:i,bottom:s}}get center(){let{left:t,top:r,right:n,bottom:o}=this;return new Be((t+n)/2,(r+o)/2)}get area(){let{width:t,height:r}=this;return t*r}equals(t){if(!(t instanceof Wn))return!1;let{left:r,top:n,width:o,height:i}=this;return r===t.left&&n===t.top&&o===t.width&&i===t.height}containsPoint(t){let{top:r,left:n,bottom:o,right:i}=this;return r<=t.y&&t.y<=o&&n<=t.x&&t.x<=i}intersectionArea(t){return t instanceof Wn?m0(this,t):0}intersectionRatio(t){let{area:r}=this,n=this.intersectionArea(t);return n/(t.area+r-n)}get bottom(){let{top:t,height:r}=this;return t+r}get right(){let{left:t,width:r}=this;return t+r}get aspectRatio(){let{width:t,height:r}=this;return t/r}get corners(){return[{x:this.left,y:this.top},{x:this.right,y:this.top},{x:this.left,y:this.bottom},{x:this.right,y:this.bottom}]}static from({top:t,left:r,width:n,height:o}){return new Wn(r,t,n,o)}static delta(t,r,n={x:"center",y:"center"}){let o=(i,s)=>{let a=n[s],l=s==="x"?i.left:i.top,c=s==="x"?i.width:i.height;return a=="start"?l:a=="end"?l+c:l+c/2};return Be.delta({x:o(t,"x"),y:o(t,"y")},{x:o(r,"x"),y:o(r,"y")})}static intersectionRatio(t,r){return Wn.from(t).intersectionRatio(Wn.from(r))}};function m0(e,t){let r=Math.max(t.top,e.top),n=Math.max(t.left,e.left),o=Math.min(t.left+t.width,e.left+e.width),i=Math.min(t.top+t.height,e.top+e.height),s=o-n,a=i-r;return n<o&&r<i?s*a:0}var Fv,jv,Au,Ms,ea,ta=class extends(Au=Cr,jv=[Re],Fv=[Re],Au){constructor(e){let t=Be.from(e);super(t,(r,n)=>Be.equals(r,n)),f0(ea,5,this),v0(this,Ms,0),this.velocity={x:0,y:0}}get delta(){return Be.delta(this.current,this.initial)}get direction(){let{current:e,previous:t}=this;if(!t)return null;let r={x:e.x-t.x,y:e.y-t.y};return!r.x&&!r.y?null:Math.abs(r.x)>Math.abs(r.y)?r.x>0?"right":"left":r.y>0?"down":"up"}get current(){return super.current}set current(e){let{current:t}=this,r=Be.from(e),n={x:r.x-t.x,y:r.y-t.y},o=Date.now(),i=o-Pu(this,Ms),s=a=>Math.round(a/i*100);Se(()=>{Ou(this,Ms,o),this.velocity={x:s(n.x),y:s(n.y)},super.current=r})}reset(e=this.defaultValue){super.reset(Be.from(e)),this.velocity={x:0,y:0}}};ea=d0(Au);Ms=new WeakMap;Nv(ea,2,"delta",jv,ta);Nv(ea,2,"direction",Fv,ta);Rv(ea,ta);function Ls({x:e,y:t},r){let n=Math.abs(e),o=Math.abs(t);return typeof r=="number"?Math.sqrt(Av(n,2)+Av(o,2))>r:"x"in r&&"y"in r?n>r.x&&o>r.y:"x"in r?n>r.x:"y"in r?o>r.y:!1}var Bv=(e=>(e.Horizontal="x",e.Vertical="y",e))(Bv||{}),Lu=Object.values(Bv);var _0=Object.create,Bu=Object.defineProperty,b0=Object.defineProperties,y0=Object.getOwnPropertyDescriptor,k0=Object.getOwnPropertyDescriptors,Hs=Object.getOwnPropertySymbols,$v=Object.prototype.hasOwnProperty,qv=Object.prototype.propertyIsEnumerable,Uv=(e,t)=>(t=Symbol[e])?t:Symbol.for("Symbol."+e),Ho=e=>{throw TypeError(e)},Nu=(e,t,r)=>t in e?Bu(e,t,{enumerable:!0,configurable:!0,writable:!0,value:r}):e[t]=r,Wu=(e,t)=>{for(var r in t||(t={}))$v.call(t,r)&&Nu(e,r,t[r]);if(Hs)for(var r of Hs(t))qv.call(t,r)&&Nu(e,r,t[r]);return e},Hu=(e,t)=>b0(e,k0(t)),Wv=(e,t)=>Bu(e,"name",{value:t,configurable:!0}),Zv=(e,t)=>{var r={};for(var n in e)$v.call(e,n)&&t.indexOf(n)<0&&(r[n]=e[n]);if(e!=null&&Hs)for(var n of Hs(e))t.indexOf(n)<0&&qv.call(e,n)&&(r[n]=e[n]);return r},Vo=e=>{var t;return[,,,_0((t=e?.[Uv("metadata")])!=null?t:null)]},Gv=["class","method","getter","setter","accessor","field","value","get","set"],ra=e=>e!==void 0&&typeof e!="function"?Ho("Function expected"):e,x0=(e,t,r,n,o)=>({kind:Gv[e],name:t,metadata:n,addInitializer:i=>r._?Ho("Already initialized"):o.push(ra(i||null))}),$n=(e,t)=>Nu(t,Uv("metadata"),e[3]),ce=(e,t,r,n)=>{for(var o=0,i=e[t>>1],s=i&&i.length;o<s;o++)t&1?i[o].call(r):n=i[o].call(r,n);return n},me=(e,t,r,n,o,i)=>{var s,a,l,c,d,u=t&7,p=!!(t&8),h=!!(t&16),f=u>3?e.length+1:u?p?1:2:0,m=Gv[u+5],S=u>3&&(e[f-1]=[]),w=e[f]||(e[f]=[]),k=u&&(!h&&!p&&(o=o.prototype),u<5&&(u>3||!h)&&y0(u<4?o:{get[r](){return Ye(this,i)},set[r](g){return Yt(this,i,g)}},r));u?h&&u<4&&Wv(i,(u>2?"set ":u>1?"get ":"")+r):Wv(o,r);for(var x=n.length-1;x>=0;x--)c=x0(u,r,l={},e[3],w),u&&(c.static=p,c.private=h,d=c.access={has:h?g=>w0(o,g):g=>r in g},u^3&&(d.get=h?g=>(u^1?Ye:Yv)(g,o,u^4?i:k.get):g=>g[r]),u>2&&(d.set=h?(g,_)=>Yt(g,o,_,u^4?i:k.set):(g,_)=>g[r]=_)),a=(0,n[x])(u?u<4?h?i:k[m]:u>4?void 0:{get:k.get,set:k.set}:o,c),l._=1,u^4||a===void 0?ra(a)&&(u>4?S.unshift(a):u?h?i=a:k[m]=a:o=a):typeof a!="object"||a===null?Ho("Object expected"):(ra(s=a.get)&&(k.get=s),ra(s=a.set)&&(k.set=s),ra(s=a.init)&&S.unshift(s));return u||$n(e,o),k&&Bu(o,r,k),h?u^4?i:k:o},Vu=(e,t,r)=>t.has(e)||Ho("Cannot "+r),w0=(e,t)=>Object(t)!==t?Ho('Cannot use the "in" operator on this value'):e.has(t),Ye=(e,t,r)=>(Vu(e,t,"read from private field"),r?r.call(e):t.get(e)),Ee=(e,t,r)=>t.has(e)?Ho("Cannot add the same private member more than once"):t instanceof WeakSet?t.add(e):t.set(e,r),Yt=(e,t,r,n)=>(Vu(e,t,"write to private field"),n?n.call(e,r):t.set(e,r),r),Yv=(e,t,r)=>(Vu(e,t,"access private method"),r);function Xv(e,t){return{plugin:e,options:t}}function $o(e){return t=>Xv(e,t)}function Wo(e){return typeof e=="function"?{plugin:e,options:void 0}:e}var Kv,ia,$u,Ns;Kv=[fe];var Je=class{constructor(e,t){this.manager=e,this.options=t,Ee(this,$u,ce(ia,8,this,!1)),ce(ia,11,this),Ee(this,Ns,new Set)}enable(){this.disabled=!1}disable(){this.disabled=!0}isDisabled(){return pe(()=>this.disabled)}configure(e){this.options=e}registerEffect(e){let t=$e(e.bind(this));return Ye(this,Ns).add(t),t}destroy(){Ye(this,Ns).forEach(e=>e())}static configure(e){return Xv(this,e)}};ia=Vo(null);$u=new WeakMap;Ns=new WeakMap;me(ia,4,"disabled",Kv,Je,$u);$n(ia,Je);var qo=class extends Je{},Fs,Ru=class{constructor(e){this.manager=e,this.instances=new Map,Ee(this,Fs,[])}get values(){return Array.from(this.instances.values())}set values(e){let t=e.map(Wo).reduce((n,o)=>{let i=n.find(({plugin:s})=>s===o.plugin);return i?(i.options=o.options,n):[...n,o]},[]),r=t.map(({plugin:n})=>n);for(let n of Ye(this,Fs))if(!r.includes(n)){if(n.prototype instanceof qo)continue;this.unregister(n)}for(let{plugin:n,options:o}of t)this.register(n,o);Yt(this,Fs,r)}get(e){return this.instances.get(e)}register(e,t){let r=this.instances.get(e);if(r)return r.options!==t&&(r.options=t),r;let n=new e(this.manager,t);return this.instances.set(e,n),n}unregister(e){let t=this.instances.get(e);t&&(t.destroy(),this.instances.delete(e))}destroy(){for(let e of this.instances.values())e.destroy();this.instances.clear()}};Fs=new WeakMap;function S0(e,t){return e.priority===t.priority?e.type===t.type?t.value-e.value:t.type-e.type:t.priority-e.priority}var Rs=[],No,Fo,I0=class extends Je{constructor(e){super(e),Ee(this,No),Ee(this,Fo),this.computeCollisions=this.computeCollisions.bind(this),Yt(this,Fo,Er(Rs)),this.destroy=Bn(()=>{let t=this.computeCollisions(),r=pe(()=>this.manager.dragOperation.position.current);if(t!==Rs){let n=Ye(this,No);if(Yt(this,No,r),n&&r.x==n.x&&r.y==n.y)return}else Yt(this,No,void 0);Ye(this,Fo).value=t},()=>{let{dragOperation:t}=this.manager;t.status.initialized&&this.forceUpdate()})}forceUpdate(e=!0){pe(()=>{e?Ye(this,Fo).value=this.computeCollisions():Yt(this,No,void 0)})}computeCollisions(e,t){let{registry:r,dragOperation:n}=this.manager,{source:o,shape:i,status:s}=n;if(!s.initialized||!i)return Rs;let a=[],l=[];for(let c of e??r.droppables){if(c.disabled||o&&!c.accepts(o))continue;let d=t??c.collisionDetector;if(!d)continue;l.push(c),c.shape;let u=pe(()=>d({droppable:c,dragOperation:n}));u&&(c.collisionPriority!=null&&(u.priority=c.collisionPriority),a.push(u))}return l.length===0?Rs:(a.sort(S0),a)}get collisions(){return Ye(this,Fo).value}};No=new WeakMap;Fo=new WeakMap;var Jv,Qv,eg,qu,tg,fr,Uu,Bo,Zu,Gu;eg=[fe],Qv=[fe],Jv=[fe];var Br=class Hn{constructor(t,r){Ee(this,Uu,ce(fr,8,this)),ce(fr,11,this),Ee(this,Bo),Ee(this,Zu,ce(fr,12,this)),ce(fr,15,this),Ee(this,Gu,ce(fr,16,this)),ce(fr,19,this);let{effects:n,id:o,data:i={},disabled:s=!1,register:a=!0}=t,l=o;Yt(this,Bo,Er(o)),this.manager=r,this.data=i,this.disabled=s,this.effects=()=>{var c;return[()=>{let{id:d,manager:u}=this;if(d!==l)return l=d,u?.registry.register(this),()=>u?.registry.unregister(this)},...(c=n?.())!=null?c:[]]},this.register=this.register.bind(this),this.unregister=this.unregister.bind(this),this.destroy=this.destroy.bind(this),r&&a&&queueMicrotask(this.register)}get id(){var t,r;let n=Ye(this,Bo).value;return(r=(t=Hn.pendingIdChanges)==null?void 0:t.get(this))!=null?r:n}set id(t){var r,n;let o=(n=(r=Hn.pendingIdChanges)==null?void 0:r.get(this))!=null?n:Ye(this,Bo).peek();t!==o&&(Hn.pendingIdChanges||(Hn.pendingIdChanges=new Map,queueMicrotask(()=>{var i;return Yv(i=Hn,qu,tg).call(i)})),Hn.pendingIdChanges.set(this,t))}register(){var t;return(t=this.manager)==null?void 0:t.registry.register(this)}unregister(){var t;(t=this.manager)==null||t.registry.unregister(this)}destroy(){var t;(t=this.manager)==null||t.registry.unregister(this)}};fr=Vo(null);qu=new WeakSet;tg=function(){let e=Br.pendingIdChanges;Br.pendingIdChanges=null,e&&Se(()=>{for(let[t,r]of e)Ye(t,Bo).value=r})};Uu=new WeakMap;Bo=new WeakMap;Zu=new WeakMap;Gu=new WeakMap;me(fr,4,"manager",eg,Br,Uu);me(fr,4,"data",Qv,Br,Zu);me(fr,4,"disabled",Jv,Br,Gu);Ee(Br,qu);$n(fr,Br);Br.pendingIdChanges=null;var Vs=Br,Hv=class{constructor(){this.map=Er(new Map),this.cleanupFunctions=new WeakMap,this.register=(e,t)=>{let r=this.map.peek(),n=r.get(e),o=()=>this.unregister(e,t);if(n===t)return o;if(n&&n.id===e){let a=this.cleanupFunctions.get(n);a?.(),this.cleanupFunctions.delete(n)}let i=new Map(r);for(let[a,l]of r)if(l===t&&a!==e){i.delete(a);break}i.set(e,t),this.map.value=i;let s=Bn(...t.effects());return this.cleanupFunctions.set(t,s),o},this.unregister=(e,t)=>{let r=this.map.peek();if(r.get(e)!==t)return;let n=this.cleanupFunctions.get(t);n?.(),this.cleanupFunctions.delete(t);let o=new Map(r);o.delete(e),this.map.value=o}}[Symbol.iterator](){return this.map.peek().values()}get value(){return this.map.value.values()}has(e){return this.map.value.has(e)}get(e){return this.map.value.get(e)}destroy(){for(let e of this){let t=this.cleanupFunctions.get(e);t?.(),e.destroy()}this.map.value=new Map}},rg,ng,og,ig,ag,sg,Fu,zt,Yu,Xu,Ku,hr=class extends(Fu=Vs,sg=[fe],ag=[fe],ig=[fe],og=[Re],ng=[Re],rg=[Re],Fu){constructor(e,t){var r=e,{modifiers:n,type:o,sensors:i,plugins:s,effects:a}=r,l=Zv(r,["modifiers","type","sensors","plugins","effects"]);super(Hu(Wu({},l),{effects:()=>{var c;return[...(c=a?.())!=null?c:[],()=>{let{manager:d,plugins:u}=this;if(!(!d||!u))for(let p of u){let{plugin:h}=Wo(p);d.registry.plugins.register(h)}}]}}),t),ce(zt,5,this),Ee(this,Yu,ce(zt,8,this)),ce(zt,11,this),Ee(this,Xu,ce(zt,12,this)),ce(zt,15,this),Ee(this,Ku,ce(zt,16,this,this.isDragSource?"dragging":"idle")),ce(zt,19,this),this.type=o,this.sensors=i,this.modifiers=n,this.alignment=l.alignment,this.plugins=s}pluginConfig(e){if(this.plugins)for(let t of this.plugins){let r=Wo(t);if(r.plugin===e)return r.options}}get isDropping(){return this.status==="dropping"&&this.isDragSource}get isDragging(){return this.status==="dragging"&&this.isDragSource}get isDragSource(){var e,t;return((t=(e=this.manager)==null?void 0:e.dragOperation.source)==null?void 0:t.id)===this.id}};zt=Vo(Fu);Yu=new WeakMap;Xu=new WeakMap;Ku=new WeakMap;me(zt,4,"type",sg,hr,Yu);me(zt,4,"modifiers",ag,hr,Xu);me(zt,4,"status",ig,hr,Ku);me(zt,2,"isDropping",og,hr);me(zt,2,"isDragging",ng,hr);me(zt,2,"isDragSource",rg,hr);$n(zt,hr);var lg,cg,ug,dg,pg,fg,ju,et,Ju,Qu,ed,td,rd,vr=class extends(ju=Vs,fg=[fe],pg=[fe],dg=[fe],ug=[fe],cg=[fe],lg=[Re],ju){constructor(e,t){var r=e,{accept:n,collisionDetector:o,collisionPriority:i,type:s}=r,a=Zv(r,["accept","collisionDetector","collisionPriority","type"]);super(a,t),ce(et,5,this),Ee(this,Ju,ce(et,8,this)),ce(et,11,this),Ee(this,Qu,ce(et,12,this)),ce(et,15,this),Ee(this,ed,ce(et,16,this)),ce(et,19,this),Ee(this,td,ce(et,20,this)),ce(et,23,this),Ee(this,rd,ce(et,24,this)),ce(et,27,this),this.accept=n,this.collisionDetector=o,this.collisionPriority=i,this.type=s}accepts(e){let{accept:t}=this;return t?typeof t=="function"?t(e):e.type?Array.isArray(t)?t.includes(e.type):e.type===t:!1:!0}get isDropTarget(){var e,t;return((t=(e=this.manager)==null?void 0:e.dragOperation.target)==null?void 0:t.id)===this.id}};et=Vo(ju);Ju=new WeakMap;Qu=new WeakMap;ed=new WeakMap;td=new WeakMap;rd=new WeakMap;me(et,4,"accept",fg,vr,Ju);me(et,4,"type",pg,vr,Qu);me(et,4,"collisionDetector",dg,vr,ed);me(et,4,"collisionPriority",ug,vr,td);me(et,4,"shape",cg,vr,rd);me(et,2,"isDropTarget",lg,vr);$n(et,vr);var E0=class{constructor(){this.registry=new Map}addEventListener(e,t){let{registry:r}=this,n=new Set(r.get(e));return n.add(t),r.set(e,n),()=>this.removeEventListener(e,t)}removeEventListener(e,t){let{registry:r}=this,n=new Set(r.get(e));n.delete(t),r.set(e,n)}dispatch(e,...t){let{registry:r}=this,n=r.get(e);if(n)for(let o of n)o(...t)}},C0=class extends E0{constructor(e){super(),this.manager=e}dispatch(e,t){let r=[t,this.manager];super.dispatch(e,...r)}};function js(e,t=!0){let r=!1;return Hu(Wu({},e),{cancelable:t,get defaultPrevented(){return r},preventDefault(){t&&(r=!0)}})}var z0=class extends qo{constructor(e){super(e);let t=(n,o)=>n.map(({id:i})=>i).join("")===o.map(({id:i})=>i).join(""),r=[];this.destroy=Bn(()=>{let{dragOperation:n,collisionObserver:o}=e;n.status.initializing&&(r=[],o.enable())},()=>{let{collisionObserver:n,monitor:o}=e,{collisions:i}=n;if(n.isDisabled()||Vs.pendingIdChanges)return;let s=js({collisions:i});if(o.dispatch("collision",s),s.defaultPrevented||t(i,r))return;r=i;let[a]=i;pe(()=>{var l;a?.id!==((l=e.dragOperation.target)==null?void 0:l.id)&&(n.disable(),e.actions.setDropTarget(a?.id).then(()=>{n.enable()}))})})}},tt=(e=>(e[e.Lowest=0]="Lowest",e[e.Low=1]="Low",e[e.Normal=2]="Normal",e[e.High=3]="High",e[e.Highest=4]="Highest",e))(tt||{}),ot=(e=>(e[e.Collision=0]="Collision",e[e.ShapeIntersection=1]="ShapeIntersection",e[e.PointerIntersection=2]="PointerIntersection",e))(ot||{}),hg,vg,gg,mg,_g,bg,yg,nr,nd;yg=[fe],bg=[Re],_g=[Re],mg=[Re],gg=[Re],vg=[Re],hg=[Re];var Wr=class{constructor(){ce(nr,5,this),Ee(this,nd,ce(nr,8,this,"idle")),ce(nr,11,this)}get current(){return this.value}get idle(){return this.value==="idle"}get initializing(){return this.value==="initializing"}get initialized(){let{value:e}=this;return e!=="idle"&&e!=="initialization-pending"}get dragging(){return this.value==="dragging"}get dropped(){return this.value==="dropped"}set(e){this.value=e}};nr=Vo(null);nd=new WeakMap;me(nr,4,"value",yg,Wr,nd);me(nr,2,"current",bg,Wr);me(nr,2,"idle",_g,Wr);me(nr,2,"initializing",mg,Wr);me(nr,2,"initialized",gg,Wr);me(nr,2,"dragging",vg,Wr);me(nr,2,"dropped",hg,Wr);$n(nr,Wr);var P0=class{constructor(e){this.manager=e}setDragSource(e){let{dragOperation:t}=this.manager;t.sourceIdentifier=typeof e=="string"||typeof e=="number"?e:e.id}setDropTarget(e){return pe(()=>{let{dragOperation:t}=this.manager,r=e??null;if(t.targetIdentifier===r)return Promise.resolve(!1);t.targetIdentifier=r;let n=js({operation:t.snapshot()});return t.status.dragging&&this.manager.monitor.dispatch("dragover",n),this.manager.renderer.rendering.then(()=>n.defaultPrevented)})}start(e){return pe(()=>{let{dragOperation:t}=this.manager;if(e.source!=null&&this.setDragSource(e.source),!t.source)throw new Error("Cannot start a drag operation without a drag source");if(!t.status.idle)throw new Error("Cannot start a drag operation while another is active");let n=new AbortController,{event:o,coordinates:i}=e;Se(()=>{t.status.set("initialization-pending"),t.shape=null,t.canceled=!1,t.activatorEvent=o??null,t.position.reset(i)});let s=js({operation:t.snapshot()});return this.manager.monitor.dispatch("beforedragstart",s),s.defaultPrevented?(t.reset(),n.abort(),n):(t.status.set("initializing"),t.controller=n,this.manager.renderer.rendering.then(()=>{if(n.signal.aborted)return;let{status:a}=t;a.current==="initializing"&&Se(()=>{t.status.set("dragging"),this.manager.monitor.dispatch("dragstart",{nativeEvent:o,operation:t.snapshot(),cancelable:!1})})}),n)})}move(e){return pe(()=>{var t,r;let{dragOperation:n}=this.manager,{status:o,controller:i}=n;if(!o.dragging||!i||i.signal.aborted)return;let s=js({nativeEvent:e.event,operation:n.snapshot(),by:e.by,to:e.to},(t=e.cancelable)!=null?t:!0);((r=e.propagate)==null||r)&&this.manager.monitor.dispatch("dragmove",s),queueMicrotask(()=>{var a,l,c,d,u;if(s.defaultPrevented)return;let p=(u=e.to)!=null?u:{x:n.position.current.x+((l=(a=e.by)==null?void 0:a.x)!=null?l:0),y:n.position.current.y+((d=(c=e.by)==null?void 0:c.y)!=null?d:0)};n.position.current=p})})}stop(e={}){return pe(()=>{var t,r;let{dragOperation:n}=this.manager,{controller:o}=n;if(!o||o.signal.aborted)return;let i,s=()=>{let l={resume:()=>{},abort:()=>{}};return i=new Promise((c,d)=>{l.resume=c,l.abort=d}),l};o.abort();let a=()=>{this.manager.renderer.rendering.then(()=>{n.status.set("dropped");let l=pe(()=>{var d;return((d=n.source)==null?void 0:d.status)==="dropping"}),c=()=>{n.controller===o&&(n.controller=void 0),n.reset()};if(l){let{source:d}=n,u=$e(()=>{d?.status==="idle"&&(u(),c())})}else this.manager.renderer.rendering.then(c)})};n.canceled=(t=e.canceled)!=null?t:!1,this.manager.monitor.dispatch("dragend",{nativeEvent:e.event,operation:n.snapshot(),canceled:(r=e.canceled)!=null?r:!1,suspend:s}),i?i.then(a).catch(()=>n.reset()):a()})}},Vn=class extends Je{constructor(e,t){super(e,t),this.manager=e,this.options=t}},kg=class extends AbortController{constructor(e,t){super(),this.constraints=e,this.onActivate=t,this.activated=!1;for(let r of e??[])r.controller=this}onEvent(e){var t;if(!this.activated)if((t=this.constraints)!=null&&t.length)for(let r of this.constraints)r.onEvent(e);else this.activate(e)}activate(e){this.activated||(this.activated=!0,this.onActivate(e))}abort(e){this.activated=!1,super.abort(e)}},Bs,od=class{constructor(e){this.options=e,Ee(this,Bs)}set controller(e){Yt(this,Bs,e),e.signal.addEventListener("abort",()=>this.abort())}activate(e){var t;(t=Ye(this,Bs))==null||t.activate(e)}};Bs=new WeakMap;var Vv=class extends Je{constructor(e,t){super(e,t),this.manager=e,this.options=t}apply(e){return e.transform}},O0=class{constructor(e){this.draggables=new Hv,this.droppables=new Hv,this.plugins=new Ru(e),this.sensors=new Ru(e),this.modifiers=new Ru(e)}register(e,t){if(e instanceof hr)return this.draggables.register(e.id,e);if(e instanceof vr)return this.droppables.register(e.id,e);if(e.prototype instanceof Vv)return this.modifiers.register(e,t);if(e.prototype instanceof Vn)return this.sensors.register(e,t);if(e.prototype instanceof Je)return this.plugins.register(e,t);throw new Error("Invalid instance type")}unregister(e){if(e instanceof Vs)return e instanceof hr?this.draggables.unregister(e.id,e):e instanceof vr?this.droppables.unregister(e.id,e):()=>{};if(e.prototype instanceof Vv)return this.modifiers.unregister(e);if(e.prototype instanceof Vn)return this.sensors.unregister(e);if(e.prototype instanceof Je)return this.plugins.unregister(e);throw new Error("Invalid instance type")}destroy(){this.draggables.destroy(),this.droppables.destroy(),this.plugins.destroy(),this.sensors.destroy(),this.modifiers.destroy()}},xg,wg,Sg,Ig,Eg,Cg,zg,Pg,Og,na,Ws,jo,qe,id,ad,sd,ld,cd,oa;Og=[Re],Pg=[fe],zg=[fe],Cg=[fe],Eg=[fe],Ig=[fe],Sg=[Re],wg=[Re],xg=[Re];var gr=class{constructor(e){ce(qe,5,this),Ee(this,na),Ee(this,Ws),Ee(this,jo,new Cr(void 0,(t,r)=>t&&r?t.equals(r):t===r)),this.status=new Wr,Ee(this,id,ce(qe,8,this,!1)),ce(qe,11,this),Ee(this,ad,ce(qe,12,this,null)),ce(qe,15,this),Ee(this,sd,ce(qe,16,this,null)),ce(qe,19,this),Ee(this,ld,ce(qe,20,this,null)),ce(qe,23,this),Ee(this,cd,ce(qe,24,this,[])),ce(qe,27,this),this.position=new ta({x:0,y:0}),Ee(this,oa,{x:0,y:0}),Yt(this,na,e)}get shape(){let{current:e,initial:t,previous:r}=Ye(this,jo);return!e||!t?null:{current:e,initial:t,previous:r}}set shape(e){e?Ye(this,jo).current=e:Ye(this,jo).reset()}get source(){var e;let t=this.sourceIdentifier;if(t==null)return null;let r=Ye(this,na).registry.draggables.get(t);return r&&Yt(this,Ws,r),(e=r??Ye(this,Ws))!=null?e:null}get target(){var e;let t=this.targetIdentifier;return t!=null&&(e=Ye(this,na).registry.droppables.get(t))!=null?e:null}get transform(){let{x:e,y:t}=this.position.delta,r={x:e,y:t};for(let n of this.modifiers)r=n.apply(Hu(Wu({},this.snapshot()),{transform:r}));return Yt(this,oa,r),r}snapshot(){return pe(()=>({source:this.source,target:this.target,activatorEvent:this.activatorEvent,transform:Ye(this,oa),shape:this.shape?Ts(this.shape):null,position:Ts(this.position),status:Ts(this.status),canceled:this.canceled}))}reset(){Se(()=>{this.status.set("idle"),this.sourceIdentifier=null,this.targetIdentifier=null,Ye(this,jo).reset(),this.position.reset({x:0,y:0}),Yt(this,oa,{x:0,y:0}),this.modifiers=[]})}};qe=Vo(null);na=new WeakMap;Ws=new WeakMap;jo=new WeakMap;id=new WeakMap;ad=new WeakMap;sd=new WeakMap;ld=new WeakMap;cd=new WeakMap;oa=new WeakMap;me(qe,2,"shape",Og,gr);me(qe,4,"canceled",Pg,gr,id);me(qe,4,"activatorEvent",zg,gr,ad);me(qe,4,"sourceIdentifier",Cg,gr,sd);me(qe,4,"targetIdentifier",Eg,gr,ld);me(qe,4,"modifiers",Ig,gr,cd);me(qe,2,"source",Sg,gr);me(qe,2,"target",wg,gr);me(qe,2,"transform",xg,gr);$n(qe,gr);var D0={get rendering(){return Promise.resolve()}};function Pt(e,t){return typeof e=="function"?e(t):e??t}var Dg=class{constructor(e){this.destroy=()=>{this.dragOperation.status.idle||this.actions.stop({canceled:!0}),this.dragOperation.modifiers.forEach(u=>u.destroy()),this.registry.destroy(),this.collisionObserver.destroy()};var t;let r=e??{},n=Pt(r.plugins,[]),o=Pt(r.sensors,[]),i=Pt(r.modifiers,[]),s=(t=r.renderer)!=null?t:D0,a=new C0(this),l=new O0(this);this.registry=l,this.monitor=a,this.renderer=s,this.actions=new P0(this),this.dragOperation=new gr(this),this.collisionObserver=new I0(this),this.plugins=[z0,...n],this.modifiers=i,this.sensors=o;let{destroy:c}=this,d=Bn(()=>{var u,p,h;let f=pe(()=>this.dragOperation.modifiers),m=this.modifiers;for(let S of f)m.includes(S)||S.destroy();this.dragOperation.modifiers=(h=(p=(u=this.dragOperation.source)==null?void 0:u.modifiers)==null?void 0:p.map(S=>{let{plugin:w,options:k}=Wo(S);return new w(this,k)}))!=null?h:m});this.destroy=()=>{d(),c()}}get plugins(){return this.registry.plugins.values}set plugins(e){this.registry.plugins.values=e}get modifiers(){return this.registry.modifiers.values}set modifiers(e){this.registry.modifiers.values=e}get sensors(){return this.registry.sensors.values}set sensors(e){this.registry.sensors.values=e}};var Fg=e=>{throw TypeError(e)},pd=(e,t,r)=>t.has(e)||Fg("Cannot "+r),ue=(e,t,r)=>(pd(e,t,"read from private field"),t.get(e)),Ht=(e,t,r)=>t.has(e)?Fg("Cannot add the same private member more than once"):t instanceof WeakSet?t.add(e):t.set(e,r),Xt=(e,t,r,n)=>(pd(e,t,"write to private field"),t.set(e,r),r),jg=(e,t,r)=>(pd(e,t,"access private method"),r);function Js(e){return e?e instanceof KeyframeEffect?!0:"getKeyframes"in e&&typeof e.getKeyframes=="function":!1}function fd(e,t){let r=e.getAnimations(),n=null;for(let o of r){if(o.playState!=="running")continue;let{effect:i}=o,a=(Js(i)?i.getKeyframes():[]).filter(t);a.length>0&&(n=[a[a.length-1],o])}return n}function Qs(e){let{width:t,height:r,top:n,left:o,bottom:i,right:s}=e.getBoundingClientRect();return{width:t,height:r,top:n,left:o,bottom:i,right:s}}function hd(e){let t=Object.prototype.toString.call(e);return t==="[object Window]"||t==="[object global]"}function pa(e){return"nodeType"in e}function Ot(e){var t,r,n;return e?hd(e)?e:pa(e)?"defaultView"in e?(t=e.defaultView)!=null?t:window:(n=(r=e.ownerDocument)==null?void 0:r.defaultView)!=null?n:window:window:window}function el(e){let{Document:t}=Ot(e);return e instanceof t||"nodeType"in e&&e.nodeType===Node.DOCUMENT_NODE}function Hr(e){return!e||hd(e)?!1:e instanceof Ot(e).HTMLElement||"namespaceURI"in e&&typeof e.namespaceURI=="string"&&e.namespaceURI.endsWith("html")}function Bg(e){return e instanceof Ot(e).SVGElement||"namespaceURI"in e&&typeof e.namespaceURI=="string"&&e.namespaceURI.endsWith("svg")}function Gn(e){return e?hd(e)?e.document:pa(e)?el(e)?e:Hr(e)||Bg(e)?e.ownerDocument:document:document:document}function A0(e){var t,r,n,o;let{documentElement:i}=Gn(e),s=Ot(e).visualViewport,a=(t=s?.width)!=null?t:i.clientWidth,l=(r=s?.height)!=null?r:i.clientHeight,c=(n=s?.offsetTop)!=null?n:0,d=(o=s?.offsetLeft)!=null?o:0;return{top:c,left:d,right:d+a,bottom:c+l,width:a,height:l}}function T0(e,t){if(M0(e)&&e.open===!1)return!1;let{overflow:r,overflowX:n,overflowY:o}=getComputedStyle(e);return r==="visible"&&n==="visible"&&o==="visible"}function M0(e){return e.tagName==="DETAILS"}function Zo(e,t=e.getBoundingClientRect(),r=0){var n,o,i,s,a;let l=t,{ownerDocument:c}=e,d=(n=c.defaultView)!=null?n:window,u=e.parentElement;for(;u&&u!==c.documentElement;){if(!T0(u)){let x=u.getBoundingClientRect(),g=r*(x.bottom-x.top),_=r*(x.right-x.left),v=r*(x.bottom-x.top),b=r*(x.right-x.left);l={top:Math.max(l.top,x.top-g),right:Math.min(l.right,x.right+_),bottom:Math.min(l.bottom,x.bottom+v),left:Math.max(l.left,x.left-b),width:0,height:0},l.width=l.right-l.left,l.height=l.bottom-l.top}u=u.parentElement}let p=d.visualViewport,h=(o=p?.offsetTop)!=null?o:0,f=(i=p?.offsetLeft)!=null?i:0,m=(s=p?.width)!=null?s:d.innerWidth,S=(a=p?.height)!=null?a:d.innerHeight,w=r*S,k=r*m;return l={top:Math.max(l.top,h-w),right:Math.min(l.right,f+m+k),bottom:Math.min(l.bottom,h+S+w),left:Math.max(l.left,f-k),width:0,height:0},l.width=l.right-l.left,l.height=l.bottom-l.top,l.width<0&&(l.width=0),l.height<0&&(l.height=0),l}function Yn(e){return{x:e.clientX,y:e.clientY}}var Wg=typeof window<"u"&&typeof window.document<"u"&&typeof window.document.createElement<"u";function Gs(e=document,t=new Set){if(t.has(e))return[];t.add(e);let r=[e];for(let n of Array.from(e.querySelectorAll("iframe, frame")))try{let o=n.contentDocument;o&&!t.has(o)&&r.push(...Gs(o,t))}catch{}try{let n=e.defaultView;if(n&&n!==window.top){let o=n.parent;o&&o.document&&o.document!==e&&r.push(...Gs(o.document,t))}}catch{}return r}function tl(){return/^((?!chrome|android).)*safari/i.test(navigator.userAgent)}function vd(){var e,t;let r=tl()?window.visualViewport:null;return{x:(e=r?.offsetLeft)!=null?e:0,y:(t=r?.offsetTop)!=null?t:0}}function rl(e){return!e||!pa(e)?!1:e instanceof Ot(e).ShadowRoot}function fa(e){if(e&&pa(e)){let t=e.getRootNode();if(rl(t))return t;if(t instanceof Document)return t}return Gn(e)}function ha(e){return e.matchMedia("(prefers-reduced-motion: reduce)").matches}function Hg(e){let t="input, textarea, select, canvas, [contenteditable]",r=e.cloneNode(!0),n=Array.from(e.querySelectorAll(t));return Array.from(r.querySelectorAll(t)).forEach((i,s)=>{let a=n[s];if(Ag(i)&&Ag(a)&&(i.type!=="file"&&(i.value=a.value),i.type==="radio"&&i.name&&(i.name=`Cloned__${i.name}`)),Tg(i)&&Tg(a)&&a.width>0&&a.height>0){let l=i.getContext("2d");l?.drawImage(a,0,0)}}),r}function Ag(e){return"value"in e}function Tg(e){return e.tagName==="CANVAS"}function gd(e,{x:t,y:r}){let n=e.elementFromPoint(t,r);if(L0(n)){let{contentDocument:o}=n;if(o){let{left:i,top:s}=n.getBoundingClientRect();return gd(o,{x:t-i,y:r-s})}}return n}function L0(e){return e?.tagName==="IFRAME"}var va=new WeakMap;function Vg(e){return!!e.closest(`
      input:not([disabled]),
      select:not([disabled]),
      textarea:not([disabled]),
      button:not([disabled]),
      a[href],
      [contenteditable]:not([contenteditable="false"])
    `)}var md=class{constructor(){this.entries=new Set,this.clear=()=>{for(let e of this.entries){let[t,{type:r,listener:n,options:o}]=e;t.removeEventListener(r,n,o)}this.entries.clear()}}bind(e,t){let r=Array.isArray(e)?e:[e],n=Array.isArray(t)?t:[t],o=[];for(let s of r)for(let a of n){let{type:l,listener:c,options:d}=a,u=[s,a];s.addEventListener(l,c,d),this.entries.add(u),o.push(u)}let i=this.entries;return function(){for(let a of o){let[l,{type:c,listener:d,options:u}]=a;l.removeEventListener(c,d,u),i.delete(a)}}}};function Zn(e){let t=e?.ownerDocument.defaultView;if(t&&t.self!==t.parent)return t.frameElement}function R0(e){let t=new Set,r=Zn(e);for(;r;)t.add(r),r=Zn(r);return t}function N0(e,t){let r=setTimeout(e,t);return()=>clearTimeout(r)}function $g(e,t){let r=()=>performance.now(),n,o;return function(...i){let s=this;o?(n?.(),n=N0(()=>{e.apply(s,i),o=r()},t-(r()-o))):(e.apply(s,i),o=r())}}function F0(e,t){return e===t?!0:!e||!t?!1:e.top==t.top&&e.left==t.left&&e.right==t.right&&e.bottom==t.bottom}function j0(e,t=e.getBoundingClientRect()){let{width:r,height:n}=Zo(e,t);return r>0&&n>0}var B0=Wg?ResizeObserver:class{observe(){}unobserve(){}disconnect(){}},Us,W0=class extends B0{constructor(e){super(t=>{if(!ue(this,Us)){Xt(this,Us,!0);return}e(t,this)}),Ht(this,Us,!1)}};Us=new WeakMap;var Mg=Array.from({length:100},(e,t)=>t/100),qg=75,qn,Ys,cn,Un,aa,pt,ua,sa,Xs,Ug,Zg,Gg=class{constructor(e,t,r={debug:!1,skipInitial:!1}){this.element=e,this.callback=t,Ht(this,Xs),this.disconnect=()=>{var i,s,a;Xt(this,ua,!0),(i=ue(this,cn))==null||i.disconnect(),(s=ue(this,Un))==null||s.disconnect(),ue(this,aa).disconnect(),(a=ue(this,pt))==null||a.remove()},Ht(this,qn,!0),Ht(this,Ys),Ht(this,cn),Ht(this,Un),Ht(this,aa),Ht(this,pt),Ht(this,ua,!1),Ht(this,sa,$g(()=>{var i,s,a;let{element:l}=this;if((i=ue(this,Un))==null||i.disconnect(),ue(this,ua)||!ue(this,qn)||!l.isConnected)return;let c=(s=l.ownerDocument)!=null?s:document,{innerHeight:d,innerWidth:u}=(a=c.defaultView)!=null?a:window,p=l.getBoundingClientRect(),h=Zo(l,p),{top:f,left:m,bottom:S,right:w}=h,k=-Math.floor(f),x=-Math.floor(m),g=-Math.floor(u-w),_=-Math.floor(d-S),v=`${k}px ${g}px ${_}px ${x}px`;this.boundingClientRect=p,Xt(this,Un,new IntersectionObserver(b=>{let[y]=b,{intersectionRect:I}=y;(y.intersectionRatio!==1?y.intersectionRatio:dt.intersectionRatio(I,Zo(l)))!==1&&ue(this,sa).call(this)},{threshold:Mg,rootMargin:v,root:c})),ue(this,Un).observe(l),jg(this,Xs,Ug).call(this)},qg)),this.boundingClientRect=e.getBoundingClientRect(),Xt(this,qn,j0(e,this.boundingClientRect));let n=!0;this.callback=i=>{n&&(n=!1,r.skipInitial)||t(i)};let o=e.ownerDocument;r?.debug&&(Xt(this,pt,document.createElement("div")),ue(this,pt).style.background="rgba(0,0,0,0.15)",ue(this,pt).style.position="fixed",ue(this,pt).style.pointerEvents="none",o.body.appendChild(ue(this,pt))),Xt(this,aa,new IntersectionObserver(i=>{var s,a;let l=i[i.length-1],{boundingClientRect:c,isIntersecting:d}=l,{width:u,height:p}=c,h=ue(this,qn);Xt(this,qn,d),!(!u&&!p)&&(h&&!d?((s=ue(this,Un))==null||s.disconnect(),this.callback(null),(a=ue(this,cn))==null||a.disconnect(),Xt(this,cn,void 0),ue(this,pt)&&(ue(this,pt).style.visibility="hidden")):ue(this,sa).call(this),d&&!ue(this,cn)&&(Xt(this,cn,new W0(ue(this,sa))),ue(this,cn).observe(e)))},{threshold:Mg,root:o})),ue(this,qn)&&!r.skipInitial&&this.callback(this.boundingClientRect),ue(this,aa).observe(e)}};qn=new WeakMap;Ys=new WeakMap;cn=new WeakMap;Un=new WeakMap;aa=new WeakMap;pt=new WeakMap;ua=new WeakMap;sa=new WeakMap;Xs=new WeakSet;Ug=function(){ue(this,ua)||(jg(this,Xs,Zg).call(this),!F0(this.boundingClientRect,ue(this,Ys))&&(this.callback(this.boundingClientRect),Xt(this,Ys,this.boundingClientRect)))};Zg=function(){if(ue(this,pt)){let{top:e,left:t,width:r,height:n}=Zo(this.element);ue(this,pt).style.overflow="hidden",ue(this,pt).style.visibility="visible",ue(this,pt).style.top=`${Math.floor(e)}px`,ue(this,pt).style.left=`${Math.floor(t)}px`,ue(this,pt).style.width=`${Math.floor(r)}px`,ue(this,pt).style.height=`${Math.floor(n)}px`}};var $s=new WeakMap,qs=new WeakMap;function H0(e,t){let r=$s.get(e);return r||(r={disconnect:new Gg(e,o=>{let i=$s.get(e);i&&i.callbacks.forEach(s=>s(o))},{skipInitial:!0}).disconnect,callbacks:new Set}),r.callbacks.add(t),$s.set(e,r),()=>{r.callbacks.delete(t),r.callbacks.size===0&&($s.delete(e),r.disconnect())}}function V0(e,t){let r=new Set;for(let n of e){let o=H0(n,t);r.add(o)}return()=>r.forEach(n=>n())}function $0(e,t){var r;let n=e.ownerDocument;if(!qs.has(n)){let s=new AbortController,a=new Set;document.addEventListener("scroll",l=>a.forEach(c=>c(l)),{capture:!0,passive:!0,signal:s.signal}),qs.set(n,{disconnect:()=>s.abort(),listeners:a})}let{listeners:o,disconnect:i}=(r=qs.get(n))!=null?r:{};return!o||!i?()=>{}:(o.add(t),()=>{o.delete(t),o.size===0&&(i(),qs.delete(n))})}var la,ca,Zs,dd,Yg=class{constructor(e,t,r){this.callback=t,Ht(this,la),Ht(this,ca,!1),Ht(this,Zs),Ht(this,dd,$g(s=>{if(!ue(this,ca)&&s.target&&"contains"in s.target&&typeof s.target.contains=="function"){for(let a of ue(this,Zs))if(s.target.contains(a)){this.callback(ue(this,la).boundingClientRect);break}}},qg));let n=R0(e),o=V0(n,t),i=$0(e,ue(this,dd));Xt(this,Zs,n),Xt(this,la,new Gg(e,t,r)),this.disconnect=()=>{ue(this,ca)||(Xt(this,ca,!0),o(),i(),ue(this,la).disconnect())}}};la=new WeakMap;ca=new WeakMap;Zs=new WeakMap;dd=new WeakMap;function nl(e){return"showPopover"in e&&"hidePopover"in e&&typeof e.showPopover=="function"&&typeof e.hidePopover=="function"}function Xn(e){try{nl(e)&&e.isConnected&&e.hasAttribute("popover")&&!e.matches(":popover-open")&&e.showPopover()}catch{}}function Lg(e){return!Wg||!e?!1:e===Gn(e).scrollingElement}function Xg(e){var t,r;let n=Ot(e),o=Lg(e)?A0(e):Qs(e),i=n.visualViewport,s=Lg(e)?{height:(t=i?.height)!=null?t:n.innerHeight,width:(r=i?.width)!=null?r:n.innerWidth}:{height:e.clientHeight,width:e.clientWidth},a={current:{x:e.scrollLeft,y:e.scrollTop},max:{x:e.scrollWidth-s.width,y:e.scrollHeight-s.height}},l=a.current.y<=0,c=a.current.x<=0,d=a.current.y>=a.max.y,u=a.current.x>=a.max.x;return{rect:o,position:a,isTop:l,isLeft:c,isBottom:d,isRight:u}}function Kg(e,t){let{isTop:r,isBottom:n,isLeft:o,isRight:i,position:s}=Xg(e),{x:a,y:l}=t??{x:0,y:0},c=!r&&s.current.y+l>0,d=!n&&s.current.y+l<s.max.y,u=!o&&s.current.x+a>0,p=!i&&s.current.x+a<s.max.x;return{top:c,bottom:d,left:u,right:p,x:u||p,y:c||d}}var _d=class{constructor(e){this.scheduler=e,this.pending=!1,this.tasks=new Set,this.resolvers=new Set,this.flush=()=>{let{tasks:t,resolvers:r}=this;this.pending=!1,this.tasks=new Set,this.resolvers=new Set;for(let n of t)n();for(let n of r)n()}}schedule(e){return this.tasks.add(e),this.pending||(this.pending=!0,this.scheduler(this.flush)),new Promise(t=>this.resolvers.add(t))}},ga=new _d(e=>{typeof requestAnimationFrame=="function"?requestAnimationFrame(e):e()}),q0=new _d(e=>setTimeout(e,50)),Ks=new Map,U0=Ks.clear.bind(Ks);function Vt(e,t=!1){if(!t)return Rg(e);let r=Ks.get(e);return r||(r=Rg(e),Ks.set(e,r),q0.schedule(U0),r)}function Rg(e){return Ot(e).getComputedStyle(e)}function Z0(e,t=Vt(e,!0)){return t.position==="fixed"||t.position==="sticky"}function G0(e,t=Vt(e,!0)){let r=/(auto|scroll|overlay)/;return["overflow","overflowX","overflowY"].some(o=>{let i=t[o];return typeof i=="string"?r.test(i):!1})}var Y0={excludeElement:!0,escapeShadowDOM:!0};function ol(e,t=Y0){let{limit:r,excludeElement:n,escapeShadowDOM:o}=t,i=new Set;function s(a){if(r!=null&&i.size>=r||!a)return i;if(el(a)&&a.scrollingElement!=null&&!i.has(a.scrollingElement))return i.add(a.scrollingElement),i;if(o&&rl(a))return s(a.host);if(!Hr(a))return Bg(a)?s(a.parentElement):i;if(i.has(a))return i;let l=Vt(a,!0);if(n&&a===e||G0(a,l)&&i.add(a),Z0(a,l)){let{scrollingElement:c}=a.ownerDocument;return c&&i.add(c),i}return s(a.parentNode)}return e?s(e):i}function Kn(e,t=window.frameElement){let r={x:0,y:0,scaleX:1,scaleY:1};if(!e)return r;let n=Zn(e);for(;n;){if(n===t)return r;let o=Qs(n),{x:i,y:s}=X0(n,o);r.x=r.x+o.left,r.y=r.y+o.top,r.scaleX=r.scaleX*i,r.scaleY=r.scaleY*s,n=Zn(n)}return r}function X0(e,t=Qs(e)){let r=Math.round(t.width),n=Math.round(t.height);if(Hr(e))return{x:r/e.offsetWidth,y:n/e.offsetHeight};let o=Vt(e,!0);return{x:(parseFloat(o.width)||r)/r,y:(parseFloat(o.height)||n)/n}}function K0(e){if(e==="none")return null;let t=e.split(" "),r=parseFloat(t[0]),n=parseFloat(t[1]);return isNaN(r)&&isNaN(n)?null:{x:isNaN(r)?n:r,y:isNaN(n)?r:n}}function un(e){if(e==="none")return null;let[t,r,n="0"]=e.split(" "),o={x:parseFloat(t),y:parseFloat(r),z:parseInt(n,10)};return isNaN(o.x)&&isNaN(o.y)?null:{x:isNaN(o.x)?0:o.x,y:isNaN(o.y)?0:o.y,z:isNaN(o.z)?0:o.z}}function ma(e){var t,r,n,o,i,s,a,l,c;let{scale:d,transform:u,translate:p}=e,h=K0(d),f=un(p),m=J0(u);if(!m&&!h&&!f)return null;let S={x:(t=h?.x)!=null?t:1,y:(r=h?.y)!=null?r:1},w={x:(n=f?.x)!=null?n:0,y:(o=f?.y)!=null?o:0},k={x:(i=m?.x)!=null?i:0,y:(s=m?.y)!=null?s:0,scaleX:(a=m?.scaleX)!=null?a:1,scaleY:(l=m?.scaleY)!=null?l:1};return{x:w.x+k.x,y:w.y+k.y,z:(c=f?.z)!=null?c:0,scaleX:S.x*k.scaleX,scaleY:S.y*k.scaleY}}function J0(e){if(e.startsWith("matrix3d(")){let t=e.slice(9,-1).split(/, /);return{x:+t[12],y:+t[13],scaleX:+t[0],scaleY:+t[5]}}else if(e.startsWith("matrix(")){let t=e.slice(7,-1).split(/, /);return{x:+t[4],y:+t[5],scaleX:+t[0],scaleY:+t[3]}}return null}var Kt=(e=>(e[e.Idle=0]="Idle",e[e.Forward=1]="Forward",e[e.Reverse=-1]="Reverse",e))(Kt||{}),Q0={x:.2,y:.2},e1={x:10,y:10};function Jg(e,t,r,n=25,o=Q0,i=e1){let{x:s,y:a}=t,{rect:l,isTop:c,isBottom:d,isLeft:u,isRight:p}=Xg(e),h=Kn(e),f=Vt(e,!0),m=ma(f),S=m!==null?m?.scaleX<0:!1,w=m!==null?m?.scaleY<0:!1,k=new dt(l.left*h.scaleX+h.x,l.top*h.scaleY+h.y,l.width*h.scaleX,l.height*h.scaleY),x={x:0,y:0},g={x:0,y:0},_={height:k.height*o.y,width:k.width*o.x};return _.height>0&&(!c||w&&!d)&&a<=k.top+_.height&&r?.y!==1&&s>=k.left-i.x&&s<=k.right+i.x?(x.y=w?1:-1,g.y=n*Math.abs((k.top+_.height-a)/_.height)):_.height>0&&(!d||w&&!c)&&a>=k.bottom-_.height&&r?.y!==-1&&s>=k.left-i.x&&s<=k.right+i.x&&(x.y=w?-1:1,g.y=n*Math.abs((k.bottom-_.height-a)/_.height)),_.width>0&&(!p||S&&!u)&&s>=k.right-_.width&&r?.x!==-1&&a>=k.top-i.y&&a<=k.bottom+i.y?(x.x=S?-1:1,g.x=n*Math.abs((k.right-_.width-s)/_.width)):_.width>0&&(!u||S&&!p)&&s<=k.left+_.width&&r?.x!==1&&a>=k.top-i.y&&a<=k.bottom+i.y&&(x.x=S?1:-1,g.x=n*Math.abs((k.left+_.width-s)/_.width)),{direction:x,speed:g}}function il(e,{block:t="nearest",inline:r="nearest"}={}){if(!Hr(e))return;let n=ol(e),o=[];for(let i of n){if(!Hr(i))continue;let{top:s,left:a}=t1(e,i),l=s,c=a;for(let d of o)l-=d.scrollTop,c-=d.scrollLeft;if(t!=="none"){let d=l<i.scrollTop,u=l+e.offsetHeight>i.scrollTop+i.clientHeight;d!==u&&(t==="center"?i.scrollTop=l-i.clientHeight/2+e.offsetHeight/2:d?i.scrollTop=l:i.scrollTop=l+e.offsetHeight-i.clientHeight)}if(r!=="none"){let d=c<i.scrollLeft,u=c+e.offsetWidth>i.scrollLeft+i.clientWidth;d!==u&&(r==="center"?i.scrollLeft=c-i.clientWidth/2+e.offsetWidth/2:d?i.scrollLeft=c:i.scrollLeft=c+e.offsetWidth-i.clientWidth)}o.push(i)}}function Ng(e){let t=0,r=0,n=e;for(;n;){t+=n.offsetTop,r+=n.offsetLeft;let o=n.offsetParent;if(!Hr(o))break;t+=o.clientTop,r+=o.clientLeft,n=o}return{top:t,left:r}}function t1(e,t){let r=Ng(e),n=Ng(t);return{top:r.top-n.top-t.clientTop,left:r.left-n.left-t.clientLeft}}function r1(e,t,r){let{scaleX:n,scaleY:o,x:i,y:s}=t,a=e.left+i+(1-n)*parseFloat(r),l=e.top+s+(1-o)*parseFloat(r.slice(r.indexOf(" ")+1)),c=n?e.width*n:e.width,d=o?e.height*o:e.height;return{width:c,height:d,top:l,right:a+c,bottom:l+d,left:a}}function n1(e,t,r){let{scaleX:n,scaleY:o,x:i,y:s}=t,a=e.left-i-(1-n)*parseFloat(r),l=e.top-s-(1-o)*parseFloat(r.slice(r.indexOf(" ")+1)),c=n?e.width/n:e.width,d=o?e.height/o:e.height;return{width:c,height:d,top:l,right:a+c,bottom:l+d,left:a}}function al({element:e,keyframes:t,options:r}){return e.animate(t,r).finished}function bd(e,t=Vt(e).translate,r=!0){if(r){let n=fd(e,o=>"translate"in o);if(n){let{translate:o=""}=n[0];if(typeof o=="string"){let i=un(o);if(i)return i}}}if(t){let n=un(t);if(n)return n}return{x:0,y:0,z:0}}var o1=new _d(e=>setTimeout(e,0)),da=new Map,i1=da.clear.bind(da);function a1(e){let t=e.ownerDocument,r=da.get(t);if(r)return r;r=t.getAnimations(),da.set(t,r),o1.schedule(i1);let n=r.filter(o=>Js(o.effect)&&o.effect.target===e);return da.set(e,n),r}function s1(e,t){let r=a1(e).filter(n=>{var o,i;if(Js(n.effect)){let{target:s}=n.effect;if((i=s&&((o=t.isValidTarget)==null?void 0:o.call(t,s)))!=null?i:!0)return n.effect.getKeyframes().some(l=>{for(let c of t.properties)if(l[c])return!0})}}).map(n=>{let{effect:o,currentTime:i}=n,s=o?.getComputedTiming().duration;if(!(n.pending||n.playState==="finished")&&typeof s=="number"&&typeof i=="number"&&i<s)return n.currentTime=s,()=>{n.currentTime=i}});if(r.length>0)return()=>r.forEach(n=>n?.())}var Dt=class extends dt{constructor(e,t={}){var r,n,o,i;let{frameTransform:s=Kn(e),ignoreTransforms:a,getBoundingClientRect:l=Qs}=t,c=s1(e,{properties:["transform","translate","scale","width","height"],isValidTarget:_=>(_!==e||tl())&&_.contains(e)}),d=l(e),{top:u,left:p,width:h,height:f}=d,m,S=Vt(e),w=ma(S),k={x:(r=w?.scaleX)!=null?r:1,y:(n=w?.scaleY)!=null?n:1},x=l1(e,S);c?.(),w&&(m=n1(d,w,S.transformOrigin),(a||x)&&(u=m.top,p=m.left,h=m.width,f=m.height));let g={width:(o=m?.width)!=null?o:h,height:(i=m?.height)!=null?i:f};if(x&&!a&&m){let _=r1(m,x,S.transformOrigin);u=_.top,p=_.left,h=_.width,f=_.height,k.x=x.scaleX,k.y=x.scaleY}s&&(a||(p*=s.scaleX,h*=s.scaleX,u*=s.scaleY,f*=s.scaleY),p+=s.x,u+=s.y),super(p,u,h,f),this.scale=k,this.intrinsicWidth=g.width,this.intrinsicHeight=g.height}};function l1(e,t){let r=e.getAnimations();if(!r.length)return null;let n,o,i,s=!1;for(let a of r){if(a.playState!=="running")continue;let l=Js(a.effect)?a.effect.getKeyframes():[],c=l[l.length-1];if(!c)continue;let{transform:d,translate:u,scale:p}=c;typeof d=="string"&&d&&(n=d,s=!0),typeof u=="string"&&u&&(o=u,s=!0),typeof p=="string"&&p&&(i=p,s=!0)}return s?ma({transform:n??t.transform,translate:o??t.translate,scale:i??t.scale}):null}function Uo(e){return"style"in e&&typeof e.style=="object"&&e.style!==null&&"setProperty"in e.style&&"removeProperty"in e.style&&typeof e.style.setProperty=="function"&&typeof e.style.removeProperty=="function"}var Qg=class{constructor(e){this.element=e,this.initial=new Map}set(e,t=""){let{element:r}=this;if(Uo(r))for(let[n,o]of Object.entries(e)){let i=`${t}${n}`;this.initial.has(i)||this.initial.set(i,r.style.getPropertyValue(i)),r.style.setProperty(i,typeof o=="string"?o:`${o}px`)}}remove(e,t=""){let{element:r}=this;if(Uo(r))for(let n of e){let o=`${t}${n}`;r.style.removeProperty(o)}}reset(){let{element:e}=this;if(Uo(e)){for(let[t,r]of this.initial)e.style.setProperty(t,r);e.getAttribute("style")===""&&e.removeAttribute("style")}}};function zr(e){return e?e instanceof Ot(e).Element||pa(e)&&e.nodeType===Node.ELEMENT_NODE:!1}function Jn(e){if(!e)return!1;let{KeyboardEvent:t}=Ot(e.target);return e instanceof t}function em(e){if(!e)return!1;let{PointerEvent:t}=Ot(e.target);return e instanceof t}function tm(e){if(!zr(e))return!1;let{tagName:t}=e;return t==="INPUT"||t==="TEXTAREA"||c1(e)}function c1(e){return e.hasAttribute("contenteditable")&&e.getAttribute("contenteditable")!=="false"}var ud={};function sl(e){let t=ud[e]==null?0:ud[e]+1;return ud[e]=t,`${e}-${t}`}var u1=({dragOperation:e,droppable:t})=>{let r=e.position.current;if(!r)return null;let{id:n}=t;if(!t.shape)return null;if(t.shape.containsPoint(r)){let o=Be.distance(t.shape.center,r);return{id:n,value:1/o,type:ot.PointerIntersection,priority:tt.High}}return null},d1=({dragOperation:e,droppable:t})=>{let{shape:r}=e;if(!t.shape||!r?.current)return null;let n=r.current.intersectionArea(t.shape);if(n){let{position:o}=e,i=Be.distance(t.shape.center,o.current),a=n/(r.current.area+t.shape.area-n)/i;return{id:t.id,value:a,type:ot.ShapeIntersection,priority:tt.Normal}}return null},ll=e=>{var t;return(t=u1(e))!=null?t:d1(e)},rm=e=>{let{dragOperation:t,droppable:r}=e,{shape:n,position:o}=t;if(!r.shape)return null;let i=n?dt.from(n.current.boundingRectangle).corners:void 0,a=dt.from(r.shape.boundingRectangle).corners.reduce((l,c,d)=>{var u;return l+Be.distance(Be.from(c),(u=i?.[d])!=null?u:o.current)},0)/4;return{id:r.id,value:1/a,type:ot.Collision,priority:tt.Normal}};var p1=Object.create,Td=Object.defineProperty,f1=Object.defineProperties,h1=Object.getOwnPropertyDescriptor,v1=Object.getOwnPropertyDescriptors,dl=Object.getOwnPropertySymbols,dm=Object.prototype.hasOwnProperty,pm=Object.prototype.propertyIsEnumerable,fm=(e,t)=>(t=Symbol[e])?t:Symbol.for("Symbol."+e),ei=e=>{throw TypeError(e)},xd=(e,t,r)=>t in e?Td(e,t,{enumerable:!0,configurable:!0,writable:!0,value:r}):e[t]=r,Sa=(e,t)=>{for(var r in t||(t={}))dm.call(t,r)&&xd(e,r,t[r]);if(dl)for(var r of dl(t))pm.call(t,r)&&xd(e,r,t[r]);return e},Md=(e,t)=>f1(e,v1(t)),nm=(e,t)=>Td(e,"name",{value:t,configurable:!0}),hm=(e,t)=>{var r={};for(var n in e)dm.call(e,n)&&t.indexOf(n)<0&&(r[n]=e[n]);if(e!=null&&dl)for(var n of dl(e))t.indexOf(n)<0&&pm.call(e,n)&&(r[n]=e[n]);return r},ti=e=>{var t;return[,,,p1((t=e?.[fm("metadata")])!=null?t:null)]},vm=["class","method","getter","setter","accessor","field","value","get","set"],ba=e=>e!==void 0&&typeof e!="function"?ei("Function expected"):e,g1=(e,t,r,n,o)=>({kind:vm[e],name:t,metadata:n,addInitializer:i=>r._?ei("Already initialized"):o.push(ba(i||null))}),ro=(e,t)=>xd(t,fm("metadata"),e[3]),rt=(e,t,r,n)=>{for(var o=0,i=e[t>>1],s=i&&i.length;o<s;o++)t&1?i[o].call(r):n=i[o].call(r,n);return n},ir=(e,t,r,n,o,i)=>{var s,a,l,c,d,u=t&7,p=!!(t&8),h=!!(t&16),f=u>3?e.length+1:u?p?1:2:0,m=vm[u+5],S=u>3&&(e[f-1]=[]),w=e[f]||(e[f]=[]),k=u&&(!h&&!p&&(o=o.prototype),u<5&&(u>3||!h)&&h1(u<4?o:{get[r](){return Ae(this,i)},set[r](g){return At(this,i,g)}},r));u?h&&u<4&&nm(i,(u>2?"set ":u>1?"get ":"")+r):nm(o,r);for(var x=n.length-1;x>=0;x--)c=g1(u,r,l={},e[3],w),u&&(c.static=p,c.private=h,d=c.access={has:h?g=>m1(o,g):g=>r in g},u^3&&(d.get=h?g=>(u^1?Ae:to)(g,o,u^4?i:k.get):g=>g[r]),u>2&&(d.set=h?(g,_)=>At(g,o,_,u^4?i:k.set):(g,_)=>g[r]=_)),a=(0,n[x])(u?u<4?h?i:k[m]:u>4?void 0:{get:k.get,set:k.set}:o,c),l._=1,u^4||a===void 0?ba(a)&&(u>4?S.unshift(a):u?h?i=a:k[m]=a:o=a):typeof a!="object"||a===null?ei("Object expected"):(ba(s=a.get)&&(k.get=s),ba(s=a.set)&&(k.set=s),ba(s=a.init)&&S.unshift(s));return u||ro(e,o),k&&Td(o,r,k),h?u^4?i:k:o},Ld=(e,t,r)=>t.has(e)||ei("Cannot "+r),m1=(e,t)=>Object(t)!==t?ei('Cannot use the "in" operator on this value'):e.has(t),Ae=(e,t,r)=>(Ld(e,t,"read from private field"),r?r.call(e):t.get(e)),Xe=(e,t,r)=>t.has(e)?ei("Cannot add the same private member more than once"):t instanceof WeakSet?t.add(e):t.set(e,r),At=(e,t,r,n)=>(Ld(e,t,"write to private field"),n?n.call(e,r):t.set(e,r),r),to=(e,t,r)=>(Ld(e,t,"access private method"),r),om={role:"button",roleDescription:"draggable"},_1="dnd-kit-description",b1="dnd-kit-announcement",y1={draggable:"To pick up a draggable item, press the space bar. While dragging, use the arrow keys to move the item in a given direction. Press space again to drop the item in its new position, or press escape to cancel."},k1={dragstart({operation:{source:e}}){if(e)return`Picked up draggable item ${e.id}.`},dragover({operation:{source:e,target:t}}){if(!(!e||e.id===t?.id))return t?`Draggable item ${e.id} was moved over droppable target ${t.id}.`:`Draggable item ${e.id} is no longer over a droppable target.`},dragend({operation:{source:e,target:t},canceled:r}){if(e)return r?`Dragging was cancelled. Draggable item ${e.id} was dropped.`:t?`Draggable item ${e.id} was dropped over droppable target ${t.id}`:`Draggable item ${e.id} was dropped.`}};function x1(e){let t=e.tagName.toLowerCase();return["input","select","textarea","a","button"].includes(t)}function w1(e,t){let r=document.createElement("div");return r.id=e,r.style.setProperty("display","none"),r.textContent=t,r}function S1(e){let t=document.createElement("div");return t.id=e,t.setAttribute("role","status"),t.setAttribute("aria-live","polite"),t.setAttribute("aria-atomic","true"),t.style.setProperty("position","fixed"),t.style.setProperty("width","1px"),t.style.setProperty("height","1px"),t.style.setProperty("margin","-1px"),t.style.setProperty("border","0"),t.style.setProperty("padding","0"),t.style.setProperty("overflow","hidden"),t.style.setProperty("clip","rect(0 0 0 0)"),t.style.setProperty("clip-path","inset(100%)"),t.style.setProperty("white-space","nowrap"),t}var I1=["dragover","dragmove"],E1=class extends Je{constructor(e,t){super(e);let{id:r,idPrefix:{description:n=_1,announcement:o=b1}={},announcements:i=k1,screenReaderInstructions:s=y1,debounce:a=500}=t??{},l=r?`${n}-${r}`:sl(n),c=r?`${o}-${r}`:sl(o),d,u,p,h,f=(_=h)=>{!p||!_||p?.nodeValue!==_&&(p.nodeValue=_)},m=()=>ga.schedule(f),S=C1(m,a),w=Object.entries(i).map(([_,v])=>this.manager.monitor.addEventListener(_,(b,y)=>{let I=p;if(!I)return;let C=v?.(b,y);C&&I.nodeValue!==C&&(h=C,I1.includes(_)?S():(m(),S.cancel()))})),k=()=>{let _=[];d?.isConnected||(d=w1(l,s.draggable),_.push(d)),u?.isConnected||(u=S1(c),p=document.createTextNode(""),u.appendChild(p),_.push(u)),_.length>0&&document.body.append(..._)},x=new Set;function g(){for(let _ of x)_()}this.registerEffect(()=>{var _;x.clear();for(let v of this.manager.registry.draggables.value){let b=(_=v.handle)!=null?_:v.element;if(b){(!d||!u)&&x.add(k),(!x1(b)||tl())&&!b.hasAttribute("tabindex")&&x.add(()=>b.setAttribute("tabindex","0")),!b.hasAttribute("role")&&b.tagName.toLowerCase()!=="button"&&x.add(()=>b.setAttribute("role",om.role)),b.hasAttribute("aria-roledescription")||x.add(()=>b.setAttribute("aria-roledescription",om.roleDescription)),b.hasAttribute("aria-describedby")||x.add(()=>b.setAttribute("aria-describedby",l));for(let I of["aria-pressed","aria-grabbed"]){let C=String(v.isDragging);b.getAttribute(I)!==C&&x.add(()=>b.setAttribute(I,C))}let y=String(v.disabled);b.getAttribute("aria-disabled")!==y&&x.add(()=>b.setAttribute("aria-disabled",y))}}x.size>0&&ga.schedule(g)}),this.destroy=()=>{super.destroy(),d?.remove(),u?.remove(),w.forEach(_=>_())}}};function C1(e,t){let r,n=()=>{clearTimeout(r),r=setTimeout(e,t)};return n.cancel=()=>clearTimeout(r),n}var pl=new Map,gm,mm,_m,bm,wd,xa,Vr,Rd,Jo,ym,km,xm,wm,vn=class extends(wd=qo,bm=[fe],_m=[Re],mm=[Re],gm=[Re],wd){constructor(t,r){super(t,r),rt(Vr,5,this),Xe(this,Jo),Xe(this,xa,new Set),Xe(this,Rd,rt(Vr,8,this,new Set)),rt(Vr,11,this),this.registerEffect(to(this,Jo,ym))}register(t){return Ae(this,xa).add(t),()=>{Ae(this,xa).delete(t)}}addRoot(t){return pe(()=>{let r=new Set(this.additionalRoots);r.add(t),this.additionalRoots=r}),()=>{pe(()=>{let r=new Set(this.additionalRoots);r.delete(t),this.additionalRoots=r})}}get sourceRoot(){var t;let{source:r}=this.manager.dragOperation;return fa((t=r?.element)!=null?t:null)}get targetRoot(){var t;let{target:r}=this.manager.dragOperation;return fa((t=r?.element)!=null?t:null)}get roots(){let{status:t}=this.manager.dragOperation;if(t.initializing||t.initialized){let r=[this.sourceRoot,this.targetRoot].filter(n=>n!=null);return new Set([...r,...this.additionalRoots])}return new Set}};Vr=ti(wd);xa=new WeakMap;Rd=new WeakMap;Jo=new WeakSet;ym=function(){let{roots:e}=this,t=[];for(let r of e)for(let n of Ae(this,xa))t.push(to(this,Jo,km).call(this,r,n));return()=>{for(let r of t)r()}};km=function(e,t){let r=pl.get(e);r||(r=new Map,pl.set(e,r));let n=r.get(t);if(!n){let i=el(e)?to(this,Jo,xm).call(this,e,r,t):to(this,Jo,wm).call(this,e,r,t);if(!i)return()=>{};n=i,r.set(t,n)}n.refCount++;let o=!1;return()=>{o||(o=!0,n.refCount--,n.refCount===0&&n.cleanup())}};xm=function(e,t,r){var n;let o=e.createElement("style"),{nonce:i}=(n=this.options)!=null?n:{};i&&o.setAttribute("nonce",i),o.textContent=r,e.head.prepend(o);let s=new MutationObserver(a=>{for(let l of a)for(let c of Array.from(l.removedNodes))if(c===o){e.head.prepend(o);return}});return s.observe(e.head,{childList:!0}),{refCount:0,cleanup:()=>{s.disconnect(),o.remove(),t.delete(r),t.size===0&&pl.delete(e)}}};wm=function(e,t,r){"adoptedStyleSheets"in e&&Array.isArray(e.adoptedStyleSheets);let n=e.ownerDocument.defaultView,{CSSStyleSheet:o}=n??{};if(!o)return null;let i=new o;return i.replaceSync(r),e.adoptedStyleSheets.push(i),{refCount:0,cleanup:()=>{var s;if(rl(e)&&((s=e.host)!=null&&s.isConnected)){let a=e.adoptedStyleSheets.indexOf(i);a!==-1&&e.adoptedStyleSheets.splice(a,1)}t.delete(r),t.size===0&&pl.delete(e)}}};ir(Vr,4,"additionalRoots",bm,vn,Rd);ir(Vr,2,"sourceRoot",_m,vn);ir(Vr,2,"targetRoot",mm,vn);ir(Vr,2,"roots",gm,vn);ro(Vr,vn);vn.configure=$o(vn);var gl=vn,z1=class extends Je{constructor(e,t){super(e,t),this.manager=e;let{cursor:r="grabbing"}=t??{},n=e.registry.plugins.get(gl),o=n?.register(`* { cursor: ${r} !important; }`);if(o){let i=this.destroy.bind(this);this.destroy=()=>{o(),i()}}}},za="data-dnd-",Sd=`${za}dropping`,ft="--dnd-",Pr=`${za}dragging`,fl=`${za}placeholder`,P1=[Pr,fl,"popover","aria-pressed","aria-grabbing"],O1=["view-transition-name"],D1=`
  :is(:root,:host) [${Pr}] {
    position: fixed !important;
    pointer-events: none !important;
    touch-action: none;
    z-index: calc(infinity);
    will-change: translate;
    top: var(${ft}top, 0px) !important;
    left: var(${ft}left, 0px) !important;
    right: unset !important;
    bottom: unset !important;
    width: var(${ft}width, auto);
    max-width: var(${ft}width, auto);
    height: var(${ft}height, auto);
    max-height: var(${ft}height, auto);
    transform: var(${ft}transform, none) !important;
    transition: var(${ft}transition) !important;
  }

  :is(:root,:host) [${fl}] {
    transition: none;
  }

  :is(:root,:host) [${fl}='hidden'] {
    visibility: hidden;
  }

  [${Pr}] * {
    pointer-events: none !important;
  }

  [${Pr}]:not([${Sd}]) {
    translate: var(${ft}translate) !important;
  }

  [${Pr}][style*='${ft}scale'] {
    scale: var(${ft}scale) !important;
    transform-origin: var(${ft}transform-origin) !important;
  }

  @layer dnd-kit {
    :where([${Pr}][popover]) {
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
  [${Pr}]::backdrop, [${za}overlay]:not([${Pr}]) {
    display: none;
    visibility: hidden;
  }
`.replace(/\n+/g," ").replace(/\s+/g," ").trim();function A1(e,t="hidden"){return pe(()=>{let{element:r,manager:n}=e;if(!r||!n)return;let o=T1(r,n.registry.droppables),i=[],s=Hg(r),{remove:a}=s;return M1(o,s,i),L1(s,t),s.remove=()=>{i.forEach(l=>l()),a.call(s)},s})}function T1(e,t){let r=new Map;for(let n of t)if(n.element&&(e===n.element||e.contains(n.element))){let o=`${za}${sl("dom-id")}`;n.element.setAttribute(o,""),r.set(n,o)}return r}function M1(e,t,r){for(let[n,o]of e){if(!n.element)continue;let i=`[${o}]`,s=t.matches(i)?t:t.querySelector(i);if(n.element.removeAttribute(o),!s)continue;let a=n.element;n.proxy=s,s.removeAttribute(o),va.set(a,s),r.push(()=>{va.delete(a),n.proxy=void 0})}}function L1(e,t="hidden"){e.setAttribute("inert","true"),e.setAttribute("tab-index","-1"),e.setAttribute("aria-hidden","true"),e.setAttribute(fl,t)}function Sm(e,t){return e===t?!0:Zn(e)===Zn(t)}function im(e){let{target:t}=e;"newState"in e&&e.newState==="closed"&&zr(t)&&t.hasAttribute("popover")&&requestAnimationFrame(()=>Xn(t))}function Id(e){return e.tagName==="TR"}function R1(e,t,r){let n=new MutationObserver(o=>{let i=!1;for(let s of o){if(s.target!==e){i=!0;continue}if(s.type!=="attributes")continue;let a=s.attributeName;if(a.startsWith("aria-")||P1.includes(a))continue;let l=e.getAttribute(a);if(a==="style"){if(Uo(e)&&Uo(t)){let c=e.style;for(let d of Array.from(t.style))c.getPropertyValue(d)===""&&t.style.removeProperty(d);for(let d of Array.from(c)){if(O1.includes(d)||d.startsWith(ft))continue;let u=c.getPropertyValue(d);t.style.setProperty(d,u)}}}else l!==null?t.setAttribute(a,l):t.removeAttribute(a)}i&&r&&t.replaceChildren(...e.cloneNode(!0).childNodes)});return n.observe(e,{attributes:!0,subtree:!0,childList:!0}),n}function N1(e,t,r){let n=new MutationObserver(o=>{for(let i of o)if(i.addedNodes.length!==0)for(let s of Array.from(i.addedNodes)){if(s.contains(e)&&e.nextElementSibling!==t){e.insertAdjacentElement("afterend",t),Xn(r);return}if(s.contains(t)&&t.previousElementSibling!==e){t.insertAdjacentElement("beforebegin",e),Xn(r);return}}e.isConnected&&t.isConnected&&e.nextElementSibling!==t&&(e.insertAdjacentElement("afterend",t),Xn(r))});return n.observe(e.ownerDocument.body,{childList:!0,subtree:!0}),n}function F1(e){return new ResizeObserver(()=>{var t,r,n;let o=new Dt(e.placeholder,{frameTransform:e.frameTransform,ignoreTransforms:!0}),i=(t=e.transformOrigin)!=null?t:{x:1,y:1},s=(e.width-o.width)*i.x+e.delta.x,a=(e.height-o.height)*i.y+e.delta.y,l=vd();if(e.styles.set({width:o.width-e.widthOffset,height:o.height-e.heightOffset,top:e.top+a+l.y,left:e.left+s+l.x},ft),(r=e.getElementMutationObserver())==null||r.takeRecords(),Id(e.element)&&Id(e.placeholder)){let m=Array.from(e.element.cells),S=Array.from(e.placeholder.cells);e.getSavedCellWidths()||e.setSavedCellWidths(m.map(w=>w.style.width));for(let[w,k]of m.entries()){let x=S[w];k.style.width=`${x.getBoundingClientRect().width}px`}}let c=(n=e.getTranslate())!=null?n:{x:0,y:0},d=e.left+s+l.x+c.x,u=e.top+a+l.y+c.y,p=o.width-e.widthOffset,h=o.height-e.heightOffset,f=e.frameTransform;e.dragOperation.shape=new dt(d*f.scaleX+f.x,u*f.scaleY+f.y,p*f.scaleX,h*f.scaleY)})}var j1=250,B1="ease";function W1(e){var t,r,n,o;let{animation:i}=e;if(typeof i=="function"){let k=i({source:e.source,element:e.element,feedbackElement:e.feedbackElement,placeholder:e.placeholder,translate:e.translate,moved:e.moved});Promise.resolve(k).then(()=>{e.cleanup(),requestAnimationFrame(e.restoreFocus)});return}let{duration:s=j1,easing:a=B1}=i??{};Xn(e.feedbackElement);let[,l]=(t=fd(e.feedbackElement,k=>"translate"in k))!=null?t:[];l?.pause();let c=(r=e.placeholder)!=null?r:e.element,d={frameTransform:Sm(e.feedbackElement,c)?null:void 0},u=new Dt(e.feedbackElement,d),p=(n=un(Vt(e.feedbackElement).translate))!=null?n:e.translate,h=new Dt(c,d),f=dt.delta(u,h,e.alignment),m={x:p.x-f.x,y:p.y-f.y},S=Math.round(u.intrinsicHeight)!==Math.round(h.intrinsicHeight)?{minHeight:[`${u.intrinsicHeight}px`,`${h.intrinsicHeight}px`],maxHeight:[`${u.intrinsicHeight}px`,`${h.intrinsicHeight}px`]}:{},w=Math.round(u.intrinsicWidth)!==Math.round(h.intrinsicWidth)?{minWidth:[`${u.intrinsicWidth}px`,`${h.intrinsicWidth}px`],maxWidth:[`${u.intrinsicWidth}px`,`${h.intrinsicWidth}px`]}:{};e.styles.set({transition:e.transition},ft),e.feedbackElement.setAttribute(Sd,""),(o=e.getElementMutationObserver())==null||o.takeRecords(),al({element:e.feedbackElement,keyframes:Md(Sa(Sa({},S),w),{translate:[`${p.x}px ${p.y}px 0`,`${m.x}px ${m.y}px 0`]}),options:{duration:ha(Ot(e.feedbackElement))?0:e.moved||e.feedbackElement!==e.element?s:0,easing:a}}).then(()=>{e.feedbackElement.removeAttribute(Sd),l?.finish(),e.cleanup(),requestAnimationFrame(e.restoreFocus)})}var Im,Ed,Ia,Nd,ul,Em,Cm,Qo=class extends(Ed=Je,Im=[fe],Ed){constructor(t,r){super(t,r),Xe(this,ul),Xe(this,Nd,rt(Ia,8,this)),rt(Ia,11,this),this.state={initial:{},current:{}};let n=t.registry.plugins.get(gl),o=n?.register(D1);if(o){let i=this.destroy.bind(this);this.destroy=()=>{o(),i()}}this.registerEffect(to(this,ul,Em).bind(this,n)),this.registerEffect(to(this,ul,Cm))}};Ia=ti(Ed);Nd=new WeakMap;ul=new WeakSet;Em=function(e){let{overlay:t}=this;if(!t||!e)return;let r=fa(t);if(r)return e.addRoot(r)};Cm=function(){var e,t,r,n,o,i,s;let{state:a,manager:l,options:c}=this,{dragOperation:d}=l,{position:u,source:p,status:h}=d;if(h.idle){a.current={},a.initial={};return}if(!p)return;let{element:f}=p,m=p.pluginConfig(Qo),S=(t=(e=m?.feedback)!=null?e:c?.feedback)!=null?t:"default",w=typeof S=="function"?S(p,l):S;if(!f||w==="none"||!h.initialized||h.initializing)return;let{initial:k}=a,x=(r=this.overlay)!=null?r:f,g=Kn(x),_=Kn(f),v=!Sm(f,x),b=new Dt(f,{frameTransform:v?_:null,ignoreTransforms:!v}),y={x:_.scaleX/g.scaleX,y:_.scaleY/g.scaleY},{width:I,height:C,top:D,left:A}=b;v&&(I=I/y.x,C=C/y.y);let M=new Qg(x),N=Vt(f),{transition:R,translate:F,boxSizing:Z,paddingBlockStart:$,paddingBlockEnd:V,paddingInlineStart:Q,paddingInlineEnd:de,borderInlineStartWidth:q,borderInlineEndWidth:ne,borderBlockStartWidth:Le,borderBlockEndWidth:J}=N,H=R.split(",").filter(Ie=>!/^\s*(transform|translate|scale)\b/.test(Ie)).join(","),E=ma(N),z=N.transform,P=w==="clone",j=Z==="content-box",W=j?parseInt(Q)+parseInt(de)+parseInt(q)+parseInt(ne):0,G=j?parseInt($)+parseInt(V)+parseInt(Le)+parseInt(J):0,te=w!=="move"&&!this.overlay?A1(p,P?"clone":"hidden"):null,ge=pe(()=>Jn(l.dragOperation.activatorEvent));if(!k.translate){if(this.overlay&&E)k.translate={x:E.x,y:E.y};else if(F!=="none"){let Ie=un(F);Ie&&(k.translate=Ie)}}if(!k.transformOrigin){let Ie=pe(()=>u.current),Ge=A+((n=E?.x)!=null?n:0),ct=D+((o=E?.y)!=null?o:0);k.transformOrigin={x:(Ie.x-Ge*g.scaleX-g.x)/(I*g.scaleX),y:(Ie.y-ct*g.scaleY-g.y)/(C*g.scaleY)}}let{transformOrigin:ze}=k,lt=D*g.scaleY+g.y,Ve=A*g.scaleX+g.x;if(!k.coordinates&&(k.coordinates={x:Ve,y:lt},y.x!==1||y.y!==1)){let{scaleX:Ie,scaleY:Ge}=_,{x:ct,y:wr}=ze;k.coordinates.x+=(I*Ie-I)*ct,k.coordinates.y+=(C*Ge-C)*wr}k.dimensions||(k.dimensions={width:I,height:C}),k.frameTransform||(k.frameTransform=g);let Qe={x:k.coordinates.x-Ve,y:k.coordinates.y-lt},je={width:(k.dimensions.width*k.frameTransform.scaleX-I*g.scaleX)*ze.x,height:(k.dimensions.height*k.frameTransform.scaleY-C*g.scaleY)*ze.y},Pe={x:Qe.x/g.scaleX+je.width,y:Qe.y/g.scaleY+je.height},dr={left:A+Pe.x,top:D+Pe.y};x.setAttribute(Pr,"true");let An=pe(()=>d.transform),fs=(i=k.translate)!=null?i:{x:0,y:0},xo=An.x*g.scaleX+fs.x,wo=An.y*g.scaleY+fs.y,So=vd();M.set({width:I-W,height:C-G,top:dr.top+So.y,left:dr.left+So.x,translate:`${xo}px ${wo}px 0`,transform:this.overlay?"none":z,transition:H?`${H}, translate 0ms linear`:"translate 0ms linear",scale:v?`${y.x} ${y.y}`:"","transform-origin":`${ze.x*100}% ${ze.y*100}%`},ft),te&&(f.insertAdjacentElement("afterend",te),c?.rootElement&&(typeof c.rootElement=="function"?c.rootElement(p):c.rootElement).appendChild(f)),nl(x)&&(x.hasAttribute("popover")||x.setAttribute("popover","manual"),Xn(x),x.addEventListener("beforetoggle",im));let Fr,rn,nn,ji=F1({placeholder:te,element:f,feedbackElement:x,frameTransform:g,transformOrigin:ze,width:I,height:C,top:D,left:A,widthOffset:W,heightOffset:G,delta:Pe,styles:M,dragOperation:d,getTranslate:()=>a.current.translate,getElementMutationObserver:()=>Fr,getSavedCellWidths:()=>nn,setSavedCellWidths:Ie=>{nn=Ie}}),Wc=new Dt(x);pe(()=>d.shape=Wc);let Io=Ot(x),Bi=Ie=>{this.manager.actions.stop({event:Ie})},hs=ha(Io);ge&&Io.addEventListener("resize",Bi),pe(()=>p.status)==="idle"&&requestAnimationFrame(()=>p.status="dragging"),te&&(ji.observe(te),Fr=R1(f,te,P),rn=N1(f,te,x));let Wi=(s=l.dragOperation.source)==null?void 0:s.id,vs=()=>{var Ie;if(!ge||Wi==null)return;let Ge=l.registry.draggables.get(Wi),ct=(Ie=Ge?.handle)!=null?Ie:Ge?.element;Hr(ct)&&ct.focus()},Tn=()=>{var Ie;if(Fr?.disconnect(),rn?.disconnect(),ji.disconnect(),Io.removeEventListener("resize",Bi),nl(x)&&(x.removeEventListener("beforetoggle",im),x.removeAttribute("popover")),x.removeAttribute(Pr),M.reset(),nn&&Id(f)){let wr=Array.from(f.cells);for(let[Y,ae]of wr.entries())ae.style.width=(Ie=nn[Y])!=null?Ie:""}p.status="idle";let Ge=a.current.translate!=null,ct=d.status.dragging;te&&(!ct&&Ge||te.parentElement!==x.parentElement)&&x.isConnected&&te.replaceWith(x),te?.remove()},gs=c?.dropAnimation,ms=this,Hc=Bn(()=>{var Ie,Ge,ct;let{transform:wr,status:Y}=d;if(!(!wr.x&&!wr.y&&!a.current.translate)&&Y.dragging){let ae=(Ie=k.translate)!=null?Ie:{x:0,y:0},le={x:wr.x/g.scaleX+ae.x,y:wr.y/g.scaleY+ae.y},Ne=a.current.translate,ut=pe(()=>d.modifiers),Bt=pe(()=>{var pr;return(pr=d.shape)==null?void 0:pr.current}),Et=c?.keyboardTransition,on=ge&&!hs&&Et!==null?`${(Ge=Et?.duration)!=null?Ge:250}ms ${(ct=Et?.easing)!=null?ct:"cubic-bezier(0.25, 1, 0.5, 1)"}`:"0ms linear";if(M.set({transition:H?`${H}, translate ${on}`:`translate ${on}`,translate:`${le.x}px ${le.y}px 0`},ft),Fr?.takeRecords(),Bt&&Bt!==Wc&&Ne&&!ut.length){let pr=Be.delta(le,Ne);d.shape=dt.from(Bt.boundingRectangle).translate(pr.x*g.scaleX,pr.y*g.scaleY)}else d.shape=new Dt(x);a.current.translate=le}},function(){if(d.status.dropped){this.dispose(),p.status="dropping";let Ie=m?.dropAnimation!==void 0?m.dropAnimation:ms.dropAnimation!==void 0?ms.dropAnimation:gs,Ge=a.current.translate,ct=Ge!=null;if(!Ge&&f!==x&&(Ge={x:0,y:0}),!Ge||Ie===null){Tn();return}l.renderer.rendering.then(()=>{W1({source:p,element:f,feedbackElement:x,placeholder:te,translate:Ge,moved:ct,transition:R,alignment:p.alignment,styles:M,animation:Ie??void 0,getElementMutationObserver:()=>Fr,cleanup:Tn,restoreFocus:vs})})}});return()=>{Tn(),Hc()}};ir(Ia,4,"overlay",Im,Qo,Nd);ro(Ia,Qo);Qo.configure=$o(Qo);var Dr=Qo,_a=!0,H1=!1,zm,Pm,Om,Dm,pn,Fd,jd;Dm=(Om=[fe],Kt.Forward),Pm=(zm=[fe],Kt.Reverse);var Ea=class{constructor(){Xe(this,Fd,rt(pn,8,this,_a)),rt(pn,11,this),Xe(this,jd,rt(pn,12,this,_a)),rt(pn,15,this)}isLocked(e){return e===Kt.Idle?!1:e==null?this[Kt.Forward]===_a&&this[Kt.Reverse]===_a:this[e]===_a}unlock(e){e!==Kt.Idle&&(this[e]=H1)}};pn=ti(null);Fd=new WeakMap;jd=new WeakMap;ir(pn,4,Dm,Om,Ea,Fd);ir(pn,4,Pm,zm,Ea,jd);ro(pn,Ea);var V1=[Kt.Forward,Kt.Reverse],am=class{constructor(){this.x=new Ea,this.y=new Ea}isLocked(){return this.x.isLocked()&&this.y.isLocked()}},$1=class extends Je{constructor(e){super(e);let t=Er(new am),r=null;this.signal=t,$e(()=>{let{status:n}=e.dragOperation;if(!n.initialized){r=null,t.value=new am;return}let{delta:o}=e.dragOperation.position;if(r){let i={x:sm(o.x,r.x),y:sm(o.y,r.y)},s=t.peek();Se(()=>{for(let a of Lu)for(let l of V1)i[a]===l&&s[a].unlock(l);t.value=s})}r=o})}get current(){return this.signal.peek()}};function sm(e,t){return Math.sign(e-t)}var Am,Cd,Ca,Bd,dn,zd,ri=class extends(Cd=qo,Am=[fe],Cd){constructor(e){super(e),Xe(this,Bd,rt(Ca,8,this,!1)),rt(Ca,11,this),Xe(this,dn),Xe(this,zd,()=>{if(!Ae(this,dn))return;let{element:i,by:s}=Ae(this,dn);s.y&&(i.scrollTop+=s.y),s.x&&(i.scrollLeft+=s.x)}),this.scroll=(i,s)=>{var a;if(this.disabled)return!1;let l=this.getScrollableElements();if(!l)return At(this,dn,void 0),!1;let{position:c}=this.manager.dragOperation,d=c?.current;if(d){let{by:u}=i??{},p=u?{x:lm(u.x),y:lm(u.y)}:void 0,h=p?void 0:this.scrollIntentTracker.current;if(h?.isLocked())return!1;for(let f of l){let m=Kg(f,u);if(m.x||m.y){let{speed:S,direction:w}=Jg(f,d,p,s?.acceleration,s?.threshold);if(h)for(let k of Lu)h[k].isLocked(w[k])&&(S[k]=0,w[k]=0);if(w.x||w.y){let{x:k,y:x}=u??w,g=k*S.x,_=x*S.y;if(g||_){let v=(a=Ae(this,dn))==null?void 0:a.by;if(this.autoScrolling&&v&&(v.x&&!g||v.y&&!_))continue;return At(this,dn,{element:f,by:{x:g,y:_}}),ga.schedule(Ae(this,zd)),!0}}}}}return At(this,dn,void 0),!1};let t=null,r=null,n=Ji(()=>{let{position:i,source:s}=e.dragOperation;if(!i)return null;let a=gd(fa(s?.element),i.current);return a&&(t=a),a??t}),o=Ji(()=>{let i=n.value,{documentElement:s}=Gn(i);if(!i||i===s){let{target:a}=e.dragOperation,l=a?.element;if(l){let c=ol(l,{excludeElement:!1});return r=c,c}}if(i){let a=ol(i,{excludeElement:!1});return this.autoScrolling&&r&&a.size<r?.size?r:(r=a,a)}return r=null,null},Wt);this.getScrollableElements=()=>o.value,this.scrollIntentTracker=new $1(e),this.destroy=e.monitor.addEventListener("dragmove",i=>{this.disabled||i.defaultPrevented||!Jn(e.dragOperation.activatorEvent)||!i.by||this.scroll({by:i.by})&&i.preventDefault()})}};Ca=ti(Cd);Bd=new WeakMap;dn=new WeakMap;zd=new WeakMap;ir(Ca,4,"autoScrolling",Am,ri,Bd);ro(Ca,ri);function lm(e){return e>0?Kt.Forward:e<0?Kt.Reverse:Kt.Idle}var q1=class{constructor(e){this.scheduler=e,this.pending=!1,this.tasks=new Set,this.resolvers=new Set,this.flush=()=>{let{tasks:t,resolvers:r}=this;this.pending=!1,this.tasks=new Set,this.resolvers=new Set;for(let n of t)n();for(let n of r)n()}}schedule(e){return this.tasks.add(e),this.pending||(this.pending=!0,this.scheduler(this.flush)),new Promise(t=>this.resolvers.add(t))}},U1=new q1(e=>{typeof requestAnimationFrame=="function"?requestAnimationFrame(e):e()}),Z1=10,Pd=class extends Je{constructor(t,r){super(t,r);let n=t.registry.plugins.get(ri);if(!n)throw new Error("AutoScroller plugin depends on Scroller plugin");this.destroy=$e(()=>{var o,i,s;if(this.disabled)return;let{position:a,status:l}=t.dragOperation;if(l.dragging){let c={acceleration:(o=this.options)==null?void 0:o.acceleration,threshold:typeof((i=this.options)==null?void 0:i.threshold)=="number"?{x:this.options.threshold,y:this.options.threshold}:(s=this.options)==null?void 0:s.threshold};if(n.scroll(void 0,c)){n.autoScrolling=!0;let u=setInterval(()=>U1.schedule(()=>n.scroll(void 0,c)),Z1);return()=>{clearInterval(u)}}else n.autoScrolling=!1}})}};Pd.configure=$o(Pd);var ml=Pd,cm={capture:!0,passive:!0},ya,G1=class extends qo{constructor(e){super(e),Xe(this,ya),this.handleScroll=()=>{Ae(this,ya)==null&&At(this,ya,setTimeout(()=>{this.manager.collisionObserver.forceUpdate(!1),At(this,ya,void 0)},50))};let{dragOperation:t}=this.manager;this.destroy=$e(()=>{var r,n,o;if(t.status.dragging){let s=(o=(n=(r=t.source)==null?void 0:r.element)==null?void 0:n.ownerDocument)!=null?o:document;return s.addEventListener("scroll",this.handleScroll,cm),()=>{s.removeEventListener("scroll",this.handleScroll,cm)}}})}};ya=new WeakMap;var Y1="* { user-select: none !important; -webkit-user-select: none !important; }",X1=class extends Je{constructor(e){super(e),this.manager=e;let t=e.registry.plugins.get(gl),r=t?.register(Y1);if(this.destroy=$e(()=>{let{dragOperation:n}=this.manager;if(n.status.initialized)return yd(),document.addEventListener("selectionchange",yd,{capture:!0}),()=>{document.removeEventListener("selectionchange",yd,{capture:!0})}}),r){let n=this.destroy.bind(this);this.destroy=()=>{r(),n()}}}};function yd(){var e;(e=document.getSelection())==null||e.removeAllRanges()}var ka=Object.freeze({offset:10,keyboardCodes:{start:["Space","Enter"],cancel:["Escape"],end:["Space","Enter","Tab"],up:["ArrowUp"],down:["ArrowDown"],left:["ArrowLeft"],right:["ArrowRight"]},preventActivation(e,t){var r;let n=(r=t.handle)!=null?r:t.element;return e.target!==n}}),Yo,hl=class extends Vn{constructor(t,r){super(t),this.manager=t,this.options=r,Xe(this,Yo,[]),this.listeners=new md,this.handleSourceKeyDown=(n,o,i)=>{if(this.disabled||n.defaultPrevented||!zr(n.target)||o.disabled)return;let{keyboardCodes:s=ka.keyboardCodes,preventActivation:a=ka.preventActivation}=i??{};s.start.includes(n.code)&&this.manager.dragOperation.status.idle&&(a?.(n,o)||this.handleStart(n,o,i))}}bind(t,r=this.options){return $e(()=>{var o;let i=(o=t.handle)!=null?o:t.element,s=a=>{Jn(a)&&this.handleSourceKeyDown(a,t,r)};if(i)return i.addEventListener("keydown",s),()=>{i.removeEventListener("keydown",s)}})}handleStart(t,r,n){let{element:o}=r;if(!o)throw new Error("Source draggable does not have an associated element");t.preventDefault(),t.stopImmediatePropagation(),il(o);let{center:i}=new Dt(o);if(this.manager.actions.start({event:t,coordinates:{x:i.x,y:i.y},source:r}).signal.aborted)return this.cleanup();this.sideEffects();let a=Gn(o),l=[this.listeners.bind(a,[{type:"keydown",listener:c=>this.handleKeyDown(c,r,n),options:{capture:!0}}])];Ae(this,Yo).push(...l)}handleKeyDown(t,r,n){let{keyboardCodes:o=ka.keyboardCodes}=n??{};if(Go(t,[...o.end,...o.cancel])){t.preventDefault();let i=Go(t,o.cancel);this.handleEnd(t,i);return}Go(t,o.up)?this.handleMove("up",t):Go(t,o.down)&&this.handleMove("down",t),Go(t,o.left)?this.handleMove("left",t):Go(t,o.right)&&this.handleMove("right",t)}handleEnd(t,r){this.manager.actions.stop({event:t,canceled:r}),this.cleanup()}handleMove(t,r){var n,o;let{shape:i}=this.manager.dragOperation,s=r.shiftKey?5:1,a={x:0,y:0},l=(o=(n=this.options)==null?void 0:n.offset)!=null?o:ka.offset;if(typeof l=="number"&&(l={x:l,y:l}),!!i){switch(t){case"up":a={x:0,y:-l.y*s};break;case"down":a={x:0,y:l.y*s};break;case"left":a={x:-l.x*s,y:0};break;case"right":a={x:l.x*s,y:0};break}(a.x||a.y)&&(r.preventDefault(),this.manager.actions.move({event:r,by:a}))}}sideEffects(){let t=this.manager.registry.plugins.get(ml);t?.disabled===!1&&(t.disable(),Ae(this,Yo).push(()=>{t.enable()}))}cleanup(){Ae(this,Yo).forEach(t=>t()),At(this,Yo,[])}destroy(){this.cleanup(),this.listeners.clear()}};Yo=new WeakMap;hl.configure=$o(hl);hl.defaults=ka;var Tm=hl;function Go(e,t){return t.includes(e.code)}var Qn,K1=class extends od{constructor(){super(...arguments),Xe(this,Qn)}onEvent(e){switch(e.type){case"pointerdown":At(this,Qn,Yn(e));break;case"pointermove":if(!Ae(this,Qn))return;let{x:t,y:r}=Yn(e),n={x:t-Ae(this,Qn).x,y:r-Ae(this,Qn).y},{tolerance:o}=this.options;if(o&&Ls(n,o)){this.abort();return}Ls(n,this.options.value)&&this.activate(e);break;case"pointerup":this.abort();break}}abort(){At(this,Qn,void 0)}};Qn=new WeakMap;var Xo,eo,J1=class extends od{constructor(){super(...arguments),Xe(this,Xo),Xe(this,eo)}onEvent(e){switch(e.type){case"pointerdown":At(this,eo,Yn(e)),At(this,Xo,setTimeout(()=>this.activate(e),this.options.value));break;case"pointermove":if(!Ae(this,eo))return;let{x:t,y:r}=Yn(e),n={x:t-Ae(this,eo).x,y:r-Ae(this,eo).y};Ls(n,this.options.tolerance)&&this.abort();break;case"pointerup":this.abort();break}}abort(){Ae(this,Xo)&&(clearTimeout(Ae(this,Xo)),At(this,eo,void 0),At(this,Xo,void 0))}};Xo=new WeakMap;eo=new WeakMap;var or=class{};or.Delay=J1;or.Distance=K1;var Od=Object.freeze({activationConstraints(e,t){var r;let{pointerType:n,target:o}=e;if(!(n==="mouse"&&zr(o)&&(t.handle===o||(r=t.handle)!=null&&r.contains(o))))return n==="touch"?[new or.Delay({value:250,tolerance:5})]:tm(o)&&!e.defaultPrevented?[new or.Delay({value:200,tolerance:0})]:[new or.Delay({value:200,tolerance:10}),new or.Distance({value:5})]},preventActivation(e,t){var r;let{target:n}=e;return n===t.element||n===t.handle||!zr(n)||(r=t.handle)!=null&&r.contains(n)?!1:Vg(n)}}),Ko,vl=class extends Vn{constructor(t,r){super(t),this.manager=t,this.options=r,Xe(this,Ko,new Set),this.listeners=new md,this.latest={event:void 0,coordinates:void 0},this.handleMove=()=>{let{event:n,coordinates:o}=this.latest;!n||!o||this.manager.actions.move({event:n,to:o})},this.handleCancel=this.handleCancel.bind(this),this.handlePointerUp=this.handlePointerUp.bind(this),this.handleKeyDown=this.handleKeyDown.bind(this)}activationConstraints(t,r,n=this.options){let{activationConstraints:o=Od.activationConstraints}=n??{};return typeof o=="function"?o(t,r):o}bind(t,r=this.options){return $e(()=>{var o;let i=new AbortController,{signal:s}=i,a=c=>{em(c)&&this.handlePointerDown(c,t,r)},l=[(o=t.handle)!=null?o:t.element];r?.activatorElements&&(Array.isArray(r.activatorElements)?l=r.activatorElements:l=r.activatorElements(t));for(let c of l)c&&(tw(c.ownerDocument.defaultView),c.addEventListener("pointerdown",a,{signal:s}));return()=>i.abort()})}handlePointerDown(t,r,n){if(this.disabled||!t.isPrimary||t.button!==0||!zr(t.target)||r.disabled||Q1(t)||!this.manager.dragOperation.status.idle)return;let{preventActivation:o=Od.preventActivation}=n??{};if(o?.(t,r))return;let{target:i}=t,s=Hr(i)&&i.draggable&&i.getAttribute("draggable")==="true",a=Kn(r.element),{x:l,y:c}=Yn(t);this.initialCoordinates={x:l*a.scaleX+a.x,y:c*a.scaleY+a.y};let d=this.activationConstraints(t,r,n);t.sensor=this;let u=new kg(d,m=>this.handleStart(r,m));u.signal.onabort=()=>this.handleCancel(t),u.onEvent(t),this.controller=u;let p=Gs(),h=this.listeners.bind(p,[{type:"pointermove",listener:m=>this.handlePointerMove(m,r)},{type:"pointerup",listener:this.handlePointerUp,options:{capture:!0}},{type:"pointercancel",listener:this.handleCancel},{type:"dragstart",listener:s?this.handleCancel:cl,options:{capture:!0}}]),f=()=>{h(),this.initialCoordinates=void 0};Ae(this,Ko).add(f)}handlePointerMove(t,r){var n,o;if(((n=this.controller)==null?void 0:n.activated)===!1){(o=this.controller)==null||o.onEvent(t);return}if(this.manager.dragOperation.status.dragging){let i=Yn(t),s=Kn(r.element);i.x=i.x*s.scaleX+s.x,i.y=i.y*s.scaleY+s.y,t.preventDefault(),t.stopPropagation(),this.latest.event=t,this.latest.coordinates=i,ga.schedule(this.handleMove)}}handlePointerUp(t){let{status:r}=this.manager.dragOperation;if(!r.idle){t.preventDefault(),t.stopPropagation();let n=!r.initialized;this.manager.actions.stop({event:t,canceled:n})}this.cleanup()}handleKeyDown(t){t.key==="Escape"&&(t.preventDefault(),this.handleCancel(t))}handleStart(t,r){let{manager:n,initialCoordinates:o}=this;if(!o||!n.dragOperation.status.idle||r.defaultPrevented)return;if(n.actions.start({coordinates:o,event:r,source:t}).signal.aborted)return this.cleanup();r.preventDefault();let a=Gn(r.target).body;try{a.setPointerCapture(r.pointerId)}catch{this.handleCancel(r);return}let l=zr(r.target)?[r.target,a]:a,c=this.listeners.bind(l,[{type:"touchmove",listener:cl,options:{passive:!1}},{type:"click",listener:cl},{type:"contextmenu",listener:cl},{type:"keydown",listener:this.handleKeyDown}]);Ae(this,Ko).add(c)}handleCancel(t){let{dragOperation:r}=this.manager;r.status.initialized&&this.manager.actions.stop({event:t,canceled:!0}),this.cleanup()}cleanup(){let{controller:t}=this;this.controller=void 0,t&&!t.signal.aborted&&t.abort(),this.latest={event:void 0,coordinates:void 0},Ae(this,Ko).forEach(r=>r()),Ae(this,Ko).clear()}destroy(){this.cleanup(),this.listeners.clear()}};Ko=new WeakMap;vl.configure=$o(vl);vl.defaults=Od;var _l=vl;function Q1(e){return"sensor"in e}function cl(e){e.preventDefault()}function ew(){}var um=new WeakSet;function tw(e){!e||um.has(e)||(e.addEventListener("touchmove",ew,{capture:!1,passive:!1}),um.add(e))}var Or={modifiers:[],plugins:[E1,ml,z1,Dr,X1],sensors:[_l,Tm]},Wd=class extends Dg{constructor(e={}){let t=Pt(e.plugins,Or.plugins),r=Pt(e.sensors,Or.sensors),n=Pt(e.modifiers,Or.modifiers);super(Md(Sa({},e),{plugins:[G1,ri,gl,...t],sensors:r,modifiers:n}))}},Mm,Lm,Dd,fn,Hd,Vd,no=class extends(Dd=hr,Lm=[fe],Mm=[fe],Dd){constructor(e,t){var r=e,{element:n,effects:o=()=>[],handle:i}=r,s=hm(r,["element","effects","handle"]);super(Sa({effects:()=>[...o(),()=>{var a,l;let{manager:c}=this;if(!c)return;let u=((l=(a=this.sensors)==null?void 0:a.map(Wo))!=null?l:[...c.sensors]).map(p=>{let h=p instanceof Vn?p:c.registry.register(p.plugin),f=p instanceof Vn?void 0:p.options;return h.bind(this,f)});return function(){u.forEach(h=>h())}}]},s),t),Xe(this,Hd,rt(fn,8,this)),rt(fn,11,this),Xe(this,Vd,rt(fn,12,this)),rt(fn,15,this),this.element=n,this.handle=i}};fn=ti(Dd);Hd=new WeakMap;Vd=new WeakMap;ir(fn,4,"handle",Lm,no,Hd);ir(fn,4,"element",Mm,no,Vd);ro(fn,no);var Rm,Nm,Ad,hn,$d,kd,Fm,jm,wa,qd,ni=class extends(Ad=vr,Nm=[fe],Rm=[fe],Ad){constructor(e,t){var r=e,{element:n,effects:o=()=>[]}=r,i=hm(r,["element","effects"]);let{collisionDetector:s=ll}=i,a=c=>{let{manager:d,element:u}=this;if(!u||c===null){this.shape=void 0;return}if(!d)return;let p=new Dt(u),h=pe(()=>this.shape);return p&&h?.equals(p)?h:(this.shape=p,p)},l=Er(!1);super(Md(Sa({},i),{collisionDetector:s,effects:()=>[...o(),()=>{let{element:c,manager:d}=this;if(!d)return;let{dragOperation:u}=d,{source:p}=u;l.value=!!(p&&u.status.initialized&&c&&!this.disabled&&this.accepts(p))},()=>{let{element:c}=this;if(l.value&&c){let d=new Yg(c,a);return()=>{d.disconnect(),this.shape=void 0}}},()=>{var c;if((c=this.manager)!=null&&c.dragOperation.status.initialized)return()=>{this.shape=void 0}}]}),t),Xe(this,wa),Xe(this,$d,rt(hn,8,this)),rt(hn,11,this),Xe(this,qd,rt(hn,12,this)),rt(hn,15,this),this.element=n,this.refreshShape=()=>a()}set element(e){At(this,wa,e,jm)}get element(){var e;return(e=this.proxy)!=null?e:Ae(this,wa,Fm)}};hn=ti(Ad);$d=new WeakMap;wa=new WeakSet;qd=new WeakMap;kd=ir(hn,20,"#element",Nm,wa,$d),Fm=kd.get,jm=kd.set;ir(hn,4,"proxy",Rm,ni,qd);ro(hn,ni);var St=T(K(),1);var Bm=T(Vi(),1);function rw(e){return e!=null&&typeof e=="object"&&"current"in e}function mr(e){var t;if(e!=null)return rw(e)?(t=e.current)!=null?t:void 0:e}var nw=typeof window<"u"&&typeof window.document<"u"&&typeof window.document.createElement<"u",gn=nw?St.useLayoutEffect:St.useEffect;function ow(){let e=(0,St.useState)(0)[1];return(0,St.useCallback)(()=>{e(t=>t+1)},[e])}function Pa(e,t){let r=(0,St.useRef)(new Map),n=ow();return gn(()=>{if(!e){r.current.clear();return}return $e(()=>{var o;let i=!1,s=!1;for(let a of r.current){let[l]=a,c=pe(()=>a[1]),d=e[l];c!==d&&(i=!0,r.current.set(l,d),s=(o=t?.(l,c,d))!=null?o:!1)}i&&(s?queueMicrotask(()=>(0,Bm.flushSync)(n)):n())})},[e]),(0,St.useMemo)(()=>e&&new Proxy(e,{get(o,i){let s=o[i];return r.current.set(i,s),s}}),[e])}function Wm(e,t){e()}function oo(e){let t=(0,St.useRef)(e);return gn(()=>{t.current=e},[e]),t}function be(e,t,r=St.useEffect,n=Object.is){let o=(0,St.useRef)(e);r(()=>{let i=o.current;n(e,i)||(o.current=e,t(e,i))},[t,e])}function mn(e,t){let r=(0,St.useRef)(mr(e));gn(()=>{let n=mr(e);n!==r.current&&(r.current=n,t(n))})}var kl=T(X(),1);var iw=Object.defineProperty,aw=Object.defineProperties,sw=Object.getOwnPropertyDescriptors,yl=Object.getOwnPropertySymbols,Vm=Object.prototype.hasOwnProperty,$m=Object.prototype.propertyIsEnumerable,Hm=(e,t,r)=>t in e?iw(e,t,{enumerable:!0,configurable:!0,writable:!0,value:r}):e[t]=r,qm=(e,t)=>{for(var r in t||(t={}))Vm.call(t,r)&&Hm(e,r,t[r]);if(yl)for(var r of yl(t))$m.call(t,r)&&Hm(e,r,t[r]);return e},Um=(e,t)=>aw(e,sw(t)),lw=(e,t)=>{var r={};for(var n in e)Vm.call(e,n)&&t.indexOf(n)<0&&(r[n]=e[n]);if(e!=null&&yl)for(var n of yl(e))t.indexOf(n)<0&&$m.call(e,n)&&(r[n]=e[n]);return r},cw=new Wd,Zm=(0,ye.createContext)(cw),uw=(0,ye.memo)((0,ye.forwardRef)(({children:e},t)=>{let[r,n]=(0,ye.useState)(0),o=(0,ye.useRef)(null),i=(0,ye.useRef)(null),s=(0,ye.useMemo)(()=>({renderer:{get rendering(){var a;return(a=o.current)!=null?a:Promise.resolve()}},trackRendering(a){o.current||(o.current=new Promise(l=>{i.current=l})),(0,ye.startTransition)(()=>{a(),n(l=>l+1)})}}),[]);return gn(()=>{var a;(a=i.current)==null||a.call(i),o.current=null},[e,r]),(0,ye.useImperativeHandle)(t,()=>s),null})),Ud=[void 0,Wt];function oi(e){var t=e,{children:r,onCollision:n,onBeforeDragStart:o,onDragStart:i,onDragMove:s,onDragOver:a,onDragEnd:l}=t,c=lw(t,["children","onCollision","onBeforeDragStart","onDragStart","onDragMove","onDragOver","onDragEnd"]);let d=(0,ye.useRef)(null),{plugins:u,modifiers:p,sensors:h}=c,f=Pt(u,Or.plugins),m=Pt(h,Or.sensors),S=Pt(p,Or.modifiers),w=oo(o),k=oo(i),x=oo(a),g=oo(s),_=oo(l),v=oo(n),b=dw(()=>{var y;return(y=c.manager)!=null?y:new Wd(c)});return(0,ye.useEffect)(()=>{if(!d.current)throw new Error("Renderer not found");let{renderer:y,trackRendering:I}=d.current,{monitor:C}=b;b.renderer=y;let D=[C.addEventListener("beforedragstart",A=>{let M=w.current;M&&I(()=>M(A,b))}),C.addEventListener("dragstart",A=>{var M;return(M=k.current)==null?void 0:M.call(k,A,b)}),C.addEventListener("dragover",A=>{let M=x.current;M&&I(()=>M(A,b))}),C.addEventListener("dragmove",A=>{let M=g.current;M&&I(()=>M(A,b))}),C.addEventListener("dragend",A=>{let M=_.current;M&&I(()=>M(A,b))}),C.addEventListener("collision",A=>{var M;return(M=v.current)==null?void 0:M.call(v,A,b)})];return()=>D.forEach(A=>A())},[b]),be(f,()=>b&&(b.plugins=f),...Ud),be(m,()=>b&&(b.sensors=m),...Ud),be(S,()=>b&&(b.modifiers=S),...Ud),(0,kl.jsxs)(Zm.Provider,{value:b,children:[(0,kl.jsx)(uw,{ref:d,children:r}),r]})}function dw(e){let t=(0,ye.useRef)(null);return t.current||(t.current=e()),(0,ye.useInsertionEffect)(()=>()=>{var r;return(r=t.current)==null?void 0:r.destroy()},[]),t.current}function Yd(){return(0,ye.useContext)(Zm)}function xl(e){var t;let r=(t=Yd())!=null?t:void 0,[n]=(0,ye.useState)(()=>e(r));return n.manager!==r&&(n.manager=r),gn(n.register,[r,n]),n}function Gm(e){let{disabled:t,data:r,element:n,handle:o,id:i,modifiers:s,sensors:a,plugins:l}=e,c=xl(u=>new no(Um(qm({},e),{register:!1,handle:mr(o),element:mr(n)}),u)),d=Pa(c,pw);return be(i,()=>c.id=i),mn(o,u=>c.handle=u),mn(n,u=>c.element=u),be(r,()=>r&&(c.data=r)),be(t,()=>c.disabled=t===!0),be(a,()=>c.sensors=a),be(s,()=>c.modifiers=s,void 0,Wt),be(l,()=>c.plugins=l,void 0,Wt),be(e.alignment,()=>c.alignment=e.alignment),{draggable:d,get isDragging(){return d.isDragging},get isDropping(){return d.isDropping},get isDragSource(){return d.isDragSource},handleRef:(0,ye.useCallback)(u=>{c.handle=u??void 0},[c]),ref:(0,ye.useCallback)(u=>{var p,h;!u&&((p=c.element)!=null&&p.isConnected)&&!((h=c.manager)!=null&&h.dragOperation.status.idle)||(c.element=u??void 0)},[c])}}function pw(e,t,r){return!!(e==="isDragSource"&&!r&&t)}var fw=Object.create,Ym=Object.defineProperty,hw=Object.getOwnPropertyDescriptor,Xm=(e,t)=>(t=Symbol[e])?t:Symbol.for("Symbol."+e),wl=e=>{throw TypeError(e)},vw=(e,t,r)=>t in e?Ym(e,t,{enumerable:!0,configurable:!0,writable:!0,value:r}):e[t]=r,gw=e=>{var t;return[,,,fw((t=e?.[Xm("metadata")])!=null?t:null)]},Km=["class","method","getter","setter","accessor","field","value","get","set"],Jm=e=>e!==void 0&&typeof e!="function"?wl("Function expected"):e,mw=(e,t,r,n,o)=>({kind:Km[e],name:t,metadata:n,addInitializer:i=>r._?wl("Already initialized"):o.push(Jm(i||null))}),_w=(e,t)=>vw(t,Xm("metadata"),e[3]),bw=(e,t,r,n)=>{for(var o=0,i=e[t>>1],s=i&&i.length;o<s;o++)i[o].call(r);return n},Qm=(e,t,r,n,o,i)=>{for(var s,a,l,c,d=t&7,u=!1,p=!1,h=2,f=Km[d+5],m=e[h]||(e[h]=[]),S=(o=o.prototype,hw(o,r)),w=n.length-1;w>=0;w--)l=mw(d,r,a={},e[3],m),l.static=u,l.private=p,c=l.access={has:k=>r in k},c.get=k=>k[r],s=(0,n[w])(S[f],l),a._=1,Jm(s)&&(S[f]=s);return S&&Ym(o,r,S),o},e_=(e,t,r)=>t.has(e)||wl("Cannot "+r),yw=(e,t,r)=>(e_(e,t,"read from private field"),t.get(e)),kw=(e,t,r)=>t.has(e)?wl("Cannot add the same private member more than once"):t instanceof WeakSet?t.add(e):t.set(e,r),xw=(e,t,r,n)=>(e_(e,t,"write to private field"),t.set(e,r),r),io=class Zd{constructor(t,r){this.x=t,this.y=r}static delta(t,r){return new Zd(t.x-r.x,t.y-r.y)}static distance(t,r){return Math.hypot(t.x-r.x,t.y-r.y)}static equals(t,r){return t.x===r.x&&t.y===r.y}static from({x:t,y:r}){return new Zd(t,r)}},t_,r_,Gd,bl,Oa,Xd=class extends(Gd=Cr,r_=[Re],t_=[Re],Gd){constructor(e){let t=io.from(e);super(t,(r,n)=>io.equals(r,n)),bw(Oa,5,this),kw(this,bl,0),this.velocity={x:0,y:0}}get delta(){return io.delta(this.current,this.initial)}get direction(){let{current:e,previous:t}=this;if(!t)return null;let r={x:e.x-t.x,y:e.y-t.y};return!r.x&&!r.y?null:Math.abs(r.x)>Math.abs(r.y)?r.x>0?"right":"left":r.y>0?"down":"up"}get current(){return super.current}set current(e){let{current:t}=this,r=io.from(e),n={x:r.x-t.x,y:r.y-t.y},o=Date.now(),i=o-yw(this,bl),s=a=>Math.round(a/i*100);Se(()=>{xw(this,bl,o),this.velocity={x:s(n.x),y:s(n.y)},super.current=r})}reset(e=this.defaultValue){super.reset(io.from(e)),this.velocity={x:0,y:0}}};Oa=gw(Gd);bl=new WeakMap;Qm(Oa,2,"delta",r_,Xd);Qm(Oa,2,"direction",t_,Xd);_w(Oa,Xd);var n_=(e=>(e.Horizontal="x",e.Vertical="y",e))(n_||{});Object.values(n_);var ww=({dragOperation:e,droppable:t})=>{let r=e.position.current;if(!r)return null;let{id:n}=t;if(!t.shape)return null;if(t.shape.containsPoint(r)){let o=io.distance(t.shape.center,r);return{id:n,value:1/o,type:ot.PointerIntersection,priority:tt.High}}return null},Sw=({dragOperation:e,droppable:t})=>{let{shape:r}=e;if(!t.shape||!r?.current)return null;let n=r.current.intersectionArea(t.shape);if(n){let{position:o}=e,i=io.distance(t.shape.center,o.current),a=n/(r.current.area+t.shape.area-n)/i;return{id:t.id,value:a,type:ot.ShapeIntersection,priority:tt.Normal}}return null},Iw=e=>{var t;return(t=ww(e))!=null?t:Sw(e)};function ii(e){let{collisionDetector:t,data:r,disabled:n,element:o,id:i,accept:s,type:a}=e,l=xl(d=>new ni(Um(qm({},e),{register:!1,element:mr(o)}),d)),c=Pa(l);return be(i,()=>l.id=i),mn(o,d=>l.element=d),be(s,()=>l.accept=s,void 0,Wt),be(t,()=>l.collisionDetector=t??Iw),be(r,()=>r&&(l.data=r)),be(n,()=>l.disabled=n===!0),be(a,()=>l.type=a),{droppable:c,get isDropTarget(){return c.isDropTarget},ref:(0,ye.useCallback)(d=>{var u,p;!d&&((u=l.element)!=null&&u.isConnected)&&!((p=l.manager)!=null&&p.dragOperation.status.idle)||(l.element=d??void 0)},[l])}}var Fa=T(K(),1);var Ew=Object.create,d_=Object.defineProperty,Cw=Object.defineProperties,zw=Object.getOwnPropertyDescriptor,Pw=Object.getOwnPropertyDescriptors,zl=Object.getOwnPropertySymbols,p_=Object.prototype.hasOwnProperty,f_=Object.prototype.propertyIsEnumerable,Ow=(e,t)=>(t=Symbol[e])?t:Symbol.for("Symbol."+e),Ra=e=>{throw TypeError(e)},Jd=(e,t,r)=>t in e?d_(e,t,{enumerable:!0,configurable:!0,writable:!0,value:r}):e[t]=r,o_=(e,t)=>{for(var r in t||(t={}))p_.call(t,r)&&Jd(e,r,t[r]);if(zl)for(var r of zl(t))f_.call(t,r)&&Jd(e,r,t[r]);return e},i_=(e,t)=>Cw(e,Pw(t)),Dw=(e,t)=>{var r={};for(var n in e)p_.call(e,n)&&t.indexOf(n)<0&&(r[n]=e[n]);if(e!=null&&zl)for(var n of zl(e))t.indexOf(n)<0&&f_.call(e,n)&&(r[n]=e[n]);return r},Aw=e=>{var t;return[,,,Ew((t=void 0)!=null?t:null)]},h_=["class","method","getter","setter","accessor","field","value","get","set"],Aa=e=>e!==void 0&&typeof e!="function"?Ra("Function expected"):e,Tw=(e,t,r,n,o)=>({kind:h_[e],name:t,metadata:n,addInitializer:i=>r._?Ra("Already initialized"):o.push(Aa(i||null))}),Mw=(e,t)=>Jd(t,Ow("metadata"),e[3]),Sl=(e,t,r,n)=>{for(var o=0,i=e[t>>1],s=i&&i.length;o<s;o++)t&1?i[o].call(r):n=i[o].call(r,n);return n},v_=(e,t,r,n,o,i)=>{for(var s,a,l,c,d,u=t&7,p=!1,h=!1,f=e.length+1,m=h_[u+5],S=e[f-1]=[],w=e[f]||(e[f]=[]),k=(o=o.prototype,zw({get[r](){return Ta(this,i)},set[r](g){return ao(this,i,g)}},r)),x=n.length-1;x>=0;x--)c=Tw(u,r,l={},e[3],w),c.static=p,c.private=h,d=c.access={has:g=>r in g},d.get=g=>g[r],d.set=(g,_)=>g[r]=_,a=(0,n[x])({get:k.get,set:k.set},c),l._=1,a===void 0?Aa(a)&&(k[m]=a):typeof a!="object"||a===null?Ra("Object expected"):(Aa(s=a.get)&&(k.get=s),Aa(s=a.set)&&(k.set=s),Aa(s=a.init)&&S.unshift(s));return k&&d_(o,r,k),o},g_=(e,t,r)=>t.has(e)||Ra("Cannot "+r),Ta=(e,t,r)=>(g_(e,t,"read from private field"),t.get(e)),Da=(e,t,r)=>t.has(e)?Ra("Cannot add the same private member more than once"):t instanceof WeakSet?t.add(e):t.set(e,r),ao=(e,t,r,n)=>(g_(e,t,"write to private field"),t.set(e,r),r);function so(e){return e instanceof rp||e instanceof b_}var Il=10,Lw=class extends Je{constructor(e){super(e);let t=$e(()=>{let{dragOperation:n}=e;if(Jn(n.activatorEvent)&&so(n.source)&&n.status.initialized){let o=e.registry.plugins.get(ri);if(o)return o.disable(),()=>o.enable()}}),r=e.monitor.addEventListener("dragmove",(n,o)=>{queueMicrotask(()=>{if(this.disabled||n.defaultPrevented||!n.nativeEvent)return;let{dragOperation:i}=o;if(!Jn(n.nativeEvent)||!so(i.source)||!i.shape)return;let{actions:s,collisionObserver:a,registry:l}=o,{by:c}=n;if(!c)return;let d=Rw(c),{source:u,target:p}=i,{center:h}=i.shape.current,f=[],m=[];Se(()=>{for(let _ of l.droppables){let{id:v}=_;if(!_.accepts(u)||v===p?.id&&so(_)||!_.element)continue;let b=_.shape,y=new Dt(_.element,{getBoundingClientRect:I=>Zo(I,void 0,.2)});!y.height||!y.width||(d=="down"&&h.y+Il<y.center.y||d=="up"&&h.y-Il>y.center.y||d=="left"&&h.x-Il>y.center.x||d=="right"&&h.x+Il<y.center.x)&&(f.push(_),_.shape=y,m.push(()=>_.shape=b))}}),n.preventDefault(),a.disable();let S=a.computeCollisions(f,rm);Se(()=>m.forEach(_=>_()));let[w]=S;if(!w)return;let{id:k}=w,{index:x,group:g}=u.sortable;s.setDropTarget(k).then(()=>{let{source:_,target:v,shape:b}=i;if(!_||!so(_)||!b)return;let{index:y,group:I,target:C}=_.sortable,D=x!==y||g!==I,A=D?C:v?.element;if(!A)return;il(A);let M=new Dt(A);if(!M)return;let N=dt.delta(M,dt.from(b.current.boundingRectangle),_.alignment);s.move({by:N}),D?s.setDropTarget(_.id).then(()=>a.enable()):a.enable()})})});this.destroy=()=>{r(),t()}}};function Rw(e){let{x:t,y:r}=e;if(t>0)return"right";if(t<0)return"left";if(r>0)return"down";if(r<0)return"up"}var Nw=Object.defineProperty,Fw=Object.defineProperties,jw=Object.getOwnPropertyDescriptors,a_=Object.getOwnPropertySymbols,Bw=Object.prototype.hasOwnProperty,Ww=Object.prototype.propertyIsEnumerable,s_=(e,t,r)=>t in e?Nw(e,t,{enumerable:!0,configurable:!0,writable:!0,value:r}):e[t]=r,ai=(e,t)=>{for(var r in t||(t={}))Bw.call(t,r)&&s_(e,r,t[r]);if(a_)for(var r of a_(t))Ww.call(t,r)&&s_(e,r,t[r]);return e},si=(e,t)=>Fw(e,jw(t));function Hw(e,t,r){if(t===r)return e;let n=e.slice();return n.splice(r,0,n.splice(t,1)[0]),n}function Kd(e){return"initialIndex"in e&&typeof e.initialIndex=="number"&&"index"in e&&typeof e.index=="number"}function Vw(e,t,r){var n,o,i;let{source:s,target:a,canceled:l}=t.operation;if(!s||!a||l)return"preventDefault"in t&&t.preventDefault(),e;let c=(g,_)=>g===_||typeof g=="object"&&"id"in g&&g.id===_;if(Array.isArray(e)){let g=e.findIndex(v=>c(v,s.id)),_=e.findIndex(v=>c(v,a.id));if(g===-1||_===-1){if(Kd(s)){let v=s.initialIndex,b=s.index;return v===b||v<0||v>=e.length?("preventDefault"in t&&t.preventDefault(),e):r(e,v,b)}return e}if(!l&&"index"in s&&typeof s.index=="number"){let v=s.index;if(v!==g)return r(e,g,v)}return r(e,g,_)}let d=Object.entries(e),u=-1,p,h=-1,f;for(let[g,_]of d)if(u===-1&&(u=_.findIndex(v=>c(v,s.id)),u!==-1&&(p=g)),h===-1&&(h=_.findIndex(v=>c(v,a.id)),h!==-1&&(f=g)),u!==-1&&h!==-1)break;if(u===-1&&Kd(s)){let g=s.initialGroup,_=s.initialIndex,v=s.group,b=s.index;if(g==null||v==null||!(g in e)||!(v in e)||g===v&&_===b)return"preventDefault"in t&&t.preventDefault(),e;if(g===v)return si(ai({},e),{[g]:r(e[g],_,b)});let y=e[g][_];return si(ai({},e),{[g]:[...e[g].slice(0,_),...e[g].slice(_+1)],[v]:[...e[v].slice(0,b),y,...e[v].slice(b)]})}if(!s.manager)return e;let{dragOperation:m}=s.manager,S=(o=(n=m.shape)==null?void 0:n.current.center)!=null?o:m.position.current;if(f==null&&a.id in e){let g=a.shape&&S.y>a.shape.center.y?e[a.id].length:0;f=a.id,h=g}if(p==null||f==null||p===f&&u===h){if(p!=null&&p===f&&u===h&&Kd(s)){let g=s.group!=null&&s.group!==p,_=s.index!==u;if(g||_){let v=(i=s.group)!=null?i:p;if(v in e){if(p===v)return si(ai({},e),{[p]:r(e[p],u,s.index)});let b=e[p][u];return si(ai({},e),{[p]:[...e[p].slice(0,u),...e[p].slice(u+1)],[v]:[...e[v].slice(0,s.index),b,...e[v].slice(s.index)]})}}}return"preventDefault"in t&&t.preventDefault(),e}if(p===f)return si(ai({},e),{[p]:r(e[p],u,h)});let k=a.shape&&Math.round(S.y)>Math.round(a.shape.center.y)?1:0,x=e[p][u];return si(ai({},e),{[p]:[...e[p].slice(0,u),...e[p].slice(u+1)],[f]:[...e[f].slice(0,h+k),x,...e[f].slice(h+k)]})}function $w(e,t){return Vw(e,t,Hw)}var l_="__default__",qw=class extends Je{constructor(e){super(e);let t=()=>{let n=new Map;for(let o of e.registry.droppables)if(o instanceof rp){let{sortable:i}=o,{group:s}=i,a=n.get(s);a||(a=new Set,n.set(s,a)),a.add(i)}for(let[o,i]of n)n.set(o,new Set(El(i)));return n},r=[e.monitor.addEventListener("dragover",(n,o)=>{if(this.disabled)return;let{dragOperation:i}=o,{source:s,target:a}=i;if(!so(s)||!so(a)||s.sortable===a.sortable)return;let l=t(),c=s.sortable.group===a.sortable.group,d=l.get(s.sortable.group),u=c?d:l.get(a.sortable.group);!d||!u||queueMicrotask(()=>{n.defaultPrevented||o.renderer.rendering.then(()=>{var p,h,f;let m=t();for(let[C,D]of l.entries()){let A=Array.from(D).entries();for(let[M,N]of A)if(N.index!==M||N.group!==C||!((p=m.get(C))!=null&&p.has(N)))return}let S=s.sortable.element,w=a.sortable.element;if(!w||!S||!c&&a.id===s.sortable.group)return;let k=El(d),x=c?k:El(u),g=(h=s.sortable.group)!=null?h:l_,_=(f=a.sortable.group)!=null?f:l_,v={[g]:k,[_]:x},b=$w(v,n);if(v===b)return;let y=b[_].indexOf(s.sortable),I=b[_].indexOf(a.sortable);o.collisionObserver.disable(),c_(S,y,w,I),Se(()=>{for(let[C,D]of b[g].entries())D.index=C;if(!c)for(let[C,D]of b[_].entries())D.group=a.sortable.group,D.index=C}),o.actions.setDropTarget(s.id).then(()=>o.collisionObserver.enable())})})}),e.monitor.addEventListener("dragend",(n,o)=>{if(!n.canceled)return;let{dragOperation:i}=o,{source:s}=i;so(s)&&(s.sortable.initialIndex===s.sortable.index&&s.sortable.initialGroup===s.sortable.group||queueMicrotask(()=>{let a=t(),l=a.get(s.sortable.initialGroup);l&&o.renderer.rendering.then(()=>{for(let[h,f]of a.entries()){let m=Array.from(f).entries();for(let[S,w]of m)if(w.index!==S||w.group!==h)return}let c=El(l),d=s.sortable.element,u=c[s.sortable.initialIndex],p=u?.element;!u||!p||!d||(c_(d,u.index,p,s.index),Se(()=>{for(let[h,f]of a.entries()){let m=Array.from(f).values();for(let S of m)S.index=S.initialIndex,S.group=S.initialGroup}}))})}))})];this.destroy=()=>{for(let n of r)n()}}};function c_(e,t,r,n){let o=n<t?"afterend":"beforebegin";r.insertAdjacentElement(o,e)}function Uw(e,t){return e.index-t.index}function El(e){return Array.from(e).sort(Uw)}var u_=[Lw,qw],Qd={duration:250,easing:"cubic-bezier(0.25, 1, 0.5, 1)",idle:!1},Cl=new Ov,m_,__,_n,ep,Ma,La,tp,li;__=[fe],m_=[fe];var Na=class{constructor(e,t){Da(this,ep,Sl(_n,8,this)),Sl(_n,11,this),Da(this,Ma),Da(this,La),Da(this,tp,Sl(_n,12,this)),Sl(_n,15,this),Da(this,li),this.register=()=>(Se(()=>{var p,h;(p=this.manager)==null||p.registry.register(this.droppable),(h=this.manager)==null||h.registry.register(this.draggable)}),()=>this.unregister()),this.unregister=()=>{Se(()=>{var p,h;(p=this.manager)==null||p.registry.unregister(this.droppable),(h=this.manager)==null||h.registry.unregister(this.draggable)})},this.destroy=()=>{Se(()=>{this.droppable.destroy(),this.draggable.destroy()})};var r=e,{effects:n=()=>[],group:o,index:i,sensors:s,type:a,transition:l=Qd,plugins:c}=r,d=Dw(r,["effects","group","index","sensors","type","transition","plugins"]);let u=Pt(c,u_);this.droppable=new rp(d,t,this),this.draggable=new b_(i_(o_({},d),{plugins:u,effects:()=>[()=>{var p,h,f;let m=(p=this.manager)==null?void 0:p.dragOperation.status;m?.initializing&&this.id===((f=(h=this.manager)==null?void 0:h.dragOperation.source)==null?void 0:f.id)&&Cl.clear(this.manager),m?.dragging&&Cl.set(this.manager,this.id,pe(()=>({initialIndex:this.index,initialGroup:this.group})))},()=>{let{index:p,group:h,manager:f}=this,m=Ta(this,La),S=Ta(this,Ma);(p!==m||h!==S)&&(ao(this,La,p),ao(this,Ma,h),this.animate())},()=>{var p,h;let{target:f}=this,{isDragSource:m}=this.draggable;((h=(p=this.draggable.pluginConfig(Dr))==null?void 0:p.feedback)!=null?h:"default")==="move"&&m&&(this.droppable.disabled=!f)},...n()],type:a,sensors:s}),t,this),ao(this,li,d.element),this.manager=t,this.index=i,ao(this,La,i),this.group=o,ao(this,Ma,o),this.type=a,this.transition=l}get initialIndex(){var e,t;return(t=(e=Cl.get(this.manager,this.id))==null?void 0:e.initialIndex)!=null?t:this.index}get initialGroup(){var e,t;return(t=(e=Cl.get(this.manager,this.id))==null?void 0:e.initialGroup)!=null?t:this.group}animate(){pe(()=>{let{manager:e,transition:t}=this,{shape:r}=this.droppable;if(!e)return;let{idle:n}=e.dragOperation.status;!r||!t||n&&!t.idle||e.renderer.rendering.then(()=>{let{element:o}=this;if(!o)return;for(let d of o.getAnimations())"transitionProperty"in d&&(d.transitionProperty==="transform"||d.transitionProperty==="translate"||d.transitionProperty==="scale")&&d.cancel();let i=this.refreshShape();if(!i)return;let s={x:r.boundingRectangle.left-i.boundingRectangle.left,y:r.boundingRectangle.top-i.boundingRectangle.top},{translate:a}=Vt(o),l=bd(o,a,!1),c=bd(o,a);if(s.x||s.y){let d=ha(Ot(o))?i_(o_({},t),{duration:0}):t;al({element:o,keyframes:{translate:[`${l.x+s.x}px ${l.y+s.y}px ${l.z}`,`${c.x}px ${c.y}px ${c.z}`]},options:d}).then(()=>{e.dragOperation.status.dragging||(this.droppable.shape=void 0)})}})})}get manager(){return this.draggable.manager}set manager(e){Se(()=>{this.draggable.manager=e,this.droppable.manager=e})}set element(e){Se(()=>{let t=Ta(this,li),r=this.droppable.element,n=this.draggable.element;(!r||r===t)&&(this.droppable.element=e),(!n||n===t)&&(this.draggable.element=e),ao(this,li,e)})}get element(){var e,t;let r=Ta(this,li);if(r)return(t=(e=va.get(r))!=null?e:r)!=null?t:this.droppable.element}set target(e){this.droppable.element=e}get target(){return this.droppable.element}set source(e){this.draggable.element=e}get source(){return this.draggable.element}get disabled(){return this.draggable.disabled&&this.droppable.disabled}set plugins(e){this.draggable.plugins=Pt(e,u_)}set disabled(e){Se(()=>{this.droppable.disabled=e,this.draggable.disabled=e})}set data(e){Se(()=>{this.droppable.data=e,this.draggable.data=e})}set handle(e){this.draggable.handle=e}set id(e){this.droppable.id=e,this.draggable.id=e}get id(){return this.droppable.id}set sensors(e){this.draggable.sensors=e}set modifiers(e){this.draggable.modifiers=e}set collisionPriority(e){this.droppable.collisionPriority=e}set collisionDetector(e){this.droppable.collisionDetector=e??ll}set alignment(e){this.draggable.alignment=e}get alignment(){return this.draggable.alignment}set type(e){Se(()=>{this.droppable.type=e,this.draggable.type=e})}get type(){return this.draggable.type}set accept(e){this.droppable.accept=e}get accept(){return this.droppable.accept}get isDropTarget(){return this.droppable.isDropTarget}get isDragSource(){return this.draggable.isDragSource}get isDragging(){return this.draggable.isDragging}get isDropping(){return this.draggable.isDropping}get status(){return this.draggable.status}refreshShape(){return this.droppable.refreshShape()}accepts(e){return this.droppable.accepts(e)}};_n=Aw();ep=new WeakMap;Ma=new WeakMap;La=new WeakMap;tp=new WeakMap;li=new WeakMap;v_(_n,4,"index",__,Na,ep);v_(_n,4,"group",m_,Na,tp);Mw(_n,Na);var b_=class extends no{constructor(e,t,r){super(e,t),this.sortable=r}get index(){return this.sortable.index}get initialIndex(){return this.sortable.initialIndex}get group(){return this.sortable.group}get initialGroup(){return this.sortable.initialGroup}},rp=class extends ni{constructor(e,t,r){super(e,t),this.sortable=r}get index(){return this.sortable.index}get group(){return this.sortable.group}};var Zw=Object.defineProperty,Gw=Object.defineProperties,Yw=Object.getOwnPropertyDescriptors,y_=Object.getOwnPropertySymbols,Xw=Object.prototype.hasOwnProperty,Kw=Object.prototype.propertyIsEnumerable,k_=(e,t,r)=>t in e?Zw(e,t,{enumerable:!0,configurable:!0,writable:!0,value:r}):e[t]=r,np=(e,t)=>{for(var r in t||(t={}))Xw.call(t,r)&&k_(e,r,t[r]);if(y_)for(var r of y_(t))Kw.call(t,r)&&k_(e,r,t[r]);return e},Jw=(e,t)=>Gw(e,Yw(t));function ci(e){let{accept:t,collisionDetector:r,collisionPriority:n,id:o,data:i,element:s,handle:a,index:l,group:c,disabled:d,modifiers:u,sensors:p,target:h,type:f,plugins:m}=e,S=np(np({},Qd),e.transition),w=xl(x=>new Na(Jw(np({},e),{transition:S,register:!1,handle:mr(a),element:mr(s),target:mr(h)}),x)),k=Pa(w,Qw);return be(o,()=>w.id=o),gn(()=>{Se(()=>{w.group=c,w.index=l})},[w,c,l]),be(f,()=>w.type=f),be(t,()=>w.accept=t,void 0,Wt),be(i,()=>i&&(w.data=i)),be(l,()=>{var x;(x=w.manager)!=null&&x.dragOperation.status.idle&&S?.idle&&w.refreshShape()},Wm),mn(a,x=>w.handle=x),mn(s,x=>w.element=x),mn(h,x=>w.target=x),be(d,()=>w.disabled=d===!0),be(p,()=>w.sensors=p),be(r,()=>w.collisionDetector=r),be(n,()=>w.collisionPriority=n),be(m,()=>w.plugins=m,void 0,Wt),be(S,()=>w.transition=S,void 0,Wt),be(u,()=>w.modifiers=u,void 0,Wt),be(e.alignment,()=>w.alignment=e.alignment),{sortable:k,get isDragging(){return k.isDragging},get isDropping(){return k.isDropping},get isDragSource(){return k.isDragSource},get isDropTarget(){return k.isDropTarget},handleRef:(0,Fa.useCallback)(x=>{w.handle=x??void 0},[w]),ref:(0,Fa.useCallback)(x=>{var g,_;!x&&((g=w.element)!=null&&g.isConnected)&&!((_=w.manager)!=null&&_.dragOperation.status.idle)||(w.element=x??void 0)},[w]),sourceRef:(0,Fa.useCallback)(x=>{var g,_;!x&&((g=w.source)!=null&&g.isConnected)&&!((_=w.manager)!=null&&_.dragOperation.status.idle)||(w.source=x??void 0)},[w]),targetRef:(0,Fa.useCallback)(x=>{var g,_;!x&&((g=w.target)!=null&&g.isConnected)&&!((_=w.manager)!=null&&_.dragOperation.status.idle)||(w.target=x??void 0)},[w])}}function Qw(e,t,r){return!!(e==="isDragSource"&&!r&&t)}var zb=T(K(),1);var Ab=T(X(),1),Si=T(K(),1),Tb=T(X(),1),Mb=T(K(),1),Cp=T(X(),1),ke=T(X(),1),Ii=T(K(),1),Yr=T(X(),1),Rb=T(K(),1),ht=T(K(),1),uc=T(K(),1),Fb=T(Vi(),1),Vl=T(X(),1),jb=T(X(),1),ie=T(X(),1),$l=T(X(),1),wn=T(X(),1),Sn=T(X(),1),ql=T(X(),1),pc=T(K(),1),Bb=T(K(),1),Ul=T(X(),1),Gr=T(X(),1),vi=T(X(),1),Ua=T(K(),1);var Lr=T(X(),1),ve=T(K(),1),ee=T(K(),1),$b=T(Vi(),1);var bo=T(K(),1);var yi=T(X(),1);var qb=T(K(),1),Zb=T(K(),1);var Ce=T(X(),1);var Ci=T(K(),1);var Ze=T(K(),1);var Mr=T(K(),1),gi=T(X(),1);var at=T(X(),1),ho=T(K(),1),vo=T(K(),1);var ly=T(K(),1),go=T(K(),1);var cy=T(X(),1),Cn=T(K(),1),Kr=T(K(),1),dy=T(X(),1),Gl=T(X(),1),Lt=T(K(),1),Tr=T(X(),1);var hy=T(K(),1),vy=T(X(),1),Ut=T(K(),1);var _r=T(K(),1),R_=T(Vi(),1);function x_(e){return typeof e=="object"?e.key:e}function w_(e,t){let r=e.length;return new Proxy(e,{get(n,o,i){if(typeof o=="string"){let s=o.charCodeAt(0);if(s>=48&&s<=57){let a=+o;if(Number.isInteger(a)&&a>=0&&a<r){let l=n[a];if(typeof l!="object"){let c=t[a*2];l=n[a]={index:a,key:l,start:c,size:t[a*2+1],end:c+t[a*2+1],lane:0}}return l}}if(o==="length")return r}return Reflect.get(n,o,i)}})}function lo(e,t,r){let n=r.initialDeps??[],o,i=!0;function s(){var a;let c=0,d=e();if(!(d.length!==n.length||d.some((h,f)=>n[f]!==h)))return o;n=d;let p=0;return o=t(...d),r?.onChange&&!(i&&r.skipInitialOnChange)&&r.onChange(o),i=!1,o}return s.updateDeps=a=>{n=a},s}function op(e,t){if(e===void 0)throw new Error(`Unexpected undefined${t?`: ${t}`:""}`);return e}var $r=(e,t)=>Math.abs(e-t)<1.01,S_=(e,t,r)=>{let n;return Object.assign(function(...o){e.clearTimeout(n),n=e.setTimeout(()=>t.apply(this,o),r)},{cancel:()=>{e.clearTimeout(n)}})};function I_({offset:e,isScrolling:t,elementMax:r,holdOffset:n,scrollOffset:o,pendingWrite:i,clampedMaxAtWrite:s}){var a;return t&&i===null&&e===o?"spurious":i!==null&&Math.abs(e-i.target)<1.5?"readBack":i!==null&&!i.smooth&&r!==null&&i.target>r+n+.5&&Math.abs(e-(r+n))<1.5||i!==null&&!i.smooth&&((a=i.lowMaxes)!=null&&a.some(l=>Math.abs(e-l)<1.5))?"clampedReadBack":s!==null&&Math.abs(e-s)<1.5?"clampedEcho":"external"}var eS=e=>e==="smooth"||e==="smoothFinishing";function E_({kind:e,offset:t,command:r,target:n}){return e!=="spurious"&&e!=="readBack"&&e!=="clampedReadBack"&&r?.index!=null&&r.phase!=="queued"&&!eS(r.phase)&&!$r(t,r.lastTargetOffset)&&!$r(t,n())&&e!=="clampedEcho"}var ip=40;function C_(e){let t=e[e.length-1];if(t===void 0)return!1;let r=e.length-2;for(;r>=0&&t.t-e[r].t<ip;)r--;if(r<0)return!1;let n=e[r],o=r-1;for(;o>=0&&n.t-e[o].t<ip;)o--;if(o<0)return!1;let i=e[o],s=(t.offset-n.offset)/(t.t-n.t),a=(n.offset-i.offset)/(n.t-i.t);return s*a>=0&&Math.abs(s)>=2*Math.abs(a)&&Math.abs(s)-Math.abs(a)>=.8}function z_(e){let t=e[e.length-1];if(t===void 0)return!1;let r=e.length-2;for(;r>=0&&t.t-e[r].t<ip;)r--;if(r<0)return!1;let n=e[r];return Math.abs(t.offset-n.offset)/(t.t-n.t)>=.05}var ja,Ba=()=>{if(ja!==void 0)return ja;if(typeof navigator>"u")return ja=!1;if(/iP(hone|od|ad)/.test(navigator.userAgent))return ja=!0;let e=navigator.maxTouchPoints;return ja=navigator.platform==="MacIntel"&&e!==void 0&&e>0},ap,tS=()=>ap!==void 0?ap:ap=Ba()&&typeof CSS<"u"&&typeof CSS.supports=="function"&&CSS.supports("overflow-anchor: auto"),P_=()=>!Ba()||tS();var ui={capture:!0,passive:!0},Pl=class{constructor(t){this.host=t,this._touch=null,this.inMotion=()=>this._touch!==null&&this._touch.phase!=="lateFling",this.dragging=()=>{var r;return((r=this._touch)==null?void 0:r.phase)==="down"&&this._touch.moved},this.tail=()=>{var r;return((r=this._touch)==null?void 0:r.phase)==="tail"?this._touch.moved?"fling":"tap":null},this.onScroll=({isScrolling:r,ownReadBack:n,moved:o,external:i})=>{var s,a,l;return r&&((s=this._touch)==null?void 0:s.phase)==="tail"?this._openTail(this._touch.moved||!n,!1):((a=this._touch)==null?void 0:a.phase)==="lateFling"&&(this.host.now()>this._touch.until?this._touch=null:i&&r&&o&&this._openTail(!0,!1)),!n&&r&&o&&((l=this._touch)==null?void 0:l.phase)==="down"?(this._touch.moved=!0,!0):!1},this.touchStart=()=>{this.end(),this._touch={phase:"down",moved:!1}},this.touchEnd=()=>{var r;let n=((r=this._touch)==null?void 0:r.phase)==="down"&&this._touch.moved;this.end(),this._openTail(n,n)},this.end=()=>{var r;let n=this.host.getWindow();((r=this._touch)==null?void 0:r.phase)==="tail"&&n!=null&&n.clearTimeout(this._touch.timerId),this._touch=null},this.listen=r=>{let n=()=>this.touchStart(),o=()=>this.touchEnd();return r.addEventListener("touchstart",n,ui),r.addEventListener("touchend",o,ui),r.addEventListener("touchcancel",o,ui),()=>{r.removeEventListener("touchstart",n,ui),r.removeEventListener("touchend",o,ui),r.removeEventListener("touchcancel",o,ui),this.end()}},this._openTail=(r,n)=>{let o=this.host.getWindow();if(o==null)return;this.end();let i={phase:"tail",moved:r,awaitingFling:n,timerId:o.setTimeout(()=>{if(this.host.tailStillMoving()){this._openTail(i.moved,i.awaitingFling);return}this._touch=i.awaitingFling?{phase:"lateFling",until:this.host.now()+1e3}:null,this.host.onTailClosed()},150)};this._touch=i}}get touch(){return this._touch}};var O_=e=>{let{clientWidth:t,clientHeight:r}=e;return{width:t,height:r}},A_=e=>{let t=new Set;return{schedule:r=>{let n=e.requestAnimationFrame(()=>{t.delete(n),r()});t.add(n)},cancel:()=>{t.forEach(r=>e.cancelAnimationFrame(r)),t.clear()}}},rS=e=>e,Ha=e=>{let t=e.overscan*Math.max(e.lanes??1,1),r=Math.max(e.startIndex-t,0),o=Math.min(e.endIndex+t,e.count-1)-r+1,i=new Array(o);for(let s=0;s<o;s++)i[s]=r+s;return i},Dl=(e,t)=>{let r=e.scrollElement;if(!r)return;let n=e.targetWindow;if(!n)return;let o=a=>{let{width:l,height:c}=a;t({width:Math.round(l),height:Math.round(c)})};if(o(O_(r)),!n.ResizeObserver)return()=>{};let i=A_(n),s=new n.ResizeObserver(()=>{let a=()=>{o(O_(r))};e.options.useAnimationFrameWithResizeObserver?i.schedule(a):a()});return s.observe(r,{box:"content-box"}),()=>{s.unobserve(r),i.cancel()}},sp={passive:!0},lp=(e,t)=>{let r=e.scrollElement;if(!r)return;let n=()=>{t({width:r.innerWidth,height:r.innerHeight})};return n(),r.addEventListener("resize",n,sp),()=>{r.removeEventListener("resize",n)}},nS=typeof window>"u"?!0:"onscrollend"in window,T_=(e,t,r)=>{let n=e.scrollElement;if(!n)return;let o=e.targetWindow;if(!o)return;let i=e.options.useScrollendEvent&&nS,s=0,a=i?null:S_(o,()=>t(r(n),!1),e.options.isScrollingResetDelay),l=u=>()=>{s=r(n),a?.(),t(s,u)},c=l(!0),d=l(!1);return n.addEventListener("scroll",c,sp),i&&n.addEventListener("scrollend",d,sp),()=>{n.removeEventListener("scroll",c),i&&n.removeEventListener("scrollend",d),a?.cancel()}},Al=(e,t)=>T_(e,t,r=>{let{horizontal:n,isRtl:o}=e.options;return n?r.scrollLeft*(o&&-1||1):r.scrollTop}),cp=(e,t)=>T_(e,t,r=>e.options.horizontal?r.scrollX:r.scrollY),oS=(e,t,r)=>{if(r.options.useCachedMeasurements){let n=r.indexFromElement(e),o=r.options.getItemKey(n);return r.itemSizeCache.get(o)??r.options.estimateSize(n)}if(t?.borderBoxSize){let n=t.borderBoxSize[0];if(n)return Math.round(n[r.options.horizontal?"inlineSize":"blockSize"])}if(!t){let n=r.indexFromElement(e),o=r.options.getItemKey(n),i=r.itemSizeCache.get(o);if(i!==void 0)return i}return e[r.options.horizontal?"offsetWidth":"offsetHeight"]},M_=(e,{adjustments:t=0,behavior:r},n)=>{var o;let{scrollElement:i,options:s}=n,a=e+t,l=s.horizontal&&s.isRtl&&i!==null&&"ownerDocument"in i;(o=i?.scrollTo)==null||o.call(i,{[s.horizontal?"left":"top"]:l?-a:a,behavior:r})},up=M_,Tl=M_,D_=(e,t)=>e==="smooth"?t?"smoothLanded":"smooth":"instant",Wa=e=>e?.phase==="smooth"||e?.phase==="smoothLanded";function iS(e,t,r,n){if(t===0)return!1;let o=n(0),i=new Set,s=0;for(;s<e;){let l=r(s);if(l===o)break;i.add(l),s++}let a=e-s;if(a===0||a>=t)return!1;for(let l=0;l<a;l++)if(n(l)!==r(s+l))return!1;for(let l=a;l<t;l++)if(i.has(n(l)))return!1;return!0}var Ol=class{constructor(t){this.unsubs=[],this.scrollElement=null,this.targetWindow=null,this.isScrolling=!1,this.scrollState=null,this.measurementsCache=[],this._singleLaneMeasurements=null,this.itemSizeCache=new Map,this.itemSizeCacheVersion=0,this.laneAssignments=new Map,this.pendingMin=null,this.prevLanes=void 0,this.lanesChangedFlag=!1,this.lanesSettling=!1,this.pendingScrollAnchor=null,this.scrollRect=null,this.scrollOffset=null,this.scrollDirection=null,this._holdOffset=0,this._reportedOverscroll=!1,this._iosGesture=new Pl({getWindow:()=>this.targetWindow,now:()=>this.now(),tailStillMoving:()=>{let r=this.scrollState;if(r?.phase!=="queued"||this.pendingWrite!==null)return!1;let n=this._readElementOffset();return n===null||this._lastElementOffset===null||Math.abs(n-this._lastElementOffset)<1?!1:(this._lastElementOffset=n,r.samples=[...r.samples??[],{t:this.now(),offset:n}],!0)},onTailClosed:()=>{let r=this.scrollState;r?.phase==="queued"&&z_(r.samples??[])&&(this.scrollState=null),this._flushHoldIfReady(!0),this._writeAwaitingCommand(),this._retryClampedAdjustment()}}),this._lastElementOffset=null,this.pendingWrite=null,this._clampedAdjustment=null,this.elementsCache=new Map,this._resizeBatch=null,this.now=()=>{var r,n,o;return((o=(n=(r=this.targetWindow)==null?void 0:r.performance)==null?void 0:n.now)==null?void 0:o.call(n))??Date.now()},this.observer=(()=>{let r=null,n=null,o=!1,i=!1,s=new Set,a=()=>{if(r)return r;let c=this.targetWindow;if(!c||!c.ResizeObserver)return null;let d=n=A_(c);return r=new c.ResizeObserver(u=>{let p=()=>{let h={sync:!1};this._resizeBatch=h;try{u.forEach(l)}finally{this._resizeBatch=null,h.notify&&(this.notify(h.sync),this._noteClampMax(),this._flushHoldIfReady(!0),this._retryClampedAdjustment(),this.measureElement(null))}};if(this.options.useAnimationFrameWithResizeObserver)d.schedule(p);else{o=!0;try{p()}finally{o=!1}}})},l=c=>{let d=c.target,u=this.indexFromElement(d);if(!d.isConnected){this.observer.unobserve(d);for(let[p,h]of this.elementsCache)if(h===d){this.elementsCache.delete(p);break}return}this.isIndexInRange(u)&&this.shouldMeasureDuringScroll(u)&&this.resizeItem(u,this.options.measureElement(d,c,this))};return{disconnect:()=>{var c;(c=a())==null||c.disconnect(),n?.cancel(),s.clear(),i=!1,r=null,n=null},observe:c=>{let d=a();if(d){if(!o){d.observe(c,{box:"border-box"});return}s.add(c),i||(i=!0,n?.schedule(()=>{i=!1,s.forEach(u=>{u.isConnected&&r?.observe(u,{box:"border-box"})}),s.clear()}))}},unobserve:c=>{var d;s.delete(c),(d=a())==null||d.unobserve(c)}}})(),this.range=null,this.setOptions=r=>{var n;let o={debug:!1,initialOffset:0,overscan:1,paddingStart:0,paddingEnd:0,scrollPaddingStart:0,scrollPaddingEnd:0,horizontal:!1,getItemKey:rS,rangeExtractor:Ha,onChange:()=>{},measureElement:oS,initialRect:{width:0,height:0},scrollMargin:0,gap:0,indexAttribute:"data-index",initialMeasurementsCache:[],lanes:1,anchorTo:"start",followOnAppend:!1,scrollEndThreshold:1,isScrollingResetDelay:150,enabled:!0,isRtl:!1,useScrollendEvent:!1,useAnimationFrameWithResizeObserver:!1,laneAssignmentMode:"estimate",useCachedMeasurements:!1};for(let d in r){let u=r[d];u!==void 0&&(o[d]=u)}let i=this.options,s=null,a=null,l=!1;if(i!==void 0&&i.enabled&&o.enabled&&o.anchorTo==="end"&&this.scrollElement!==null){let d=i.count,u=o.count,p=this.getMeasurements(),h=((n=this._singleLaneMeasurements)==null?void 0:n.items)??p,f=x=>x_(h[x]),m=d>0?f(0):null,S=d>0?f(d-1):null;if(u!==d||d>0&&u>0&&(o.getItemKey(0)!==m||o.getItemKey(u-1)!==S)){l=!0;let x=d>0?this.getVirtualItemForOffset(this.getScrollOffset())??p[0]:null;x&&(s=[x.key,this.getScrollOffset()-x.start]);let g=o.followOnAppend===!0?"auto":o.followOnAppend||null;g&&u>0&&this.isAtEnd(i.scrollEndThreshold)&&(d===0||o.getItemKey(u-1)!==S)&&(u>d||iS(d,u,f,o.getItemKey))&&(a=g)}}this.options=o,l&&(this.pendingMin=0,this.itemSizeCacheVersion++);let c=null;if(s&&this.scrollOffset!==null&&!this._awaitingCommandReadBack()){let[d,u]=s,p=this.getMeasurements(),{count:h,getItemKey:f}=this.options,m=0;for(;m<h&&f(m)!==d;)m++;if(m<h){let S=p[m];if(S){let w=Math.max(0,S.start+u);!a&&w!==this.scrollOffset&&(c=w-this.scrollOffset,this.scrollOffset=w)}}}a?this.pendingScrollAnchor={kind:"follow",behavior:a}:c!==null&&(this._canWriteScroll()?this.pendingScrollAnchor={kind:"anchor",delta:c}:(this._holdOffset+=c,this._followOffsetTarget(c)))},this.notify=r=>{var n,o;(o=(n=this.options).onChange)==null||o.call(n,this,r)},this.maybeNotify=lo(()=>(this.calculateRange(),[this.isScrolling,this.range?this.range.startIndex:null,this.range?this.range.endIndex:null]),r=>{this.notify(r)},{key:!1,debug:()=>this.options.debug,initialDeps:[this.isScrolling,this.range?this.range.startIndex:null,this.range?this.range.endIndex:null]}),this.cleanup=()=>{var r;this.unsubs.filter(Boolean).forEach(n=>n()),this.unsubs=[],this.observer.disconnect(),this.rafId!=null&&this.targetWindow&&(this.targetWindow.cancelAnimationFrame(this.rafId),this.rafId=null),this.scrollState=null,(r=this._momentumStop)==null||r.restore(),this._momentumStop=null,this.isScrolling=!1,this.scrollDirection=null,this._holdOffset=0,this._reportedOverscroll=!1,this._clampedAdjustment=null,this.pendingWrite=null,this.scrollElement=null,this.targetWindow=null},this._didMount=()=>()=>{this.cleanup()},this._willUpdate=()=>{var r;let n=this.options.enabled?this.options.getScrollElement():null;if(this.scrollElement!==n){if(this.cleanup(),!n){this.maybeNotify();return}this.scrollElement=n,this.scrollElement&&"ownerDocument"in this.scrollElement?this.targetWindow=this.scrollElement.ownerDocument.defaultView:this.targetWindow=((r=this.scrollElement)==null?void 0:r.window)??null,this.elementsCache.forEach(i=>{this.observer.observe(i)}),this.unsubs.push(this.options.observeElementRect(this,i=>{this.scrollRect=i,this.maybeNotify()})),this.unsubs.push(this.options.observeElementOffset(this,(i,s)=>{var a,l,c,d;let u=s?this._elementMaxScrollOffset():null,p=this._reportedOverscroll;this._reportedOverscroll=i<0||u!==null&&i>u+1;let h=i;this._lastElementOffset=h,i=this._toLayoutOffset(i);let f=this._classifyScrollEvent(i,s,u);if(f==="spurious")return;f==="readBack"?i=this.pendingWrite.target:f==="clampedReadBack"&&((a=this.scrollState)==null?void 0:a.index)!=null&&i<this.getMaxScrollOffset()-1.5?this.scrollState.lastTargetOffset=i:E_({kind:f,offset:i,command:this.scrollState,target:()=>this.getScrollStateTarget(this.scrollState)})&&(this.scrollState=null),this.pendingWrite=null,this._clampedAdjustment!==null&&Math.abs(i-this._clampedAdjustment.maxAtWrite)>=1.5&&(this._clampedAdjustment=null);let m=this.getScrollOffset(),S=this.scrollDirection;this.scrollDirection=s?m===i?this.scrollDirection:m<i?"forward":"backward":null,this.scrollOffset=i,this.isScrolling=s;let w=this.scrollState;if(w?.phase==="queued"&&f==="external"&&s)if(p||this._reportedOverscroll)w.samples=[];else{let k=this.now();w.samples=[...(w.samples??[]).filter(x=>k-x.t<=200),{t:k,offset:h}],(S!==null&&this.scrollDirection!==S||C_(w.samples))&&(this.scrollState=null)}this._iosGesture.onScroll({isScrolling:s,ownReadBack:f==="readBack",moved:i!==m,external:f==="external"&&((l=this.scrollState)==null?void 0:l.phase)!=="smooth"&&((c=this.scrollState)==null?void 0:c.phase)!=="smoothFinishing"})&&((d=this.scrollState)==null?void 0:d.phase)==="queued"&&(this.scrollState=null),this._flushHoldIfReady(!0),this.scrollState&&this.scheduleScrollReconcile(),this.maybeNotify()})),"addEventListener"in this.scrollElement&&this.unsubs.push(this._iosGesture.listen(this.scrollElement)),this._scrollToOffset(this.getScrollOffset())}this._noteClampMax();let o=this.pendingScrollAnchor;this.pendingScrollAnchor=null,o&&this.scrollElement&&this.options.enabled&&(o.kind==="anchor"?this._canWriteScroll()?Wa(this.scrollState)&&!$r(this.getScrollOffset()-o.delta,this.scrollState.lastTargetOffset)||(this._followOffsetTarget(o.delta),this._scrollToOffset(this.getScrollOffset())):(this._holdOffset+=o.delta,this._followOffsetTarget(o.delta),this.notify(!1)):this.scrollToEnd({behavior:o.behavior})),this._flushHoldIfReady(!1),this._retryClampedAdjustment()},this._classifyScrollEvent=(r,n,o)=>{var i;return I_({offset:r,isScrolling:n,elementMax:o,holdOffset:this._holdOffset,scrollOffset:this.scrollOffset,pendingWrite:this.pendingWrite,clampedMaxAtWrite:((i=this._clampedAdjustment)==null?void 0:i.maxAtWrite)??null})},this._retryClampedAdjustment=()=>{if(this._clampedAdjustment===null||!this.scrollElement||!this.options.enabled||!this._canWriteScroll())return;let{target:r,maxAtWrite:n}=this._clampedAdjustment,o=this.getMaxScrollOffset();o>n+.5&&(this._clampedAdjustment=r>o+.5?{target:r,maxAtWrite:o}:null,this._scrollToOffset(r))},this._writeAwaitingCommand=()=>{let r=this.scrollState;if(r===null||r.phase!=="queued")return;let{behavior:n}=r;this.getMeasurements();let o=this.getScrollStateTarget(r);r.lastTargetOffset=o,this._clampedAdjustment=null,r.phase=D_(n,r.index!=null&&$r(o,this.getScrollOffset())),this._scrollToOffset(o,{behavior:n}),this.scheduleScrollReconcile()},this._readElementOffset=()=>{let r=this.scrollElement;if(r==null)return null;let{horizontal:n,isRtl:o}=this.options;return typeof r.scrollTop=="number"?n?r.scrollLeft*(o&&-1||1):r.scrollTop:typeof r.scrollY=="number"?n?r.scrollX:r.scrollY:null},this._canWriteScroll=()=>!(Ba()&&this._iosGesture.inMotion())&&!this._reportedOverscroll,this._flushHoldIfReady=r=>{var n;if(this._holdOffset===0||!this.scrollElement||!this.options.enabled||!this._canWriteScroll()||((n=this.scrollState)==null?void 0:n.phase)==="smooth")return;this._holdOffset=0,this.scrollOffset!==null&&this.scrollOffset<0&&(this.scrollOffset=0),this.notify(r);let o=this.getCommandWrittenOffset()??this.getScrollOffset();this._clampedAdjustment=this._clampedBy(o),this._scrollToOffset(o)},this.rafId=null,this.getSize=()=>this.options.enabled?(this.scrollRect=this.scrollRect??this.options.initialRect,this.scrollRect[this.options.horizontal?"width":"height"]):(this.scrollRect=null,0),this.getScrollOffset=()=>this.options.enabled?(this.scrollOffset=this.scrollOffset??(typeof this.options.initialOffset=="function"?this.options.initialOffset():this.options.initialOffset),this.scrollOffset):(this.scrollOffset=null,0),this.getMeasurementOptions=lo(()=>[this.options.count,this.options.paddingStart,this.options.scrollMargin,this.options.getItemKey,this.options.enabled,this.options.lanes,this.options.laneAssignmentMode,this.options.gap],(r,n,o,i,s,a,l,c)=>(this.prevLanes!==void 0&&this.prevLanes!==a&&(this.lanesChangedFlag=!0),this.prevLanes=a,this.pendingMin=null,{count:r,paddingStart:n,scrollMargin:o,getItemKey:i,enabled:s,lanes:a,laneAssignmentMode:l,gap:c}),{key:!1}),this.isIndexInRange=r=>r>=0&&r<this.options.count,this.getMeasurements=lo(()=>[this.getMeasurementOptions(),this.itemSizeCacheVersion],({count:r,paddingStart:n,scrollMargin:o,getItemKey:i,enabled:s,lanes:a,laneAssignmentMode:l,gap:c},d)=>{var u;let p=this.itemSizeCache;if(!s)return this.measurementsCache=[],this._singleLaneMeasurements=null,this.itemSizeCache.clear(),this.laneAssignments.clear(),[];if(this.laneAssignments.size>r)for(let k of this.laneAssignments.keys())k>=r&&this.laneAssignments.delete(k);this.lanesChangedFlag&&(this.lanesChangedFlag=!1,this.lanesSettling=!0,this.measurementsCache=[],this._singleLaneMeasurements=null,this.itemSizeCache.clear(),this.laneAssignments.clear(),this.pendingMin=null),this.measurementsCache.length===0&&!this.lanesSettling&&(this.measurementsCache=this.options.initialMeasurementsCache,this.measurementsCache.forEach(k=>{this.itemSizeCache.set(k.key,k.size)}));let h=this.lanesSettling?0:this.pendingMin??0;if(this.pendingMin=null,this.lanesSettling&&this.measurementsCache.length===r&&(this.lanesSettling=!1),a===1){let k=r*2,x=(u=this._singleLaneMeasurements)==null?void 0:u.flat;if(!x||x.length<k){let b=new Float64Array(k);x&&h>0&&b.set(x.subarray(0,h*2)),x=b}let g=h===0?new Array(r):this._singleLaneMeasurements.items.slice(),_;if(h===0)_=n+o;else{let b=h-1;_=x[b*2]+x[b*2+1]+c}for(let b=h;b<r;b++){let y=i(b);g[b]=y;let I=p.get(y),C=typeof I=="number"?I:this.options.estimateSize(b);x[b*2]=_,x[b*2+1]=C,_+=C+c}this._singleLaneMeasurements={flat:x,items:g};let v=w_(g,x);return this.measurementsCache=v,v}let f=this.measurementsCache.slice(0,h),m=new Array(a).fill(void 0),S=new Float64Array(a),w=0;for(let k=0;k<h;k++){let x=f[k];x&&(m[x.lane]===void 0&&w++,m[x.lane]=k,S[x.lane]=x.end)}for(let k=h;k<r;k++){let x=i(k),g=this.laneAssignments.get(k),_,v,b=l==="estimate"||p.has(x);if(g!==void 0&&this.options.lanes>1){_=g;let D=m[_],A=D!==void 0?f[D]:void 0;v=A?A.end+c:n+o}else if(w===a){let D=0,A=S[0],M=m[0];for(let N=1;N<a;N++){let R=S[N];(R<A||R===A&&m[N]<M)&&(D=N,A=R,M=m[N])}_=D,v=A+c,b&&this.laneAssignments.set(k,_)}else _=k%this.options.lanes,v=n+o,b&&this.laneAssignments.set(k,_);let y=p.get(x),I=typeof y=="number"?y:this.options.estimateSize(k),C=v+I;f[k]={index:k,start:v,size:I,end:C,key:x,lane:_},m[_]===void 0&&w++,m[_]=k,S[_]=C}return this.measurementsCache=f,f},{key:!1,debug:()=>this.options.debug}),this.calculateRange=lo(()=>[this.getMeasurements(),this.getSize(),this.getScrollOffset(),this.options.lanes,this._getLayoutTotalSize()+this.options.scrollMargin],(r,n,o,i,s)=>{if(r.length===0||n===0)return this.range=null,null;let a=Math.max(s-n,0);return this.range=sS(r,n,Math.min(o,a),i,i===1&&this._singleLaneMeasurements!==null?this._singleLaneMeasurements.flat:null),this.range},{key:!1,debug:()=>this.options.debug}),this.getVirtualIndexes=lo(()=>{let r=null,n=null,o=this.calculateRange();return o&&(r=o.startIndex,n=o.endIndex),this.maybeNotify.updateDeps([this.isScrolling,r,n]),[this.options.rangeExtractor,this.options.overscan,this.options.count,r,n,this.options.lanes]},(r,n,o,i,s,a)=>i===null||s===null?[]:r({startIndex:i,endIndex:s,overscan:n,count:o,lanes:a}),{key:!1,debug:()=>this.options.debug}),this.indexFromElement=r=>{let n=this.options.indexAttribute,o=r.getAttribute(n);return o?parseInt(o,10):(console.warn(`Missing attribute name '${n}={index}' on measured element.`),-1)},this.shouldMeasureDuringScroll=r=>{var n;if(!Wa(this.scrollState))return!0;let o=this.scrollState.index??((n=this.getVirtualItemForOffset(this.scrollState.lastTargetOffset))==null?void 0:n.index);if(o!==void 0&&this.range){let i=Math.max(this.options.overscan,Math.ceil((this.range.endIndex-this.range.startIndex)/2)),s=Math.max(0,o-i),a=Math.min(this.options.count-1,o+i);return r>=s&&r<=a}return!0},this.measureElement=r=>{if(!r){this.elementsCache.forEach((s,a)=>{s.isConnected||(this.observer.unobserve(s),this.elementsCache.delete(a))});return}let n=this.indexFromElement(r);if(!this.isIndexInRange(n))return;let o=this.options.getItemKey(n),i=this.elementsCache.get(o);i!==r&&(i&&this.observer.unobserve(i),this.observer.observe(r),this.elementsCache.set(o,r)),r.isConnected&&(!this.isScrolling||this.scrollState)&&this.shouldMeasureDuringScroll(n)&&this.resizeItem(n,this.options.measureElement(r,void 0,this))},this.resizeItem=(r,n)=>{var o,i,s;if(!this.isIndexInRange(r))return;(o=this._resizeBatch)!=null&&o.sync&&this.getMeasurements();let a,l,c,d=(i=this._singleLaneMeasurements)==null?void 0:i.flat;if(this.options.lanes===1&&d!=null)c=this.options.getItemKey(r),l=d[r*2],a=d[r*2+1];else{let h=this.measurementsCache[r];if(!h)return;c=h.key,l=h.start,a=h.size}let u=this.itemSizeCache.get(c)??a,p=n-u;if(p!==0){let h=this.options.anchorTo==="end"&&!Wa(this.scrollState)&&this.getVirtualDistanceFromEnd()<=this.options.scrollEndThreshold,f=h?this._getLayoutTotalSize():0,m=this.getScrollOffset(),w=!this.itemSizeCache.has(c)?l<m:l+u<=m&&this.scrollDirection!=="backward",k=!Wa(this.scrollState)&&(this.shouldAdjustScrollPositionOnItemSizeChange!==void 0?this.shouldAdjustScrollPositionOnItemSizeChange(this.measurementsCache[r]??{index:r,key:c,start:l,size:a,end:l+a,lane:0},p,this):w);(this.pendingMin===null||r<this.pendingMin)&&(this.pendingMin=r),this.itemSizeCache.set(c,n),this.itemSizeCacheVersion++;let x=!1;if(this._awaitingCommandReadBack()||(h?x=this.applyScrollAdjustment(this._getLayoutTotalSize()-f):k&&(x=this.applyScrollAdjustment(p))),this._resizeBatch){this._resizeBatch.notify=!0,(s=this._resizeBatch).sync||(s.sync=x);return}this.notify(x),this._noteClampMax(),this._flushHoldIfReady(!0),this._retryClampedAdjustment()}},this.getVirtualItems=lo(()=>[this.getVirtualIndexes(),this.getMeasurements(),this._holdOffset],(r,n,o)=>{let i=[];for(let s=0,a=r.length;s<a;s++){let l=r[s],c=n[l];i.push(o===0?c:{...c,start:c.start-o,end:c.end-o})}return i},{key:!1,debug:()=>this.options.debug}),this.getVirtualItemForOffset=r=>{var n;let o=this.getMeasurements();if(o.length===0)return;let i=(n=this._singleLaneMeasurements)==null?void 0:n.flat,s=this.options.lanes===1&&i!=null,a=L_(0,o.length-1,s?l=>i[l*2]:l=>op(o[l]).start,r);return op(o[a])},this._noteClampMax=()=>{if(!this._awaitingCommandReadBack())return;let r=this._elementMaxScrollOffset();if(r===null)return;let n=this.pendingWrite,o=Math.max(r,0)+this._holdOffset;if(o>=n.target)return;let i=n.lowMaxes??(n.lowMaxes=[]);i[i.length-1]!==o&&i.push(o)},this.getMaxScrollOffset=()=>(this._elementMaxScrollOffset()??0)+this._holdOffset,this._toLayoutOffset=r=>{var n;let o=r+this._holdOffset;return((n=this.pendingScrollAnchor)==null?void 0:n.kind)==="anchor"&&(o+=this.pendingScrollAnchor.delta),o},this._elementMaxScrollOffset=()=>{let r=this.scrollElement;if(r===null)return null;if("scrollHeight"in r)return this.options.horizontal?r.scrollWidth-r.clientWidth:r.scrollHeight-r.clientHeight;if("document"in r){let n=r.document.documentElement;return this.options.horizontal?n.scrollWidth-r.innerWidth:n.scrollHeight-r.innerHeight}return null},this._momentumStop=null,this._stopMomentum=r=>{let n=this.scrollElement,o=this.targetWindow;if(n===null||o===null)return;let i="document"in n?n.document.scrollingElement:n;if(!i?.style)return;if(this._momentumStop){this._momentumStop.done=r;return}let{style:s}=i,a=this.options.horizontal?"overflow-x":"overflow-y",l=s.getPropertyValue(a),c=s.getPropertyPriority(a),d=()=>this.options.horizontal?i.clientHeight:i.clientWidth,u=d();if(s.setProperty(a,"hidden","important"),d()!==u){s.setProperty(a,l,c);return}let p={restore:()=>s.getPropertyValue(a)!=="hidden"||s.getPropertyPriority(a)!=="important"?!1:(s.setProperty(a,l,c),!0),done:r};this._momentumStop=p,o.requestAnimationFrame(()=>o.requestAnimationFrame(()=>{this._momentumStop===p&&(this._momentumStop=null,p.restore()&&p.done())}))},this._clampedBy=r=>{let n=this._elementMaxScrollOffset();if(n===null)return null;let o=n+this._holdOffset;return r>o+.5?{target:r,maxAtWrite:o}:null},this.getVirtualDistanceFromEnd=()=>Math.max(this._getLayoutTotalSize()+this.options.scrollMargin-this.getSize()-this.getScrollOffset(),0),this.getDistanceFromEnd=()=>Math.max(this.getMaxScrollOffset()-this.getScrollOffset(),0),this.isAtEnd=(r=this.options.scrollEndThreshold)=>this.getDistanceFromEnd()<=r,this.getOffsetForAlignment=(r,n,o=0)=>{if(!this.scrollElement)return 0;let i=this.getSize(),s=this.getScrollOffset();n==="auto"&&(n=r>=s+i?"end":"start"),n==="center"?r+=(o-i)/2:n==="end"&&(r-=i);let a=this.getMaxScrollOffset();return Math.max(Math.min(a,r),0)},this.getOffsetForIndex=(r,n="auto")=>{r=Math.max(0,Math.min(r,this.options.count-1));let o=this.getSize(),i=this.getScrollOffset(),s=this.getMeasurements()[r];if(!s)return;if(n==="auto")if(s.end>=i+o-this.options.scrollPaddingEnd)n="end";else if(s.start<=i+this.options.scrollPaddingStart)n="start";else return[i,n];if(n==="end"&&r===this.options.count-1){let l=this.getMaxScrollOffset(),c=l-this.options.paddingEnd+this.options.scrollPaddingEnd;return[Math.max(Math.min(c,l),0),n]}let a=n==="end"?s.end+this.options.scrollPaddingEnd:s.start-this.options.scrollPaddingStart;return[this.getOffsetForAlignment(a,n,s.size),n]},this.scrollToOffset=(r,{align:n="start",behavior:o="auto"}={})=>{this._startScroll({index:null,align:n},this.getOffsetForAlignment(r,n),o,"absolute")},this.scrollToIndex=(r,{align:n="auto",behavior:o="auto"}={})=>{r=Math.max(0,Math.min(r,this.options.count-1));let i=this.getOffsetForIndex(r,n);if(!i)return;let[s,a]=i;this._startScroll({index:r,align:a},s,o,"absolute")},this.scrollBy=(r,{behavior:n="auto"}={})=>{let o=this.getOffsetForAlignment((this.getCommandWrittenOffset()??this.getScrollOffset())+r,"start");this._startScroll({index:null,align:"start"},o,n,"relative")},this.scrollToEnd=({behavior:r="auto"}={})=>{if(this.options.count>0){this._startScroll({index:this.options.count-1,align:"end",toEnd:!0},Math.max(this.getMaxScrollOffset(),0),r,"absolute");return}this.scrollToOffset(Math.max(this.getTotalSize()-this.getSize(),0),{behavior:r})},this.cancelScroll=()=>{this.rafId!=null&&this.targetWindow&&(this.targetWindow.cancelAnimationFrame(this.rafId),this.rafId=null),this.scrollState=null},this.getTotalSize=()=>Math.max(this._getLayoutTotalSize()-this._holdOffset,0),this._getLayoutTotalSize=()=>{var r,n;let o=this.getMeasurements(),i;if(o.length===0)i=this.options.paddingStart;else if(this.options.lanes===1){let s=o.length-1,a=(r=this._singleLaneMeasurements)==null?void 0:r.flat;a!=null?i=a[s*2]+a[s*2+1]:i=((n=o[s])==null?void 0:n.end)??0}else{let s=Array(this.options.lanes).fill(null),a=o.length-1;for(;a>=0&&s.some(l=>l===null);){let l=o[a];s[l.lane]===null&&(s[l.lane]=l.end),a--}i=Math.max(...s.filter(l=>l!==null))}return Math.max(i-this.options.scrollMargin+this.options.paddingEnd,0)},this.takeSnapshot=()=>{let r=[];if(this.itemSizeCache.size===0)return r;let n=this.getMeasurements();for(let o of n)o&&this.itemSizeCache.has(o.key)&&r.push({index:o.index,key:o.key,start:o.start,size:o.size,end:o.end,lane:o.lane});return r},this._scrollToOffset=(r,{adjustments:n,behavior:o}={})=>{let i={target:r+(n??0),smooth:o==="smooth"};return this.pendingWrite=i,this.options.scrollToFn(r-this._holdOffset,{behavior:o,adjustments:n},this),i},this.getCommandWrittenOffset=()=>this.scrollState!==null&&this.pendingWrite!==null&&!this.pendingWrite.smooth?this.pendingWrite.target:null,this._awaitingCommandReadBack=()=>{let r=this.getCommandWrittenOffset();return!(Ba()&&this._iosGesture.dragging())&&r!==null&&!$r(r,this.getScrollOffset())},this._followOffsetTarget=r=>{this.scrollState!==null&&this.scrollState.index==null&&(this.scrollState.lastTargetOffset+=r)},this.measure=()=>{this.pendingMin=null,this.itemSizeCache.clear(),this.laneAssignments.clear(),this.itemSizeCacheVersion++,this.notify(!1)},this.setOptions(t)}get scrollAdjustments(){return 0}applyScrollAdjustment(t,r){if(t===0)return!1;if(this._followOffsetTarget(t),this._canWriteScroll()){let n=this.getScrollOffset();this._clampedAdjustment=this._clampedBy(n+t);let o=this._scrollToOffset(n,{adjustments:t,behavior:r});return this.scrollOffset!==null&&(this.pendingWrite===o&&(this.scrollOffset+=t),this.scrollOffset<0&&(this.scrollOffset=0)),!0}else return this._holdOffset+=t,this.scrollOffset!==null&&(this.scrollOffset+=t),!0}scheduleScrollReconcile(){if(!this.targetWindow){this.scrollState=null;return}this.rafId==null&&(this.rafId=this.targetWindow.requestAnimationFrame(()=>{this.rafId=null,this.reconcileScroll()}))}getScrollStateTarget(t){let r=t.toEnd?[Math.max(this.getMaxScrollOffset(),0)]:t.index!=null?this.getOffsetForIndex(t.index,t.align):void 0;return r?r[0]:t.lastTargetOffset}reconcileScroll(){if(!this.scrollState||!this.scrollElement)return;if(this.now()-this.scrollState.startedAt>5e3){this.scrollState=null;return}if(this.scrollState.phase==="queued"){this.scheduleScrollReconcile();return}this.getMeasurements();let n=this.getScrollStateTarget(this.scrollState),o=this.scrollState.index==null?1:this.options.useAnimationFrameWithResizeObserver?3:2,i=n!==this.scrollState.lastTargetOffset;if(!i&&$r(n,this.getScrollOffset())){if(this.scrollState.phase==="smooth"?this.scrollState.phase="smoothLanded":this.scrollState.phase==="smoothFinishing"&&(this.scrollState.phase="instant"),this.scrollState.stableFrames++,this.scrollState.stableFrames>=o){this.getScrollOffset()!==n&&this._scrollToOffset(n,{behavior:"auto"}),this.scrollState=null;return}}else if(this.scrollState.stableFrames=0,i){let s=this.getSize()||600,a=Math.abs(n-this.getScrollOffset()),l=Wa(this.scrollState)&&a>s;this.scrollState.lastTargetOffset=n,l?this.scrollState.phase="smooth":this.scrollState.phase==="smooth"?this.scrollState.phase="smoothFinishing":this.scrollState.phase==="smoothLanded"&&(this.scrollState.phase="instant"),this._scrollToOffset(n,{behavior:l?"smooth":"auto"})}this.scheduleScrollReconcile()}_startScroll(t,r,n,o){this.pendingScrollAnchor=null,this._clampedAdjustment=null;let i=this._iosGesture.tail();if(o==="absolute"&&i!==null){if(i==="fling"&&P_()){this._stopMomentum(()=>{let s=this.scrollState;s?.phase!=="queued"||this._iosGesture.tail()!=="fling"||this._reportedOverscroll||(this._iosGesture.end(),this._flushHoldIfReady(!0),this._writeAwaitingCommand())}),this.scrollState={...t,startedAt:this.now(),lastTargetOffset:r,stableFrames:0,phase:"queued",behavior:n,samples:[]},this.scheduleScrollReconcile();return}this._iosGesture.end()}this.scrollState={...t,startedAt:this.now(),lastTargetOffset:r,stableFrames:0,behavior:n,phase:D_(n,t.index!=null&&$r(r,this.getScrollOffset()))},this._scrollToOffset(r,{behavior:n}),this.scheduleScrollReconcile()}},L_=(e,t,r,n)=>{for(;e<=t;){let o=(e+t)/2|0,i=r(o);if(i<n)e=o+1;else if(i>n)t=o-1;else return o}return e>0?e-1:0};function aS(e,t,r){let n=0;for(;n<=t;){let o=(n+t)/2|0,i=e[o*2];if(i<r)n=o+1;else if(i>r)t=o-1;else return o}return n>0?n-1:0}function sS(e,t,r,n,o){let i=e.length-1;if(e.length<=n)return{startIndex:0,endIndex:i};if(n===1&&o!==null){let c=aS(o,i,r),d=c,u=r+t;for(;d<i&&o[d*2]+o[d*2+1]<u;)d++;return{startIndex:c,endIndex:d}}let a=L_(0,i,c=>e[c].start,r),l=a;if(n===1)for(;l<i&&e[l].end<r+t;)l++;else if(n>1){let c=Array(n).fill(0);for(;l<i&&c.some(u=>u<r+t);){let u=e[l];c[u.lane]=u.end,l++}let d=Array(n).fill(r+t);for(;a>=0&&d.some(u=>u>=r);){let u=e[a];d[u.lane]=u.start,a--}a=Math.max(0,a-a%n),l=Math.min(i,l+(n-1-l%n))}return{startIndex:a,endIndex:l}}var dp=typeof document<"u"?_r.useLayoutEffect:_r.useEffect;function lS({useFlushSync:e=!0,directDomUpdates:t=!1,directDomUpdatesMode:r="transform",...n}){let o=_r.useReducer(p=>p+1,0)[1],i=_r.useRef({enabled:t,mode:r,container:null,lastSize:null,lastPositions:new WeakMap,prevRange:null});i.current.enabled=t,i.current.mode=r;let s=_r.useRef(!1),a=p=>{let h=i.current;if(!h.enabled||!h.container)return;let f=p.getTotalSize();if(f!==h.lastSize){h.lastSize=f;let m=p.options.horizontal?"width":"height";h.container.style[m]=`${f}px`}},l=(p,h,f)=>{let m=i.current,S=!!p.options.horizontal,w=h.start-p.options.scrollMargin;m.lastPositions.get(f)!==w&&(m.lastPositions.set(f,w),m.mode==="transform"?f.style.transform=S?`translate3d(${w}px, 0, 0)`:`translate3d(0, ${w}px, 0)`:f.style[S?"left":"top"]=`${w}px`)},c=p=>{let h=i.current;if(!(!h.enabled||!h.container)){a(p);for(let f of p.getVirtualItems()){let m=p.elementsCache.get(f.key);m&&l(p,f,m)}}},d={...n,onChange:(p,h)=>{var f;let m=i.current,S=!0;if(m.enabled){c(p);let w=p.range,k=m.prevRange;S=!k||k.isScrolling!==p.isScrolling||k.startIndex!==w?.startIndex||k.endIndex!==w?.endIndex,S&&(m.prevRange=w?{startIndex:w.startIndex,endIndex:w.endIndex,isScrolling:p.isScrolling}:null)}S&&(e&&h&&!s.current?(0,R_.flushSync)(o):o()),(f=n.onChange)==null||f.call(n,p,h)}},[u]=_r.useState(()=>{let p=new Ol(d),h=p.measureElement;return p.measureElement=f=>{s.current=!0;try{h(f)}finally{s.current=!1}let m=i.current;if(f!==null&&m.enabled&&m.container){let S=p.measurementsCache[p.indexFromElement(f)];S&&l(p,S,f)}},Object.assign(p,{containerRef:f=>{let m=i.current;m.container=f,m.lastSize=null,f!==null&&c(p)}})});return u.setOptions(d),dp(()=>u._didMount(),[]),dp(()=>(a(u),u._willUpdate())),dp(()=>{c(u)}),u}function Ml(e){return lS({observeElementRect:Dl,observeElementOffset:Al,scrollToFn:Tl,...e})}var bi=T(X(),1),vc=T(K(),1),_y=T(X(),1),xe=T(X(),1),gc=T(K(),1),Zr=T(X(),1),en=T(K(),1);var mc=T(K(),1),wy=T(K(),1),ar=T(X(),1),qa=T(X(),1),Iy=T(K(),1),Tp=T(X(),1),Yl=T(X(),1),Mp=T(K(),1);var Lp=T(K(),1);var _c=T(K(),1);var Ty=T(X(),1),yc=T(X(),1),Pi=T(K(),1),Ya=T(K(),1);var Rp=T(K(),1);var co=T(X(),1),it=T(X(),1),Xa=T(X(),1);var kc=T(K(),1),uo=T(X(),1),lr=T(X(),1);var Oi=T(K(),1);var Np=T(X(),1),Xl=T(X(),1),Kl=T(X(),1),xc=T(X(),1),En=T(X(),1),Jl=T(X(),1),qy=T(K(),1),xi=T(X(),1),cr=T(K(),1);var Mt=T(X(),1),In=T(X(),1),Ke=T(K(),1),Pn=T(K(),1),er=T(K(),1),ec=T(j_(),1),Gy=T(Vi(),1),wc=T(K(),1),po=T(X(),1),Ka=T(K(),1);var Ja=T(X(),1),kn=T(X(),1),ik=T(K(),1);var qt=T(K(),1),Sc=T(X(),1),ak=T(K(),1),Jr=T(K(),1),sr=T(X(),1),he=T(X(),1),yr=T(X(),1),vt=T(K(),1),mo=T(K(),1),Te=T(X(),1);var On=T(K(),1),lk=T(X(),1),$t=T(X(),1),Qr=T(K(),1),Xr=T(K(),1),dk=T(X(),1),zn=T(X(),1),pk=T(K(),1),Nr=T(X(),1),Oe=T(X(),1),fo=T(X(),1),mk=T(X(),1);O();O();O();var cS=e=>{if(typeof e!="object"||e===null)return!1;let t=Object.getPrototypeOf(e);return t===Object.prototype||t===null},B_=e=>Array.isArray(e)?[...e]:cS(e)?L({},e):{};function Qa(e,t,r){let n=t.split("."),o=L({},e),i=o;for(let s=0;s<n.length;s++){let[a,l]=n[s].replace("]","").split("["),c=s===n.length-1;if(l!==void 0){i[a]=Array.isArray(i[a])?[...i[a]]:[];let d=Number(l);if(c){i[a][d]=r;continue}i[a][d]=B_(i[a][d]),i=i[a][d];continue}if(c){i[a]=r;continue}i[a]=B_(i[a]),i=i[a]}return o}O();O();var uS={Button:"_Button_oe4qj_1","Button--medium":"_Button--medium_oe4qj_34","Button--large":"_Button--large_oe4qj_62","Button-icon":"_Button-icon_oe4qj_89","Button--primary":"_Button--primary_oe4qj_93","Button--disabled":"_Button--disabled_oe4qj_123","Button--secondary":"_Button--secondary_oe4qj_135","Button--flush":"_Button--flush_oe4qj_171","Button--fullWidth":"_Button--fullWidth_oe4qj_179","Button-spinner":"_Button-spinner_oe4qj_184"};O();var dS=/^(data-.*)$/,pS=e=>{let t={};for(let r in e)Object.prototype.hasOwnProperty.call(e,r)&&dS.test(r)&&(t[r]=e[r]);return t},pp=re("Button",uS),tc=e=>{var t=e,{children:r,href:n,onClick:o,variant:i="primary",type:s,disabled:a,tabIndex:l,newTab:c,fullWidth:d,icon:u,size:p="medium",loading:h=!1}=t,f=Mn(t,["children","href","onClick","variant","type","disabled","tabIndex","newTab","fullWidth","icon","size","loading"]);let[m,S]=(0,sc.useState)(h);(0,sc.useEffect)(()=>S(h),[h]);let w=n?"a":s?"button":"span",k=pS(f);return(0,_i.jsxs)(w,U(L({className:pp({primary:i==="primary",secondary:i==="secondary",disabled:a,fullWidth:d,[p]:!0}),onClick:g=>{o&&(S(!0),Promise.resolve(o(g)).then(()=>{S(!1)}))},type:s,disabled:a||m,tabIndex:l,target:c?"_blank":void 0,rel:c?"noreferrer":void 0,href:n},k),{children:[u&&(0,_i.jsx)("div",{className:pp("icon"),children:u}),r,m&&(0,_i.jsx)("div",{className:pp("spinner"),children:(0,_i.jsx)(Ln,{size:14})})]}))};O();O();var _o={InputWrapper:"_InputWrapper_qyenz_1","Input-label":"_Input-label_qyenz_5","Input-labelIcon":"_Input-labelIcon_qyenz_17","Input-disabledIcon":"_Input-disabledIcon_qyenz_24","Input-input":"_Input-input_qyenz_29","Input-select":"_Input-select_qyenz_61","Input-selectIcon":"_Input-selectIcon_qyenz_71",Input:"_Input_qyenz_1","Input--readOnly":"_Input--readOnly_qyenz_111","Input-radioGroupItems":"_Input-radioGroupItems_qyenz_150","Input-radio":"_Input-radio_qyenz_150","Input-radioInner":"_Input-radioInner_qyenz_179","Input-radioInput":"_Input-radioInput_qyenz_261"},Wl=re("Input",_o),Wp=({children:e,icon:t,label:r,el:n="label",readOnly:o,className:i})=>{let s=n,a=oe("field-readonly");return(0,Jt.jsxs)(s,{className:i,children:[(0,Jt.jsxs)("div",{className:Wl("label"),children:[t?(0,Jt.jsx)("div",{className:Wl("labelIcon"),children:t}):(0,Jt.jsx)(Jt.Fragment,{}),r,o&&(0,Jt.jsx)("div",{className:Wl("disabledIcon"),title:a,children:(0,Jt.jsx)(fh,{size:"12"})})]}),e]})},fS=({children:e,icon:t,label:r,el:n="label",readOnly:o})=>{let i=B(a=>a.overrides),s=(0,Sb.useMemo)(()=>i.fieldLabel||Wp,[i]);return r?(0,Jt.jsx)(s,{label:r,icon:t,className:Wl({readOnly:o}),readOnly:o,el:n,children:e}):(0,Jt.jsx)(Jt.Fragment,{children:e})};O();O();O();O();var Ib={ArrayField:"_ArrayField_62huh_5","ArrayField--isDraggingFrom":"_ArrayField--isDraggingFrom_62huh_30","ArrayField-addButton":"_ArrayField-addButton_62huh_38","ArrayField--hasItems":"_ArrayField--hasItems_62huh_58","ArrayField-inner":"_ArrayField-inner_62huh_93",ArrayFieldItem:"_ArrayFieldItem_62huh_101","ArrayFieldItem--isDragging":"_ArrayFieldItem--isDragging_62huh_110","ArrayFieldItem--isExpanded":"_ArrayFieldItem--isExpanded_62huh_114","ArrayFieldItem-summary":"_ArrayFieldItem-summary_62huh_132","ArrayFieldItem--noFields":"_ArrayFieldItem--noFields_62huh_167","ArrayField--addDisabled":"_ArrayField--addDisabled_62huh_176","ArrayFieldItem-body":"_ArrayFieldItem-body_62huh_228","ArrayFieldItem-fieldset":"_ArrayFieldItem-fieldset_62huh_237","ArrayFieldItem-rhs":"_ArrayFieldItem-rhs_62huh_250","ArrayFieldItem-actions":"_ArrayFieldItem-actions_62huh_256"};O();O();function Rr(e,t){let r=(0,wi.useContext)(e);if(!r)throw new Error("useContextStore must be used inside context");return Do(r,we(t))}function hS(e){return({children:r,value:n})=>{let[o]=(0,wi.useState)(()=>Gt(()=>n));return(0,Eb.jsx)(e.Provider,{value:o,children:r})}}function vS(e){let t=(0,wi.createContext)(Gt(rh(()=>e)));return{ctx:t,Provider:hS(t)}}var es=vS({}),lc=()=>(0,Hp.useContext)(es.ctx);function Vp(e){let t=(0,Hp.useContext)(es.ctx);if(!t)throw new Error("useContextStore must be used inside context");return Do(t,we(e))}O();O();var gS={DragIcon:"_DragIcon_5e515_1","DragIcon--disabled":"_DragIcon--disabled_5e515_10"},mS=re("DragIcon",gS),Cb=({isDragDisabled:e})=>(0,Hl.jsx)("div",{className:mS({disabled:e}),children:(0,Hl.jsx)("svg",{viewBox:"0 0 20 20",width:"12",fill:"currentColor",children:(0,Hl.jsx)("path",{d:"M7 2a2 2 0 1 0 .001 4.001A2 2 0 0 0 7 2zm0 6a2 2 0 1 0 .001 4.001A2 2 0 0 0 7 8zm0 6a2 2 0 1 0 .001 4.001A2 2 0 0 0 7 14zm6-8a2 2 0 1 0-.001-4.001A2 2 0 0 0 13 6zm0 2a2 2 0 1 0 .001 4.001A2 2 0 0 0 13 8zm0 6a2 2 0 1 0 .001 4.001A2 2 0 0 0 13 14z"})})});O();O();var{Delay:Pb,Distance:_S}=or,W_=[new Pb({value:200,tolerance:10})],H_=[new Pb({value:200,tolerance:10}),new _S({value:5})],$p=({other:e=H_,mouse:t,touch:r=W_}={touch:W_,other:H_})=>{let[n]=(0,zb.useState)(()=>[_l.configure({activationConstraints(o,i){var s;let{pointerType:a,target:l}=o;return a==="mouse"&&zr(l)&&(i.handle===l||(s=i.handle)!=null&&s.contains(l))?t:a==="touch"?r:e}})]);return n};O();O();O();var bS=!1,di={},V_,hi=(e,t,r,n,o)=>{if(!bS)return;let i=`${r}-debug`;clearTimeout(V_),V_=setTimeout(()=>{Object.entries(di).forEach(([s,{svg:a}])=>{a.remove(),delete di[s]})},1e3),requestAnimationFrame(()=>{var s,a;let l=di[i],c=(s=di[i])==null?void 0:s.line,d=(a=di[i])==null?void 0:a.text;if(!l){let u="http://www.w3.org/2000/svg",p=document.createElementNS(u,"svg");c=document.createElementNS(u,"line"),d=document.createElementNS(u,"text"),p.setAttribute("id",i),p.setAttribute("style","position: fixed; height: 100%; width: 100%; pointer-events: none; top: 0px; left: 0px;"),p.appendChild(c),p.appendChild(d),d.setAttribute("fill","black"),document.body.appendChild(p),di[i]={svg:p,line:c,text:d}}c.setAttribute("x1",e.x.toString()),c.setAttribute("x2",t.x.toString()),c.setAttribute("y1",e.y.toString()),c.setAttribute("y2",t.y.toString()),c.setAttribute("style",`stroke:${n};stroke-width:2`),d.setAttribute("x",(e.x-(e.x-t.x)/2).toString()),d.setAttribute("y",(e.y-(e.y-t.y)/2).toString()),o&&(d.innerHTML=o)})},fp="increasing",yS=(e,t)=>{var r;let{dragOperation:n,droppable:o}=e,{shape:i}=o,{position:s}=n,a=(r=n.shape)==null?void 0:r.current;if(!a||!i)return null;let l=i.center,c=Math.sqrt(Math.pow(l.x-t.x,2)+Math.pow(l.y-t.y,2)),d=Math.sqrt(Math.pow(l.x-s.current.x,2)+Math.pow(l.y-s.current.y,2));return fp=d===c?fp:d<c?"decreasing":"increasing",hi(a.center,l,o.id.toString(),"rebeccapurple"),fp==="decreasing"?{id:o.id,value:1,type:ot.Collision}:null};O();var Ob=(e,t)=>e==="dynamic"?Math.abs(t.y)>Math.abs(t.x)?t.y===0?null:t.y>0?"down":"up":t.x===0?null:t.x>0?"right":"left":e==="x"?t.x===0?null:t.x>0?"right":"left":t.y===0?null:t.y>0?"down":"up";O();var kS=(e,t,r,n=0)=>{let o=e.boundingRectangle,i=t.center;if(r==="down"){let a=n*t.boundingRectangle.height;return o.bottom>=i.y+a}else if(r==="up"){let a=n*t.boundingRectangle.height;return o.top<i.y-a}else if(r==="left"){let a=n*t.boundingRectangle.width;return i.x-a>=o.left}let s=n*t.boundingRectangle.width;return o.right-s>=i.x};O();var $_=10,br={current:{x:0,y:0},delta:{x:0,y:0},previous:{x:0,y:0},direction:null},xS=(e,t="dynamic")=>(br.current=e,br.delta={x:e.x-br.previous.x,y:e.y-br.previous.y},br.direction=Ob(t,br.delta)||br.direction,(Math.abs(br.delta.x)>$_||Math.abs(br.delta.y)>$_)&&(br.previous=Be.from(e)),br);O();var Db=({dragOperation:e,droppable:t})=>{let r=e.position.current;if(!r)return null;let{id:n}=t;if(!t.shape)return null;if(t.shape.containsPoint(r)){let o=Be.distance(t.shape.center,r);return{id:n,value:1/o,type:ot.PointerIntersection,priority:tt.High}}return null},wS=e=>{let{dragOperation:t,droppable:r}=e,{shape:n,position:o}=t;if(!r.shape)return null;let i=n?dt.from(n.current.boundingRectangle).corners:void 0,a=dt.from(r.shape.boundingRectangle).corners.reduce((l,c,d)=>{var u;return l+Be.distance(Be.from(c),(u=i?.[d])!=null?u:o.current)},0)/4;return{id:r.id,value:1/a,type:ot.Collision,priority:tt.Normal}};O();var Ep=Gt(()=>({fallbackEnabled:!1})),hp="",qp=(e,t=.05)=>(r=>{var n,o,i,s,a;let{dragOperation:l,droppable:c}=r,{position:d}=l,u=(n=l.shape)==null?void 0:n.current,{shape:p}=c;if(!u||!p)return null;let{center:h}=u,{fallbackEnabled:f}=Ep.getState(),m=xS(d.current,e),S={direction:m.direction},{center:w}=p,k=kS(u,p,m.direction,t);if(((o=l.source)==null?void 0:o.id)===c.id){let _=yS(r,m.previous);if(hi(h,w,c.id.toString(),"yellow"),_)return U(L({},_),{priority:tt.Highest,data:S})}let x=u.intersectionArea(p),g=x/p.area;if(x&&k){hi(h,w,c.id.toString(),"green",m.direction);let _={id:c.id,value:g,priority:tt.High,type:ot.Collision},v=hp===c.id;return hp="",U(L({},_),{id:v?"flush":_.id,data:S})}if(f&&((i=l.source)==null?void 0:i.id)!==c.id){let _=p.boundingRectangle.right>u.boundingRectangle.left&&p.boundingRectangle.left<u.boundingRectangle.right,v=p.boundingRectangle.bottom>u.boundingRectangle.top&&p.boundingRectangle.top<u.boundingRectangle.bottom;if(e==="y"&&_||v){let b=wS(r);if(b){let y=Ob(e,{x:u.center.x-(((s=c.shape)==null?void 0:s.center.x)||0),y:u.center.y-(((a=c.shape)==null?void 0:a.center.y)||0)});return S.direction=y,x?(hi(h,w,c.id.toString(),"red",y||""),hp=c.id,U(L({},b),{priority:tt.Low,data:S})):(hi(h,w,c.id.toString(),"orange",y||""),U(L({},b),{priority:tt.Lowest,data:S}))}}}return hi(h,w,c.id.toString(),"hotpink"),null});O();var Up=(e,t="ltr")=>e==="up"||t==="ltr"&&e==="left"||t==="rtl"&&e==="right"?"before":"after",Zp=({position:e,sourceIndex:t,targetIndex:r,isSameZone:n})=>{let o=r;return n&&o>=t&&(o=o-1),e==="after"&&(o=o+1),o},SS=({children:e,onDragStart:t,onDragEnd:r,onMove:n})=>{let o=$p({mouse:[new or.Distance({value:5})]});return(0,Ab.jsx)(oi,{sensors:o,onDragStart:i=>{var s,a;return t((a=(s=i.operation.source)==null?void 0:s.id.toString())!=null?a:"")},onDragOver:(i,s)=>{var a;i.preventDefault();let{operation:l}=i,{source:c,target:d}=l;if(!c||!d)return;let u=c.data.index,p=d.data.index,h=(a=s.collisionObserver.collisions[0])==null?void 0:a.data;u!==p&&c.id!==d.id&&n({source:u,target:Zp({position:Up(h?.direction),sourceIndex:u,targetIndex:p,isSameZone:!0})})},onDragEnd:()=>{setTimeout(()=>{r()},250)},children:e})},IS=({id:e,index:t,disabled:r,children:n,type:o="item"})=>{let{ref:i,isDragging:s,isDropping:a,handleRef:l}=ci({id:e,type:o,index:t,disabled:r,data:{index:t},collisionDetector:qp("y")});return n({isDragging:s,isDropping:a,ref:i,handleRef:l})};O();var rc=(0,Si.createContext)({}),Gp=()=>{let e=(0,Si.useContext)(rc);return U(L({},e),{readOnlyFields:e.readOnlyFields||{}})},ES=({children:e,name:t,subName:r,wildcardName:n=t,readOnlyFields:o})=>{let i=`${t}.${r}`,s=`${n}.${r}`,a=(0,Si.useMemo)(()=>Object.keys(o).reduce((l,c)=>{if(c.indexOf(i)>-1||c.indexOf(s)>-1){let u=new RegExp(`^(${t}|${n}).`.replace(/\[/g,"\\[").replace(/\]/g,"\\]").replace(/\./g,"\\.").replace(/\*/g,"\\*")),p=c.replace(u,"");return U(L({},l),{[p]:o[c]})}return l},{}),[t,r,n,o]);return(0,Tb.jsx)(rc.Provider,{value:{readOnlyFields:a,localName:r},children:e})};O();var cc=(e,t)=>t.split(".").reduce((n,o)=>{if(!n)return;let[i,s]=o.replace("]","").split("["),a=n[i];return s&&a?a[parseInt(s)]:a},e);O();var CS=({field:e,id:t,index:r,name:n,subName:o,localName:i,onChange:s,forceReadOnly:a})=>{let l=typeof r<"u"?`${n}[${r}]`:n,c=n?`${l}.${o}`:o,d=typeof r<"u"?`${i}[${r}]`:i??o,u=typeof r<"u"?`${i}[*]`:i,p=`${d}.${o}`,h=`${u}.${o}`,{readOnlyFields:f}=Gp(),m=a||(typeof f[c]<"u"?f[p]:f[h]),S=e.label||o;return(0,Cp.jsx)(ES,{name:d,wildcardName:u,subName:o,readOnlyFields:f,children:(0,Cp.jsx)(Hb,{name:c,label:S,id:t,readOnly:m,field:U(L({},e),{label:S}),onChange:(w,k)=>{s(w,k,o)}})})},Lb=(0,Mb.memo)(CS),vp=re("ArrayField",Ib),xn=re("ArrayFieldItem",Ib),zS=({index:e,originalIndex:t,field:r,name:n})=>{let o=Vp(a=>{let l=`${[n]}[${e}]`;return cc(a,l)}),i=oe("field-arrayitem-summary",{index:t});return(0,Ue.useMemo)(()=>o&&r.getItemSummary?r.getItemSummary(o,e):i,[o,r,t,e,i])},PS=(0,Ue.memo)(zS),OS=({id:e,arrayId:t,index:r,dragIndex:n,originalIndex:o,field:i,onChange:s,onToggleExpand:a,readOnly:l,actions:c,name:d,localName:u})=>{let p=B(m=>{var S;return((S=m.state.ui.arrayState[t])==null?void 0:S.openId)===e}),h=B(m=>m.permissions.getPermissions({item:m.selectedItem}).edit),f=(0,Ue.useMemo)(()=>i.arrayFields?Object.values(i.arrayFields).some(m=>m.type!=="slot"&&m.visible!==!1):!1,[i.arrayFields]);return(0,ke.jsx)(IS,{id:e,index:n,disabled:l,children:({isDragging:m,ref:S,handleRef:w})=>(0,ke.jsxs)("div",{ref:S,className:xn({isExpanded:p&&f,isDragging:m,noFields:!f}),children:[(0,ke.jsxs)("div",{ref:w,onClick:k=>{m||(k.preventDefault(),k.stopPropagation(),f&&a(e,p))},className:xn("summary"),children:[(0,ke.jsx)(PS,{index:r,originalIndex:o,field:i,name:d}),(0,ke.jsxs)("div",{className:xn("rhs"),children:[!l&&(0,ke.jsx)("div",{className:xn("actions"),children:c}),(0,ke.jsx)("div",{children:(0,ke.jsx)(Cb,{})})]})]}),(0,ke.jsx)("div",{className:xn("body"),children:p&&f&&(0,ke.jsx)("fieldset",{className:xn("fieldset"),children:Object.keys(i.arrayFields).map(k=>{let x=i.arrayFields[k];return(0,ke.jsx)(Lb,{id:`${e}_${k}`,name:d,index:r,subName:k,localName:u,field:x,onChange:s,forceReadOnly:!h},`${e}_${k}_${r}`)})})})]})})},DS=(0,Ue.memo)(OS),AS=({field:e,onChange:t,id:r,name:n=r,label:o,labelIcon:i,readOnly:s,Label:a=l=>(0,ke.jsx)("div",L({},l))})=>{let l=B(R=>R.setUi),c=De(),d=lc(),{localName:u=n}=Gp(),p=()=>{var R;return(R=cc(d.getState(),n))!=null?R:[]},h=(0,Ue.useCallback)(()=>{var R;let{state:F}=c.getState(),Z=F.ui.arrayState[r];if((R=Z?.items)!=null&&R.length)return Z;let $=p();return{items:Array.from($||[]).map((V,Q)=>({_originalIndex:Q,_currentIndex:Q,_arrayId:`${r}-${Q}`})),openId:""}},[c,r,p,n]),f=Vp(()=>p().length),m=(0,Ue.useMemo)(h,[h]),S=B(R=>{let F=R.state.ui.arrayState[r];return F??m}),w=De(),k=(0,Ue.useCallback)(R=>{let F=w.getState().state;return{arrayState:U(L({},F.ui.arrayState),{[r]:L(L({},h()),R)})}},[w]),x=(0,Ue.useCallback)(()=>h().items.reduce((R,F)=>F._originalIndex>R?F._originalIndex:R,-1),[]),g=(0,Ue.useCallback)(R=>{let F=x(),Z=h(),$=Array.from(R||[]).map((V,Q)=>{var de,q,ne;let Le=Z.items[Q],J={_originalIndex:(de=Le?._originalIndex)!=null?de:F+1,_currentIndex:(q=Le?._currentIndex)!=null?q:Q,_arrayId:((ne=Z.items[Q])==null?void 0:ne._arrayId)||`${r}-${F+1}`};return J._originalIndex>F&&(F=J._originalIndex),J});return U(L({},Z),{items:$})},[]),[_,v]=(0,Ue.useState)(""),b=!!_,y=(0,Ue.useRef)([]);(0,Ue.useEffect)(()=>{y.current=p()},[]);let I=(0,Ue.useCallback)(R=>{if(e.type!=="array"||!e.arrayFields)return;let F=w.getState().config;return Kf({value:R,fields:e.arrayFields,mappers:{slot:({value:Z})=>Z.map(V=>Uc(V,F,!0))},config:F})},[w,e]),C=(0,Ue.useCallback)(()=>{let R=h(),F=R.items.map((V,Q)=>U(L({},V),{_currentIndex:Q})),Z=w.getState().state,$={arrayState:U(L({},Z.ui.arrayState),{[r]:U(L({},R),{items:F})})};l($,!1)},[]),D=(0,Ue.useCallback)(R=>{let F=g(R);l(k(F),!1),t(R)},[g,l,k,t]);(0,Ue.useEffect)(()=>{let R=g(p());l(k(R),!1)},[f]);let A=oe("field-arrayitem-duplicate"),M=oe("field-arrayitem-delete");if(e.type!=="array"||!e.arrayFields)return null;let N=e.max!==void 0&&S?.items.length>=e.max||s;return(0,ke.jsx)(a,{label:o||n,icon:i||(0,ke.jsx)(nh,{size:16}),el:"div",readOnly:s,children:(0,ke.jsx)(SS,{onDragStart:R=>{y.current=p(),v(R),C()},onDragEnd:()=>{v(""),t(y.current);let R=d.getState();d.setState(Qa(R,n,y.current)),C()},onMove:R=>{let F=h();if(F.items[R.source]._arrayId!==_)return;let Z=eu(y.current,R.source,R.target),$=eu(F.items,R.source,R.target),V=w.getState().state,Q={arrayState:U(L({},V.ui.arrayState),{[r]:U(L({},F),{items:$})})};l(Q,!1),y.current=Z},children:(0,ke.jsxs)("div",{className:vp({hasItems:f>0,addDisabled:N}),children:[S.items.length>0&&(0,ke.jsx)("div",{className:vp("inner"),"data-dnd-container":!0,children:S.items.map((R,F)=>{let{_arrayId:Z=`${r}-${F}`,_originalIndex:$=F,_currentIndex:V=F}=R;return(0,ke.jsx)(DS,{index:V,dragIndex:F,originalIndex:$,arrayId:r,id:Z,readOnly:s,field:e,name:n,localName:u,onChange:(Q,de,q)=>{let ne=p(),Le=Array.from(ne||[])[F]||{};t(Nh(ne,F,U(L({},Le),{[q]:Q})),de)},onToggleExpand:(Q,de)=>{l(k(de?{openId:""}:{openId:Q}))},actions:(0,ke.jsxs)(ke.Fragment,{children:[(0,ke.jsx)("div",{className:xn("action"),children:(0,ke.jsx)(kt,{type:"button",disabled:!!N,onClick:Q=>{Q.stopPropagation();let q=[...p()||[]],ne=I(q[F]);q.splice(F,0,ne),D(q)},title:A,children:(0,ke.jsx)(xs,{size:16})})}),(0,ke.jsx)("div",{className:xn("action"),children:(0,ke.jsx)(kt,{type:"button",disabled:e.min!==void 0&&e.min>=S.items.length,onClick:Q=>{Q.stopPropagation();let q=[...p()||[]];q.splice(F,1),D(q)},title:M,children:(0,ke.jsx)(ws,{size:16})})})]})},Z)})}),!N&&(0,ke.jsx)("button",{type:"button",className:vp("addButton"),onClick:()=>{var R;if(b)return;let Z=p()||[],$=typeof e.defaultItemProps=="function"?e.defaultItemProps(Z.length):(R=e.defaultItemProps)!=null?R:{},V=Xf(I($),e.arrayFields),Q=[...Z,V];D(Q)},children:(0,ke.jsx)(_h,{size:21})})]})})})};O();O();O();var ts=(e,t=!0)=>Vp(r=>t?cc(r,e):void 0);O();var TS=e=>B(t=>t.state.ui.field.focus===e),Yp=(e,t,{tracked:r=!0,fallback:n}={})=>{let o=ts(e,r),i=TS(e),[s,a]=(0,Ii.useState)(o),l=(0,Ii.useCallback)((c,...d)=>{a(c),t(c,...d)},[t]);return(0,Ii.useEffect)(()=>{r&&(i||a(o))},[r,i,o]),r?[typeof n<"u"&&s==null?n:s,l]:[void 0,t]},MS=re("Input",_o),q_=({field:e,onChange:t,readOnly:r,id:n,name:o=n,label:i,labelIcon:s,Label:a})=>{let[l,c]=Yp(o,t,{fallback:""});return(0,Yr.jsx)(a,{label:i||o,icon:s||(0,Yr.jsxs)(Yr.Fragment,{children:[e.type==="text"&&(0,Yr.jsx)(qi,{size:16}),e.type==="number"&&(0,Yr.jsx)(uh,{size:16})]}),readOnly:r,children:(0,Yr.jsx)("input",{className:MS("input"),autoComplete:"off",type:e.type,title:i||o,name:o,value:l,onChange:d=>{if(e.type==="number"){let u=Number(d.currentTarget.value);if(typeof e.min<"u"&&u<e.min||typeof e.max<"u"&&u>e.max)return;c(u)}else c(d.currentTarget.value)},readOnly:r,tabIndex:r?-1:void 0,id:n,min:e.type==="number"?e.min:void 0,max:e.type==="number"?e.max:void 0,placeholder:e.type==="text"||e.type==="number"?e.placeholder:void 0,step:e.type==="number"?e.step:void 0})})};O();O();O();var Nb={"ExternalInput-actions":"_ExternalInput-actions_143vl_1","ExternalInput-button":"_ExternalInput-button_143vl_5","ExternalInput--dataSelected":"_ExternalInput--dataSelected_143vl_34","ExternalInput--readOnly":"_ExternalInput--readOnly_143vl_41","ExternalInput-detachButton":"_ExternalInput-detachButton_143vl_48",ExternalInput:"_ExternalInput_143vl_1",ExternalInputModal:"_ExternalInputModal_143vl_118","ExternalInputModal-grid":"_ExternalInputModal-grid_143vl_128","ExternalInputModal--filtersToggled":"_ExternalInputModal--filtersToggled_143vl_139","ExternalInputModal-filters":"_ExternalInputModal-filters_143vl_144","ExternalInputModal-masthead":"_ExternalInputModal-masthead_143vl_164","ExternalInputModal-tableWrapper":"_ExternalInputModal-tableWrapper_143vl_173","ExternalInputModal-table":"_ExternalInputModal-table_143vl_173","ExternalInputModal-thead":"_ExternalInputModal-thead_143vl_189","ExternalInputModal-th":"_ExternalInputModal-th_143vl_189","ExternalInputModal-td":"_ExternalInputModal-td_143vl_204","ExternalInputModal-tr":"_ExternalInputModal-tr_143vl_210","ExternalInputModal-tbody":"_ExternalInputModal-tbody_143vl_217","ExternalInputModal--hasData":"_ExternalInputModal--hasData_143vl_244","ExternalInputModal-loadingBanner":"_ExternalInputModal-loadingBanner_143vl_248","ExternalInputModal--isLoading":"_ExternalInputModal--isLoading_143vl_265","ExternalInputModal-searchForm":"_ExternalInputModal-searchForm_143vl_269","ExternalInputModal-search":"_ExternalInputModal-search_143vl_269","ExternalInputModal-searchIcon":"_ExternalInputModal-searchIcon_143vl_306","ExternalInputModal-searchIconText":"_ExternalInputModal-searchIconText_143vl_333","ExternalInputModal-searchInput":"_ExternalInputModal-searchInput_143vl_343","ExternalInputModal-searchActions":"_ExternalInputModal-searchActions_143vl_358","ExternalInputModal-searchActionIcon":"_ExternalInputModal-searchActionIcon_143vl_371","ExternalInputModal-footerContainer":"_ExternalInputModal-footerContainer_143vl_375","ExternalInputModal-footer":"_ExternalInputModal-footer_143vl_375","ExternalInputModal-field":"_ExternalInputModal-field_143vl_388"};O();O();var LS={Modal:"_Modal_g5xob_1","Modal--isOpen":"_Modal--isOpen_g5xob_15","Modal-inner":"_Modal-inner_g5xob_19"},U_=re("Modal",LS),RS=({children:e,onClose:t,isOpen:r})=>{let[n,o]=(0,uc.useState)(null);return(0,uc.useEffect)(()=>{o(document.getElementById("puck-portal-root"))},[]),n?(0,Fb.createPortal)((0,Vl.jsx)("div",{className:U_({isOpen:r}),onClick:t,children:(0,Vl.jsx)("div",{className:U_("inner"),onClick:i=>i.stopPropagation(),children:e})}),n):(0,Vl.jsx)("div",{})};O();O();var NS={Heading:"_Heading_97eh4_1","Heading--xxxxl":"_Heading--xxxxl_97eh4_12","Heading--xxxl":"_Heading--xxxl_97eh4_18","Heading--xxl":"_Heading--xxl_97eh4_22","Heading--xl":"_Heading--xl_97eh4_26","Heading--l":"_Heading--l_97eh4_30","Heading--m":"_Heading--m_97eh4_34","Heading--s":"_Heading--s_97eh4_38","Heading--xs":"_Heading--xs_97eh4_42"},FS=re("Heading",NS),dc=({children:e,rank:t,size:r="m"})=>{let n=t?`h${t}`:"span";return(0,jb.jsx)(n,{className:FS({[r]:!0}),children:e})};O();var Ll=re("ExternalInput",Nb),We=re("ExternalInputModal",Nb),jS=({count:e})=>{let t=oe("field-external-result-singular",{count:e}),r=oe("field-external-result-plural",{count:e});return(0,ie.jsx)("span",{className:We("footer"),children:e===1?t:r})},gp={},BS=({field:e,onChange:t,value:r=null,name:n,id:o,readOnly:i})=>{var s;let{mapProp:a=F=>F,mapRow:l=F=>F,filterFields:c}=e||{},{enabled:d}=(s=e.cache)!=null?s:{enabled:!0},[u,p]=(0,ht.useState)([]),[h,f]=(0,ht.useState)(!1),[m,S]=(0,ht.useState)(!0),w=!!c,[k,x]=(0,ht.useState)(e.initialFilters||{}),[g,_]=(0,ht.useState)(w),v=(0,ht.useMemo)(()=>u.map(l),[u]),b=(0,ht.useMemo)(()=>{let F=new Set;for(let Z of v)for(let $ of Object.keys(Z))(typeof Z[$]=="string"||typeof Z[$]=="number"||(0,ht.isValidElement)(Z[$]))&&F.add($);return Array.from(F)},[v]),[y,I]=(0,ht.useState)(e.initialQuery||""),C=(0,ht.useCallback)((F,Z)=>yt(null,null,function*(){S(!0);let $=`${o}-${F}-${JSON.stringify(Z)}`,V;d&&gp[$]?V=gp[$]:V=yield e.fetchList({query:F,filters:Z}),V&&(p(V),S(!1),d&&(gp[$]=V))}),[o,e]),D=(0,ht.useCallback)(F=>e.renderFooter?e.renderFooter(F):(0,ie.jsx)(jS,{count:F.items.length}),[e.renderFooter]);(0,ht.useEffect)(()=>{C(y,k)},[]);let A=oe("field-external-item"),M=oe("field-external-search"),N=oe("field-external-togglefilters"),R=oe("field-external-selectdata");return(0,ie.jsxs)("div",{className:Ll({dataSelected:!!r,modalVisible:h,readOnly:i}),id:o,children:[(0,ie.jsxs)("div",{className:Ll("actions"),children:[(0,ie.jsx)("button",{type:"button",onClick:()=>f(!0),className:Ll("button"),disabled:i,children:r?e.getItemSummary?e.getItemSummary(r):A:(0,ie.jsxs)(ie.Fragment,{children:[(0,ie.jsx)(Jc,{size:"16"}),(0,ie.jsx)("span",{children:e.placeholder})]})}),r&&(0,ie.jsx)("button",{type:"button",className:Ll("detachButton"),onClick:()=>{t(null)},disabled:i,children:(0,ie.jsx)(ph,{size:16})})]}),(0,ie.jsx)(RS,{onClose:()=>f(!1),isOpen:h,children:(0,ie.jsxs)("form",{className:We({isLoading:m,loaded:!m,hasData:v.length>0,filtersToggled:g}),onSubmit:F=>{F.preventDefault(),F.stopPropagation(),C(y,k)},children:[(0,ie.jsx)("div",{className:We("masthead"),children:e.showSearch?(0,ie.jsxs)("div",{className:We("searchForm"),children:[(0,ie.jsxs)("label",{className:We("search"),children:[(0,ie.jsx)("span",{className:We("searchIconText"),children:M}),(0,ie.jsx)("div",{className:We("searchIcon"),children:(0,ie.jsx)(kh,{size:"18"})}),(0,ie.jsx)("input",{className:We("searchInput"),name:"q",type:"search",placeholder:e.placeholder,onChange:F=>{I(F.currentTarget.value)},autoComplete:"off",value:y})]}),(0,ie.jsxs)("div",{className:We("searchActions"),children:[(0,ie.jsx)(tc,{type:"submit",loading:m,fullWidth:!0,children:M}),w&&(0,ie.jsx)("div",{className:We("searchActionIcon"),children:(0,ie.jsx)(kt,{type:"button",title:N,onClick:F=>{F.preventDefault(),F.stopPropagation(),_(!g)},children:(0,ie.jsx)(xh,{size:20})})})]})]}):(0,ie.jsx)(dc,{rank:"2",size:"xs",children:e.placeholder||R})}),(0,ie.jsxs)("div",{className:We("grid"),children:[w&&(0,ie.jsx)("div",{className:We("filters"),children:w&&Object.keys(c).map(F=>{let Z=c[F];return(0,ie.jsx)("div",{className:We("field"),children:(0,ie.jsx)(Wp,{label:Z.label||F,children:(0,ie.jsx)(Vb,{field:Z,id:`external_field_${F}_filter`,value:k[F],onChange:$=>{x(V=>{let Q=U(L({},V),{[F]:$});return C(y,Q),Q})}})})},F)})}),(0,ie.jsxs)("div",{className:We("tableWrapper"),children:[(0,ie.jsxs)("table",{className:We("table"),children:[(0,ie.jsx)("thead",{className:We("thead"),children:(0,ie.jsx)("tr",{className:We("tr"),children:b.map(F=>(0,ie.jsx)("th",{className:We("th"),style:{textAlign:"left"},children:F},F))})}),(0,ie.jsx)("tbody",{className:We("tbody"),children:v.map((F,Z)=>(0,ie.jsx)("tr",{style:{whiteSpace:"nowrap"},className:We("tr"),onClick:()=>{t(a(u[Z])),f(!1)},children:b.map($=>(0,ie.jsx)("td",{className:We("td"),children:F[$]},$))},Z))})]}),(0,ie.jsx)("div",{className:We("loadingBanner"),children:(0,ie.jsx)(Ln,{size:24})})]})]}),(0,ie.jsx)("div",{className:We("footerContainer"),children:(0,ie.jsx)(D,{items:v})})]})})]})},WS=({field:e,onChange:t,id:r,name:n=r,label:o,labelIcon:i,Label:s,readOnly:a})=>{var l,c,d;let u=ts(n),p=e,h=e,f=oe("field-external-selectdata");return(0,Rb.useEffect)(()=>{h.adaptor&&console.error("Warning: The `adaptor` API is deprecated. Please use updated APIs on the `external` field instead. This will be a breaking change in a future release.")},[]),e.type!=="external"?null:(0,$l.jsx)(s,{label:o||n,icon:i||(0,$l.jsx)(Jc,{size:16}),el:"div",children:(0,$l.jsx)(BS,{name:n,field:U(L({},p),{placeholder:(l=h.adaptor)!=null&&l.name?`Select from ${h.adaptor.name}`:p.placeholder||f,mapProp:((c=h.adaptor)==null?void 0:c.mapProp)||p.mapProp,mapRow:p.mapRow,fetchList:(d=h.adaptor)!=null&&d.fetchList?()=>yt(null,null,function*(){return yield h.adaptor.fetchList(h.adaptorParams)}):p.fetchList}),onChange:t,value:u,id:r,readOnly:a})})};O();var Rl=re("Input",_o),HS=({field:e,onChange:t,readOnly:r,id:n,name:o=n,label:i,labelIcon:s,Label:a})=>{let l=ts(o);return e.type!=="radio"||!e.options?null:(0,wn.jsx)(a,{icon:s||(0,wn.jsx)(ih,{size:16}),label:i||o,readOnly:r,el:"div",children:(0,wn.jsx)("div",{className:Rl("radioGroupItems"),id:n,children:e.options.map(c=>{var d;return(0,wn.jsxs)("label",{className:Rl("radio"),children:[(0,wn.jsx)("input",{type:"radio",className:Rl("radioInput"),value:JSON.stringify({value:c.value}),name:o,onChange:u=>{t(JSON.parse(u.target.value).value)},disabled:r,checked:l===c.value}),(0,wn.jsx)("div",{className:Rl("radioInner"),children:c.label||((d=c.value)==null?void 0:d.toString())})]},c.label+c.value)})})})};O();var mp=re("Input",_o),VS=({field:e,onChange:t,label:r,labelIcon:n,Label:o,id:i,name:s=i,readOnly:a})=>{let l=ts(s);return e.type!=="select"||!e.options?null:(0,Sn.jsx)(o,{label:r||s,icon:n||(0,Sn.jsx)($i,{size:16}),readOnly:a,children:(0,Sn.jsxs)("div",{className:mp("select"),children:[(0,Sn.jsx)("select",{id:i,title:r||s,className:mp("input"),disabled:a,onChange:c=>{t(JSON.parse(c.target.value).value)},value:JSON.stringify({value:l}),children:e.options.map(c=>(0,Sn.jsx)("option",{label:c.label,value:JSON.stringify({value:c.value})},c.label+JSON.stringify(c.value)))}),(0,Sn.jsx)($i,{size:18,className:mp("selectIcon")})]})})};O();var $S=re("Input",_o),qS=({field:e,onChange:t,readOnly:r,id:n,name:o=n,label:i,labelIcon:s,Label:a})=>{let[l,c]=Yp(o,t,{fallback:""});return(0,ql.jsx)(a,{label:i||o,icon:s||(0,ql.jsx)(qi,{size:16}),readOnly:r,children:(0,ql.jsx)("textarea",{id:n,className:$S("input"),autoComplete:"off",name:o,value:l,onChange:d=>c(d.currentTarget.value),readOnly:r,tabIndex:r?-1:void 0,rows:5,placeholder:e.type==="textarea"?e.placeholder:void 0})})};O();O();var Xp=(0,Bb.memo)(e=>{var t;return(0,Ul.jsx)(Bh,U(L({},e),{editor:null,menu:(0,Ul.jsx)(jh,{field:e.field,editor:null,editorState:null,readOnly:(t=e.readOnly)!=null?t:!1}),children:(0,Ul.jsx)("div",{className:"rich-text",dangerouslySetInnerHTML:{__html:e.content},contentEditable:!0})}))});Xp.displayName="EditorFallback";var US=(0,pc.lazy)(()=>import("./part-Editor-44C53YAG-22KSUGC2.js").then(e=>({default:e.Editor}))),ZS=({onChange:e,readOnly:t=!1,id:r,name:n=r,label:o,labelIcon:i,Label:s,field:a})=>{let l=ts(n),c={onChange:e,content:l,readOnly:t,field:a,id:r,name:n};return(0,Gr.jsx)(Gr.Fragment,{children:(0,Gr.jsx)(s,{label:o||n,icon:i||(0,Gr.jsx)(qi,{size:16}),readOnly:t,el:"div",children:(0,Gr.jsx)(pc.Suspense,{fallback:(0,Gr.jsx)(Xp,L({},c)),children:(0,Gr.jsx)(US,L({},c))})})})};O();O();var GS={ObjectField:"_ObjectField_c5reb_1","ObjectField-fieldset":"_ObjectField-fieldset_c5reb_10"},Z_=re("ObjectField",GS),YS=({field:e,onChange:t,id:r,name:n=r,label:o,labelIcon:i,Label:s,readOnly:a})=>{let{localName:l=n}=Gp(),c=lc(),d=B(p=>p.permissions.getPermissions({item:p.selectedItem}).edit),u=()=>{var p;return(p=cc(c.getState(),n))!=null?p:{}};return e.type!=="object"||!e.objectFields?null:(0,vi.jsx)(s,{label:o||n,icon:i||(0,vi.jsx)(sh,{size:16}),el:"div",readOnly:a,children:(0,vi.jsx)("div",{className:Z_(),children:(0,vi.jsx)("fieldset",{className:Z_("fieldset"),children:Object.keys(e.objectFields).map(p=>{let h=e.objectFields[p],f=`${l}.${p}`;return(0,vi.jsx)(Lb,{id:`${r}_${p}`,name:n,subName:p,localName:l,field:h,forceReadOnly:!d,onChange:(m,S,w)=>{let k=u();k[w]!==m&&t(U(L({},k),{[w]:m}),S)}},f)})})})})};O();var fc=()=>{if(typeof Ua.default.useId<"u")return Ua.default.useId();let[e]=(0,Ua.useState)(Oo());return e},XS=re("Input",_o),KS=re("InputWrapper",_o),Ar={array:AS,external:WS,object:YS,select:VS,textarea:qS,radio:HS,text:q_,number:q_,richtext:ZS};function Wb(e){var t,r,n;let o=B(M=>M.dispatch),i=B(M=>M.overrides),s=B(we(M=>{var N;return(N=M.selectedItem)==null?void 0:N.readOnly})),a=(0,Tt.useContext)(rc),{id:l,Label:c=fS}=e,d=e.field,u=d.label,p=d.labelIcon,h=fc(),f=l||h,m=(0,Tt.useMemo)(()=>{var M,N,R,F,Z,$,V,Q,de,q;return U(L({},i.fieldTypes),{custom:(M=i.fieldTypes)==null?void 0:M.custom,array:((N=i.fieldTypes)==null?void 0:N.array)||Ar.array,external:((R=i.fieldTypes)==null?void 0:R.external)||Ar.external,object:((F=i.fieldTypes)==null?void 0:F.object)||Ar.object,select:((Z=i.fieldTypes)==null?void 0:Z.select)||Ar.select,textarea:(($=i.fieldTypes)==null?void 0:$.textarea)||Ar.textarea,radio:((V=i.fieldTypes)==null?void 0:V.radio)||Ar.radio,text:((Q=i.fieldTypes)==null?void 0:Q.text)||Ar.text,number:((de=i.fieldTypes)==null?void 0:de.number)||Ar.number,richtext:((q=i.fieldTypes)==null?void 0:q.richtext)||Ar.richtext})},[i]),S=d.type==="custom"||!!((t=i.fieldTypes)!=null&&t[d.type]),w=(r=e.name)!=null?r:f,k=lc(),x=(0,Tt.useMemo)(()=>S?(M,N)=>{var R;(R=e.onChange)==null||R.call(e,M,N),k.setState(Qa(k.getState(),w,M))}:e.onChange,[S,e.onChange,w,k]),[g,_]=Yp(w,x,{tracked:S}),v=(0,Tt.useMemo)(()=>U(L({},e),{field:d,label:u,labelIcon:p,Label:c,id:f,value:g,onChange:_}),[e,d,u,p,c,f,g,_]),b=(0,Tt.useCallback)(M=>{v.name&&(M.target.nodeName==="INPUT"||M.target.nodeName==="TEXTAREA")&&(M.stopPropagation(),o({type:"setUi",ui:{field:{focus:v.name}}}))},[v.name]),y=(0,Tt.useCallback)(M=>{"name"in M.target&&o({type:"setUi",ui:{field:{focus:null}}})},[]),I=(0,Tt.useMemo)(()=>d.type!=="custom"&&d.type!=="slot"?Ar[d.type]:M=>null,[d.type]),C=d.type==="custom"?d.key:void 0,D=(0,Tt.useMemo)(()=>{if(d.type==="custom"&&!m[d.type])return d.render?d.render:null;if(d.type!=="slot")return m[d.type]},[d.type,C,m]),{visible:A=!0}=e.field;if(!A||d.type==="slot")return null;if(!D)throw new Error(`Field type for ${d.type} did not exist.`);return(0,Lr.jsx)(rc.Provider,{value:{readOnlyFields:a.readOnlyFields||s||{},localName:(n=a.localName)!=null?n:v.name},children:(0,Lr.jsx)("div",{className:KS(),onFocus:b,onBlur:y,onClick:M=>{M.stopPropagation()},children:(0,Lr.jsx)(D,U(L({},v),{children:(0,Lr.jsx)(I,L({},v))}))})})}function Hb(e){return(0,Lr.jsx)(Wb,L({},e))}function JS(e){var t=e,{value:r}=t,n=Mn(t,["value"]);let o=(0,Tt.useMemo)(()=>l=>(0,Lr.jsx)("div",U(L({},l),{className:XS({readOnly:n.readOnly})})),[n.readOnly]),i=lc(),s=(0,Tt.useCallback)(a=>{n.id&&(i.setState({[n.id]:a}),n.onChange(a))},[i,n.onChange,n.id]);return(0,Tt.useEffect)(()=>{n.id&&i.setState({[n.id]:r})},[n.id,r,i]),(0,Lr.jsx)(Wb,U(L({},n),{onChange:s,Label:o}))}function Vb(e){let t=fc();return e.field.type==="slot"?null:(0,Lr.jsx)(es.Provider,{value:{[t]:e.value},children:(0,Lr.jsx)(JS,U(L({},e),{id:t}))})}O();O();O();O();var QS={DraggableComponent:"_DraggableComponent_1627v_1","DraggableComponent-overlayWrapper":"_DraggableComponent-overlayWrapper_1627v_6","DraggableComponent-overlay":"_DraggableComponent-overlay_1627v_6","DraggableComponent-loadingOverlay":"_DraggableComponent-loadingOverlay_1627v_38","DraggableComponent--hover":"_DraggableComponent--hover_1627v_54","DraggableComponent--isSelected":"_DraggableComponent--isSelected_1627v_72","DraggableComponent-actionsOverlay":"_DraggableComponent-actionsOverlay_1627v_89","DraggableComponent-actions":"_DraggableComponent-actions_1627v_89","DraggableComponent-actionsAction":"_DraggableComponent-actionsAction_1627v_111"};O();function G_(e){let t={x:0,y:0},r=e;for(;r&&r!==document.documentElement;){let n=r.parentElement;n&&(t.x+=n.scrollLeft,t.y+=n.scrollTop),r=n}return t}O();var Ei=(0,bo.createContext)(null),st=(0,bo.createContext)(Gt(()=>({zoneDepthIndex:{},nextZoneDepthIndex:{},areaDepthIndex:{},nextAreaDepthIndex:{},draggedItem:null,previewIndex:{},enabledIndex:{},hoveringComponent:null,registerRootVirtualizer:()=>{},unregisterRootVirtualizer:()=>{},scrollToComponent:()=>!1}))),e2=({children:e,store:t})=>(0,yi.jsx)(st.Provider,{value:t,children:e}),Za=({children:e,value:t})=>{let r=B(i=>i.dispatch),n=(0,bo.useCallback)(i=>{r({type:"registerZone",zone:i})},[r]),o=(0,bo.useMemo)(()=>L({registerZone:n},t),[t]);return(0,yi.jsx)(yi.Fragment,{children:o&&(0,yi.jsx)(Ei.Provider,{value:o,children:e})})};O();var Ub=(e,t=[])=>{let r=De();return(0,qb.useCallback)(()=>{let n=()=>{},o=s=>{s?e(!1):(setTimeout(()=>{e(!0)},0),n&&n())},i=r.getState().state.ui.isDragging;return o(i),i&&(n=r.subscribe(s=>s.state.ui.isDragging,s=>{o(s)})),n},[r,...t])};O();O();O();var Qt=()=>{if(typeof window>"u")return;let e=document.querySelector("#preview-frame");return e?.tagName==="IFRAME"?e.contentDocument||document:e?.ownerDocument||document};O();O();var Gb=e=>typeof CSS<"u"&&typeof CSS.escape=="function"?CSS.escape(e):e,ki=e=>`[data-puck-component="${Gb(e)}"]`,Ga=e=>`[data-puck-dropzone="${Gb(e)}"]`,Kp={duration:250,easing:"ease"},t2=10,Jp=e=>{var t,r;return(r=(t=e.defaultView)==null?void 0:t.matchMedia("(prefers-reduced-motion: reduce)").matches)!=null?r:!1},Yb=(e,{zones:t,itemId:r,targetZone:n,getExpectedOrder:o,initialExpectedOrder:i=[]},s)=>{let a=new Set(i),l=0,c=()=>{var d;let u=e.querySelector(Ga(n)),p=o(),h=r??p.find(g=>!a.has(g)),f=h&&(d=u?.querySelector(`:scope > ${ki(h)}:not([data-dnd-dragging]):not([data-dnd-placeholder])`))!=null?d:null,m=u?Array.from(u.querySelectorAll(":scope > [data-puck-component]:not([data-dnd-dragging]):not([data-dnd-placeholder])")).map(g=>g.getAttribute("data-puck-component")):[],S=new Set(m),w=p.filter(g=>S.has(g)),k=m.length===w.length&&m.every((g,_)=>g===w[_]),x=t.every(g=>g===n||!h||!e.querySelector(`${Ga(g)} > ${ki(h)}`));if((!f||!k||!x)&&l<t2){l++,requestAnimationFrame(c);return}s(f)};requestAnimationFrame(c)},r2=(e,t)=>{var r,n;let o={x:0,y:0,scaleX:1,scaleY:1},i=(r=e.ownerDocument.defaultView)==null?void 0:r.frameElement;for(;i&&i!==t;){let s=i.getBoundingClientRect(),a=i.offsetWidth?s.width/i.offsetWidth:1,l=i.offsetHeight?s.height/i.offsetHeight:1;o.x+=s.left,o.y+=s.top,o.scaleX*=a,o.scaleY*=l,i=(n=i.ownerDocument.defaultView)==null?void 0:n.frameElement}return o},n2=(e,t)=>{var r,n;let o=e.getBoundingClientRect();if(e.ownerDocument===t)return o;let i=r2(e,(n=(r=t.defaultView)==null?void 0:r.frameElement)!=null?n:null);return{left:o.left*i.scaleX+i.x,top:o.top*i.scaleY+i.y,width:o.width*i.scaleX,height:o.height*i.scaleY}},o2=({element:e,feedbackElement:t,placeholder:r,translate:n})=>{var o;if(Jp(t.ownerDocument))return;let i=r??e,a={frameTransform:t.ownerDocument===i.ownerDocument?null:void 0},l=new Dt(t,a),c=new Dt(i,a),d=(o=un(Vt(t).translate))!=null?o:n,u={x:d.x-(l.center.x-c.center.x),y:d.y-(l.center.y-c.center.y)};return t.setAttribute("data-dnd-dropping",""),t.animate({translate:[`${d.x}px ${d.y}px 0`,`${u.x}px ${u.y}px 0`]},Kp).finished.catch(()=>{}).then(()=>{t.removeAttribute("data-dnd-dropping")})},i2=({feedbackElement:e,itemId:t,targetZone:r,getExpectedOrder:n})=>{var o;let i=e.ownerDocument,s=(o=Qt())!=null?o:i;if(Jp(i))return;let a=e.getBoundingClientRect(),l=n(),c=e.cloneNode(!0);c.removeAttribute("id"),c.removeAttribute("popover"),c.removeAttribute("data-puck-component"),c.removeAttribute("data-puck-dnd"),c.removeAttribute("data-dnd-dragging"),c.setAttribute("inert","true"),Object.assign(c.style,{position:"fixed",left:`${a.left}px`,top:`${a.top}px`,width:`${a.width}px`,height:`${a.height}px`,margin:"0",overflow:"hidden",pointerEvents:"none",transform:"none",transition:"none",translate:"none",zIndex:"2147483647"});let d=s.createElement("style");d.textContent=`
    ${t?`${ki(t)} { visibility: hidden !important; }`:""}
    [data-puck-overlay] { opacity: 0 !important; }
  `,s.head.appendChild(d),i.body.appendChild(c);let u=()=>{c.remove(),d.remove()};Yb(s,{zones:[r],itemId:t,targetZone:r,getExpectedOrder:n,initialExpectedOrder:l},p=>{if(!p){u();return}let h=p.getAttribute("data-puck-component");!t&&h&&(d.textContent+=`
          ${ki(h)} { visibility: hidden !important; }
        `);let f=n2(p,i);c.animate({left:[`${a.left}px`,`${f.left}px`],top:[`${a.top}px`,`${f.top}px`],width:[`${a.width}px`,`${f.width}px`],height:[`${a.height}px`,`${f.height}px`]},U(L({},Kp),{fill:"forwards"})).finished.catch(()=>{}).then(u)})},a2=(e,t)=>{var r,n,o;let i=(r=e.source.manager)==null?void 0:r.dragOperation;if(!(((n=i?.canceled)!=null?n:!1)||((o=i?.target)==null?void 0:o.type)==="void")&&t){i2(U(L({},t),{feedbackElement:e.feedbackElement}));return}return o2(e)};O();var nc=(e,t)=>{var r,n;return(n=(r=e.indexes.zones[t])==null?void 0:r.contentIds)!=null?n:[]},Xb=(e,t)=>{let r=De();return(0,Zb.useCallback)(n=>{var o;let i=Object.values((o=e.getState().previewIndex)!=null?o:{}),s=t?i.find(l=>l?.props.id===t&&!l.ghost):i.find(l=>l?.type==="insert"),a=t?s?.linePlaceholder||s?.type==="insert":!!s;return a2(n,s&&a?{itemId:s.type==="move"?t:void 0,targetZone:s.zone,getExpectedOrder:()=>nc(r.getState().state,s.zone)}:void 0)},[r,e,t])};O();function s2(e,t){typeof e=="function"?e(t):e&&typeof e=="object"&&"current"in e&&(e.current=t)}function zp(e,t){e.forEach(r=>{s2(r,t)})}var bn=re("DraggableComponent",QS),l2=!1,c2=100,Kb=8,Jb=Kb*6.5,u2=-(Jb-8),Y_=Kb,d2=({label:e,children:t,parentAction:r})=>(0,Ce.jsxs)(Ir,{children:[(0,Ce.jsxs)(Ir.Group,{children:[r,e&&(0,Ce.jsx)(Ir.Label,{label:e})]}),(0,Ce.jsx)(Ir.Group,{children:t})]}),p2=({children:e})=>(0,Ce.jsx)(Ce.Fragment,{children:e}),f2=({children:e,depth:t,componentType:r,id:n,index:o,zoneCompound:i,isLoading:s=!1,isSelected:a=!1,debug:l,label:c,autoDragAxis:d,userDragAxis:u,inDroppableZone:p=!0,itemRef:h})=>{let f=B(Y=>{var ae;return((ae=Y.selectedItem)==null?void 0:ae.props.id)===n?Y.zoomConfig.zoom:1}),m=B(Y=>Y._experimentalFullScreenCanvas),S=B(Y=>Y.overrides),w=B(Y=>Y.dispatch),k=B(Y=>Y.iframe),x=(0,ee.useRef)(0),g=(0,ee.useContext)(Ei),[_,v]=(0,ee.useState)({}),b=(0,ee.useCallback)((Y,ae)=>{var le;(le=g?.registerLocalZone)==null||le.call(g,Y,ae),v(Ne=>U(L({},Ne),{[Y]:ae}))},[v]),y=(0,ee.useCallback)(Y=>{var ae;(ae=g?.unregisterLocalZone)==null||ae.call(g,Y),v(le=>{let Ne=L({},le);return delete Ne[Y],Ne})},[v]),I=Object.values(_).filter(Boolean).length>0,C=B(we(Y=>{var ae;return(ae=Y.state.indexes.nodes[n])==null?void 0:ae.path})),D=B(we(Y=>{let ae=Sr({index:o,zone:i},Y.state);return Y.permissions.getPermissions({item:ae})})),A=(0,ee.useContext)(st),M=De(),[N,R]=(0,ee.useState)(u||d),F=(0,ee.useMemo)(()=>qp(N),[N]),Z=Xb(A,n),{ref:$,isDragging:V,sortable:Q}=ci({id:n,index:o,group:i,type:"component",data:{areaId:g?.areaId,zone:i,index:o,componentType:r,containsActiveZone:I,depth:t,path:C||[],inDroppableZone:p},collisionPriority:t,collisionDetector:F,transition:{duration:200,easing:"cubic-bezier(0.2, 0, 0, 1)"},plugins:Y=>[...Y,Dr.configure({feedback:"clone",dropAnimation:Z})]});(0,ee.useEffect)(()=>{let Y=A.getState().enabledIndex[i];Q.droppable.disabled=!Y,Q.draggable.disabled=!D.drag;let ae=A.subscribe(le=>{Q.droppable.disabled=!le.enabledIndex[i]});return q.current&&!D.drag?(q.current.setAttribute("data-puck-disabled",""),()=>{var le;(le=q.current)==null||le.removeAttribute("data-puck-disabled"),ae()}):ae},[D.drag,i]);let[,de]=(0,ee.useState)(0),q=(0,ee.useRef)(null),ne=(0,ee.useCallback)(Y=>{$(Y),q.current!==Y&&(q.current=Y,de(ae=>ae+1),h&&zp([h],Y))},[h,$]),[Le,J]=(0,ee.useState)();(0,ee.useEffect)(()=>{var Y,ae,le;J(k.enabled?(Y=q.current)==null?void 0:Y.ownerDocument.body:(le=(ae=q.current)==null?void 0:ae.closest("[data-puck-preview]"))!=null?le:document.body)},[k.enabled]);let H=(0,ee.useCallback)(()=>{var Y,ae;if(!q.current)return;let le=q.current,Ne=le.getBoundingClientRect(),ut=k.enabled?null:le.closest("[data-puck-preview]"),Bt=(()=>{let Co=le;for(;Co&&Co!==document.documentElement;){if(getComputedStyle(Co).position==="fixed")return!0;Co=Co.parentElement}return!1})(),Et=ut?.getBoundingClientRect(),on=ut?G_(ut):{x:0,y:0},pr=Bt?{x:0,y:0}:G_(le),an=Bt?{x:0,y:0}:{x:pr.x-on.x-((Y=Et?.left)!=null?Y:0),y:pr.y-on.y-((ae=Et?.top)!=null?ae:0)};return{left:`${Ne.left+an.x}px`,top:`${Ne.top+an.y}px`,height:`${Ne.height}px`,width:`${Ne.width}px`,position:Bt?"fixed":void 0}},[k.enabled]),[E,z]=(0,ee.useState)(),P=(0,ee.useRef)(null),j=(0,ee.useRef)(null),W=(0,ee.useCallback)(()=>{z(H()),h&&zp([h],q.current)},[H,h]),G=(0,ee.useCallback)(()=>{j.current==null&&(j.current=requestAnimationFrame(()=>{j.current=null,W()}))},[W]);(0,ee.useEffect)(()=>()=>{j.current!=null&&(cancelAnimationFrame(j.current),j.current=null)},[]),(0,ee.useEffect)(()=>{if(q.current){let Y=new ResizeObserver(()=>{G()});return Y.observe(q.current),()=>{Y.disconnect()}}},[G,h]);let te=B(Y=>Y.nodes.registerNode),ge=B(Y=>Y.nodes.unregisterNode),ze=(0,ee.useCallback)(()=>{rn(!1)},[]),lt=(0,ee.useCallback)(()=>{rn(!0)},[]),Ve=(0,ee.useRef)({sync:()=>null,hideOverlay:()=>null,showOverlay:()=>null});(0,ee.useLayoutEffect)(()=>{Ve.current.sync=W,Ve.current.hideOverlay=ze,Ve.current.showOverlay=lt},[ze,lt,W]),(0,ee.useEffect)(()=>(te(n,Ve.current),()=>{ge(n)}),[n,te,ge]);let Qe=(0,ee.useMemo)(()=>S.actionBar||d2,[S.actionBar]),je=(0,ee.useMemo)(()=>S.componentOverlay||p2,[S.componentOverlay]),Pe=(0,ee.useCallback)(Y=>{if(!!A.getState().draggedItem)return;Y.target.closest("[data-puck-overlay-portal]")||Y.stopPropagation(),w(m?{type:"setUi",ui:{itemSelector:a?null:{index:o,zone:i}}}:{type:"setUi",ui:{itemSelector:{index:o,zone:i}}})},[o,i,n,a,m]),dr=(0,ee.useCallback)(()=>{let{nodes:Y,zones:ae}=M.getState().state.indexes,le=Y[n],Ne=le?.parentId?Y[le?.parentId]:null;if(!Ne||!le.parentId)return;let ut=`${Ne.parentId}:${Ne.zone}`,Bt=ae[ut].contentIds.indexOf(le.parentId);w({type:"setUi",ui:{itemSelector:{zone:ut,index:Bt}}})},[g,C]),An=(0,ee.useCallback)(()=>{w({type:"duplicate",sourceIndex:o,sourceZone:i})},[o,i]),fs=(0,ee.useCallback)(()=>{w({type:"remove",index:o,zone:i})},[o,i]),[xo,wo]=(0,ee.useState)(!1),So=Rr(st,Y=>Y.hoveringComponent===n);(0,ee.useEffect)(()=>{if(!q.current)return;let Y=q.current,ae=Ne=>{let ut=!!A.getState().draggedItem;wo(ut?!!V:!0),Ne.stopPropagation()},le=Ne=>{Ne.stopPropagation(),wo(!1)};return Y.setAttribute("data-puck-component",n),Y.setAttribute("data-puck-dnd",n),Y.style.position="relative",Y.addEventListener("click",Pe),Y.addEventListener("mouseover",ae),Y.addEventListener("mouseout",le),()=>{Y.removeAttribute("data-puck-component"),Y.removeAttribute("data-puck-dnd"),Y.removeEventListener("click",Pe),Y.removeEventListener("mouseover",ae),Y.removeEventListener("mouseout",le)}},[q.current,Pe,I,i,n,V,p]);let[Fr,rn]=(0,ee.useState)(!1),[nn,ji]=(0,ee.useState)(!0),[Wc,Io]=(0,ee.useTransition)();(0,ee.useEffect)(()=>{Io(()=>{xo||So||a?(G(),rn(!0),hs(!1)):rn(!1)})},[xo,So,a,k]);let[Bi,hs]=(0,ee.useState)(!1),Wi=Ub(Y=>{Y?Io(()=>{W(),ji(!0)}):ji(!1)});(0,ee.useEffect)(()=>{V&&hs(!0)},[V]),(0,ee.useEffect)(()=>{if(Bi)return Wi()},[Bi,Wi]),(0,ee.useEffect)(()=>{if(!nn||!(a||V))return;let Y=q.current;if(!Y)return;let ae=Y.ownerDocument,le=ae.defaultView;if(!le)return;x.current=0,G();let Ne=()=>G(),ut=()=>G();ae.addEventListener("scroll",Ne,!0),le.addEventListener("resize",ut);let Bt=0,Et=on=>{if(on-x.current>=c2){x.current=on;let pr=q.current;if(pr){let an=pr.getBoundingClientRect(),Eo=P.current;(!Eo||Math.abs(an.x-Eo.x)>.5||Math.abs(an.y-Eo.y)>.5||Math.abs(an.width-Eo.width)>.5||Math.abs(an.height-Eo.height)>.5)&&(P.current=an,G())}}Bt=requestAnimationFrame(Et)};return Bt=requestAnimationFrame(Et),()=>{ae.removeEventListener("scroll",Ne,!0),le.removeEventListener("resize",ut),cancelAnimationFrame(Bt)}},[nn,a,V,G]);let vs=(0,ee.useCallback)(Y=>{if(Y&&Y.ownerDocument.defaultView){let le=Y.getBoundingClientRect(),ut=le.x<0,Et=le.y<0;ut&&(Y.style.transformOrigin="left top",Y.style.left="0px"),Et&&(Y.style.top="12px",ut||(Y.style.transformOrigin="right top"))}},[f]),Tn=(0,ee.useRef)(null);(0,ee.useEffect)(()=>{vs(Tn.current)},[Tn.current,vs]),(0,ee.useEffect)(()=>{if(u){R(u);return}if(q.current){let Y=window.getComputedStyle(q.current);if(Y.display==="inline"||Y.display==="inline-block"){R("x");return}}R(d)},[q,u,d]);let gs=oe("action-selectparent"),ms=oe("action-duplicate"),Hc=oe("action-delete"),Ie=(0,ee.useMemo)(()=>g?.areaId&&g?.areaId!=="root"&&(0,Ce.jsx)(Ir.Action,{onClick:dr,label:gs,children:(0,Ce.jsx)(ah,{size:16})}),[g?.areaId,gs]),Ge=(0,ee.useMemo)(()=>U(L({},g),{areaId:n,zoneCompound:i,index:o,depth:t+1,registerLocalZone:b,unregisterLocalZone:y}),[g,n,i,o,t,b,y]),ct=B(Y=>{var ae;return((ae=Y.currentRichText)==null?void 0:ae.inlineComponentId)===n?Y.currentRichText:null}),wr=D.duplicate||D.delete;return(0,Ce.jsxs)(Za,{value:Ge,children:[nn&&Fr&&(0,$b.createPortal)((0,Ce.jsxs)("div",{className:bn({isSelected:a,isDragging:V,hover:xo||So}),style:L({},E),"data-puck-overlay":!0,children:[l,s&&(0,Ce.jsx)("div",{className:bn("loadingOverlay"),children:(0,Ce.jsx)(Ln,{})}),(0,Ce.jsx)("div",{className:bn("actionsOverlay"),style:{top:Jb/f},children:(0,Ce.jsx)("div",{className:bn("actions"),style:{transform:`scale(${1/f}`,top:u2/f,right:0,paddingLeft:Y_,paddingRight:Y_},ref:Tn,children:(0,Ce.jsxs)(Qe,{parentAction:Ie,label:l2?n:c,children:[ct&&(0,Ce.jsxs)(Ce.Fragment,{children:[(0,Ce.jsx)(Wh,{editor:ct.editor,field:ct.field,inline:!0,readOnly:!1}),wr&&(0,Ce.jsx)(Ir.Separator,{})]}),D.duplicate&&(0,Ce.jsx)(Ir.Action,{onClick:An,label:ms,children:(0,Ce.jsx)(xs,{className:bn("actionsAction")})}),D.delete&&(0,Ce.jsx)(Ir.Action,{onClick:fs,label:Hc,children:(0,Ce.jsx)(ws,{className:bn("actionsAction")})})]})})}),(0,Ce.jsx)("div",{className:bn("overlayWrapper"),children:(0,Ce.jsx)(je,{componentId:n,componentType:r,hover:xo,isSelected:a,children:(0,Ce.jsx)("div",{className:bn("overlay")})})})]}),Le||document.body),e(ne)]})};O();var Qb={DropZone:"_DropZone_wc2ks_1","DropZone--hasChildren":"_DropZone--hasChildren_wc2ks_11","DropZone--isAreaSelected":"_DropZone--isAreaSelected_wc2ks_24","DropZone--hoveringOverArea":"_DropZone--hoveringOverArea_wc2ks_25","DropZone--isRootZone":"_DropZone--isRootZone_wc2ks_25","DropZone-item":"_DropZone-item_wc2ks_39","DropZone-linePlaceholder":"_DropZone-linePlaceholder_wc2ks_43","DropZone-hitbox":"_DropZone-hitbox_wc2ks_55","DropZone--isEnabled":"_DropZone--isEnabled_wc2ks_63","DropZone--isAnimating":"_DropZone--isAnimating_wc2ks_74"};O();var ey=(e,{allow:t,disallow:r})=>{if(!e)return!0;let n=new Set(t),o=new Set(r);return r?(o.has(e)&&n.has(e)&&o.delete(e),!o.has(e)):t?n.has(e):!0};O();O();var ty={Drawer:"_Drawer_1n90m_1","Drawer-draggable":"_Drawer-draggable_1n90m_8","Drawer-draggableBg":"_Drawer-draggableBg_1n90m_12","DrawerItem-draggable":"_DrawerItem-draggable_1n90m_22","DrawerItem--disabled":"_DrawerItem--disabled_1n90m_38",DrawerItem:"_DrawerItem_1n90m_22","Drawer--isDraggingFrom":"_Drawer--isDraggingFrom_1n90m_48","DrawerItem-name":"_DrawerItem-name_1n90m_72"};O();O();O();function h2(e,t){let r=setTimeout(e,t);return()=>clearTimeout(r)}function v2(e,t){let r=()=>performance.now(),n,o=0;return function(...i){let s=r(),a=this;s-o>=t?(e.apply(a,i),o=s):(n?.(),n=h2(()=>{e.apply(a,i),o=r()},t-(s-o)))}}O();var g2=class{constructor(e,t){this.scaleFactor=1,this.frameEl=null,this.frameRect=null;var r;this.target=e,this.original=t,this.frameEl=document.querySelector("iframe#preview-frame"),this.frameEl&&(this.frameRect=this.frameEl.getBoundingClientRect(),this.scaleFactor=this.frameRect.width/(((r=this.frameEl.contentWindow)==null?void 0:r.innerWidth)||1))}get x(){return this.original.x}get y(){return this.original.y}get global(){return document!==this.target.ownerDocument&&this.frameRect?{x:this.x*this.scaleFactor+this.frameRect.left,y:this.y*this.scaleFactor+this.frameRect.top}:this.original}get frame(){return document===this.target.ownerDocument&&this.frameRect?{x:(this.x-this.frameRect.left)/this.scaleFactor,y:(this.y-this.frameRect.top)/this.scaleFactor}:this.original}};O();var m2=typeof PointerEvent<"u"?PointerEvent:Event,ry=class extends m2{constructor(e,t){super(e,t),this._originalTarget=null,this.originalTarget=t.originalTarget}set originalTarget(e){this._originalTarget=e}get originalTarget(){return this._originalTarget}},_2=e=>e.sort((t,r)=>{let n=t.data,o=r.data;return n.depth>o.depth?1:o.depth>n.depth?-1:0}),b2=e=>{let t=e?.id;if(!e)return null;if(e.type==="component"){let r=e.data;r.containsActiveZone?t=null:t=r.zone}else if(e.type==="void")return"void";return t},Va=6,y2=(e,t)=>{let r=[],n=e.target.ownerDocument.elementsFromPoint(e.x,e.y),o=n.find(s=>s.getAttribute("data-puck-preview")),i=n.find(s=>s.getAttribute("data-puck-drawer"));if(i&&(n=[i]),o){let s=Qt();s&&(n=s.elementsFromPoint(e.frame.x,e.frame.y))}if(n)for(let s=0;s<n.length;s++){let a=n[s],l=a.getAttribute("data-puck-dropzone"),c=a.getAttribute("data-puck-dnd"),d=a.hasAttribute("data-puck-dnd-void");if(Va&&(l||c)&&!d){let u=a.getBoundingClientRect(),p={left:u.left+Va,right:u.right-Va,top:u.top+Va,bottom:u.bottom-Va};if(e.frame.x<p.left||e.frame.x>p.right||e.frame.y>p.bottom||e.frame.y<p.top)continue}if(l){let u=t.registry.droppables.get(l);u&&r.push(u)}if(c){let u=t.registry.droppables.get(c);u&&r.push(u)}}return r},k2=(e,t)=>{var r;let n=y2(e,t);if(n.length>0){let o=_2(n),i=t.dragOperation.source,s=o.findIndex(f=>f.id===i?.id),a=i?.id,l=[...o];a&&s>-1&&l.splice(s,1),l=l.filter(f=>{let m=f.data;if(a&&s>-1&&m.path.indexOf(a)>-1)return!1;if(f.type==="dropzone"){let S=f.data;if(!S.isDroppableTarget||S.areaId===a)return!1}else if(f.type==="component"&&!f.data.inDroppableZone)return!1;return!0}),l.reverse();let c=l[0];if(!c)return{zone:null,area:null};let d=c.data,u="containsActiveZone"in d,p=b2(c),h=u&&d.containsActiveZone?l[0].id:(r=l[0])==null?void 0:r.data.areaId;return{zone:p,area:h}}return{zone:tr,area:zo}},x2=({onChange:e},t)=>class extends Je{constructor(n,o){super(n),!(typeof window>"u")&&this.registerEffect(()=>{let s=v2(c=>{let d=c instanceof ry&&c.originalTarget||c.target,u=new g2(d,{x:c.clientX,y:c.clientY});document.elementsFromPoint(u.global.x,u.global.y).some(f=>f.id===t)&&e(k2(u,n),n)},50),a=c=>{s(c)};return document.body.addEventListener("pointermove",a,{capture:!0}),()=>{document.body.removeEventListener("pointermove",a,{capture:!0})}})}};O();var w2=({zones:e,itemId:t,targetZone:r,getExpectedOrder:n})=>{let o=Qt();if(!o||Jp(o))return()=>{};let i=Array.from(new Set(e)).map(c=>`${Ga(c)} > [data-puck-component]:not([data-dnd-dragging]):not([data-dnd-placeholder])`).join(", "),s=()=>{let c=new Map;return o.querySelectorAll(i).forEach(d=>{let u=d.getAttribute("data-puck-component");u&&u!==t&&c.set(u,{el:d,rect:d.getBoundingClientRect()})}),c},a=s(),l=n();return()=>{Yb(o,{zones:e,itemId:t,targetZone:r,getExpectedOrder:n,initialExpectedOrder:l},()=>{s().forEach(({el:c,rect:d},u)=>{var p;let h=(p=a.get(u))==null?void 0:p.rect;if(!h)return;let f=h.x-d.x,m=h.y-d.y;Math.abs(f)<1&&Math.abs(m)<1||c.animate({translate:[`${f}px ${m}px 0`,"0px 0px 0"]},Kp)})})}};O();var _p=(e,{isDraggingBetweenSlots:t=!1,isNewComponent:r=!1}={})=>e==="auto"?t||r?"static":"fluid":e;O();O();O();var rs=(e,t)=>{let r=e.indexes.nodes[t];if(!r)return;let n=`${r.parentId}:${r.zone}`,o=e.indexes.zones[n].contentIds.indexOf(t);return{zone:n,index:o}};function zi(e,t,r="force",n=!1,o){return yt(this,null,function*(){let i=yield t().resolveComponentData(e,r);if(!i.didChange&&!n)return;let s=rs(t().state,i.node.props.id);if(!s){console.warn(`Warning: Could not find component with id "${e.props.id}" to resolve its data. Component may have been removed or the id is invalid.`);return}t().dispatch({type:"replace",data:Po(i.node),destinationIndex:s.index,destinationZone:s.zone,ui:o})})}var S2=(e,t,r,n)=>yt(null,null,function*(){let{getState:o}=n,i=Oo(e),s={type:"insert",componentType:e,destinationIndex:r,destinationZone:t,id:i},a=o().state,l=eh(a,s,o()),c=o().dispatch;c(U(L({},s),{recordHistory:!0}));let d={index:r,zone:t};c({type:"setUi",ui:{itemSelector:d}});let u=Sr(d,l);u&&(yield zi(u,o,"insert"))});O();var ny=(e,t,r,n)=>yt(null,null,function*(){var o,i,s;let a=n.getState().dispatch;a({type:"move",sourceIndex:t.index,sourceZone:(o=t.zone)!=null?o:tr,destinationIndex:r.index,destinationZone:(i=r.zone)!=null?i:tr,recordHistory:!1});let l=(s=n.getState().state.indexes.nodes[e])==null?void 0:s.data;l&&(yield zi(l,n.getState,"move"))});O();function oy(e){function t(r){return r?r.getAttribute("dir")||t(r.parentElement):"ltr"}return e?t(e):"ltr"}O();O();O();var oc=(e,t,r)=>Math.max(t,Math.min(r,e)),I2=(e,t)=>{let r=oc(e.x,Math.min(t.x1,t.x2),Math.max(t.x1,t.x2)),n=oc(e.y,Math.min(t.y1,t.y2),Math.max(t.y1,t.y2));return Math.hypot(e.x-r,e.y-n)};O();var E2=e=>{let t=e.replace(/\[[^\]]*\]/g," ").trim();return t&&t!=="none"?t.split(/\s+/).length:0},iy=(e,t,r=t.getComputedStyle(e))=>{let n=r.display,o=oy(e)==="rtl";if(n==="flex"||n==="inline-flex"){let i=r.flexDirection;if(i.startsWith("row")){let s=i==="row-reverse";return{axis:"x",reversed:o?!s:s}}return{axis:"y",reversed:i==="column-reverse"}}return n==="grid"||n==="inline-grid"?r.gridAutoFlow.startsWith("column")||E2(r.gridTemplateColumns)>1?{axis:"x",reversed:o}:{axis:"y",reversed:!1}:{axis:"y",reversed:!1}},ay=({axis:e,reversed:t})=>{let r=e==="x",n=t?-1:1;return{horizontal:r,reversed:t,forward:n,start:a=>r?t?a.right:a.left:t?a.bottom:a.top,end:a=>r?t?a.left:a.right:t?a.top:a.bottom,isBefore:(a,l)=>n>0?a<=l:a>=l}},X_=(e,t,r)=>{var n,o;let i=e.ownerDocument.defaultView;if(!i)return null;let s=new Map(r.map((_,v)=>[_,v])),a=Array.from(e.querySelectorAll(":scope > [data-puck-component]:not([data-dnd-dragging]):not([data-dnd-placeholder])")).map(_=>{var v,b;return{index:(b=s.get((v=_.getAttribute("data-puck-component"))!=null?v:""))!=null?b:-1,el:_}}).filter(_=>_.index!==-1).sort((_,v)=>_.index-v.index).map(({index:_,el:v})=>({index:_,rect:v.getBoundingClientRect()}));if(a.length===0)return 0;let l=iy(e,i),{horizontal:c,reversed:d,start:u,end:p}=ay(l),h=(_,v,b,y=[b])=>{let I=1/0,C=-1/0;for(let D of y)I=Math.min(I,c?D.top:D.left),C=Math.max(C,c?D.bottom:D.right);return c?{index:_,x1:v,x2:v,y1:b.top,y2:b.bottom,laneStart:I,laneEnd:C}:{index:_,x1:b.left,x2:b.right,y1:v,y2:v,laneStart:I,laneEnd:C}},f=[],m=(_,v,b)=>{let y=b==="before"?u(v):p(v);return h(_,y,v)};for(let _=0;_<=a.length;_++){let v=a[_-1],b=a[_];if(!b)f.push(m(v.index+1,v.rect,"after"));else if(!v)f.push(m(b.index,b.rect,"before"));else if(b.index-v.index>1)f.push(m(v.index+1,v.rect,"after")),f.push(m(b.index,b.rect,"before"));else if(d?p(v.rect)<u(b.rect):p(v.rect)>u(b.rect))f.push(m(b.index,b.rect,"before")),f.push(m(b.index,v.rect,"after"));else{let y=(p(v.rect)+u(b.rect))/2;f.push(h(b.index,y,b.rect,[v.rect,b.rect]))}}let S=c?t.y:t.x,w=null,k=1/0,x=null,g=1/0;for(let _ of f){let v=I2(t,_);v<k&&(k=v,w=_),S>=_.laneStart&&S<=_.laneEnd&&v<g&&(g=v,x=_)}return(o=(n=x??w)==null?void 0:n.index)!=null?o:null};O();var K_=(e,t)=>{var r;let n=document.querySelector("iframe#preview-frame");if(!n||e.ownerDocument!==n.contentDocument)return t;let o=n.getBoundingClientRect(),i=o.width/(((r=n.contentWindow)==null?void 0:r.innerWidth)||1);return i>0?{x:(t.x-o.left)/i,y:(t.y-o.top)/i}:t},C2=e=>{let t=De(),r=(0,Mr.useRef)(null),n=(0,Mr.useCallback)(l=>{var c;let d=(c=Qt())==null?void 0:c.querySelector("[data-puck-entry]");l?d?.setAttribute("data-puck-line-drag","true"):d?.removeAttribute("data-puck-line-drag")},[]),o=(0,Mr.useCallback)((l,c)=>{var d;let u=(d=Qt())==null?void 0:d.querySelector(Ga(l));if(!u)return null;let p=K_(u,c.dragOperation.position.current),h=nc(t.getState().state,l);return X_(u,p,h)},[t]),i=(0,Mr.useCallback)(l=>{var c;let{previewIndex:d={}}=e.getState(),u=Object.values(d).find(w=>w?.linePlaceholder);if(!u)return;let p=(c=Qt())==null?void 0:c.querySelector(Ga(u.zone));if(!p)return;let h=K_(p,l.dragOperation.position.current),f=p.getBoundingClientRect();if(!(h.x>=f.left&&h.x<=f.right&&h.y>=f.top&&h.y<=f.bottom))return;let S=X_(p,h,nc(t.getState().state,u.zone));S!==null&&S!==u.index&&e.setState({previewIndex:U(L({},d),{[u.zone]:U(L({},u),{index:S})})})},[t,e]),s=(0,Mr.useCallback)(()=>{var l;(l=r.current)==null||l.call(r),r.current=null},[]),a=(0,Mr.useCallback)(l=>{s();let c=Qt();if(!c)return;let d=null,u=()=>{d===null&&(d=requestAnimationFrame(()=>{d=null,i(l)}))};c.addEventListener("scroll",u,{capture:!0,passive:!0}),r.current=()=>{d!==null&&cancelAnimationFrame(d),c.removeEventListener("scroll",u,{capture:!0})}},[s,i]);return(0,Mr.useEffect)(()=>s,[s]),{getTargetIndex:o,setActive:n,startScrollTracking:a,stopScrollTracking:s,update:i}},z2=!1,sy=(0,Ze.createContext)({dragListeners:{}});function P2(e,t,r=[]){let{setDragListeners:n}=(0,Ze.useContext)(sy);(0,Ze.useEffect)(()=>{n&&n(o=>U(L({},o),{[e]:[...o[e]||[],t]}))},r)}var O2=100,D2=e=>{let t=(0,Ze.useRef)(null);return(0,Ze.useCallback)(r=>{Ep.setState({fallbackEnabled:!1});let n=Oo();t.current=n,setTimeout(()=>{t.current===n&&(Ep.setState({fallbackEnabled:!0}),r.collisionObserver.forceUpdate(!0))},e)},[])},A2=({children:e,disableAutoScroll:t,behavior:r="auto"})=>{let n=B(I=>I.dispatch),o=B(I=>I.instanceId),i=De(),s=(0,Ze.useRef)(null),a=D2(100),[l]=(0,Ze.useState)(()=>{let I=new Map;return Gt(()=>({zoneDepthIndex:{},nextZoneDepthIndex:{},areaDepthIndex:{},nextAreaDepthIndex:{},draggedItem:null,previewIndex:{},enabledIndex:{},hoveringComponent:null,registerRootVirtualizer:(C,D)=>{I.set(C,D)},unregisterRootVirtualizer:C=>{I.delete(C)},scrollToComponent:C=>{let D=Array.from(I.values());if(D.length>0)for(let A of D){let M=A.resolveIndex(C);M<0||A.virtualizer.scrollToIndex(M,{behavior:"auto",align:"auto"})}else{let A=Qt(),M=A?.querySelector(ki(C));M?.scrollIntoView({behavior:"smooth"})}}}))}),c=(0,Ze.useCallback)(I=>{let{zoneDepthIndex:C={},areaDepthIndex:D={}}=l.getState()||{},A=Object.keys(C).length>0,M=Object.keys(D).length>0,N=!1,R=!1;return(I.zone&&!C[I.zone]||!I.zone&&A)&&(N=!0),(I.area&&!D[I.area]||!I.area&&M)&&(R=!0),{zoneChanged:N,areaChanged:R}},[l]),d=(0,Ze.useCallback)((I,C)=>{let{zoneChanged:D,areaChanged:A}=c(I);!D&&!A||(l.setState({zoneDepthIndex:I.zone?{[I.zone]:!0}:{},areaDepthIndex:I.area?{[I.area]:!0}:{}}),a(C),setTimeout(()=>{C.collisionObserver.forceUpdate(!0)},50),s.current=null)},[l]),u=Hh(d,O2),p=()=>{u.cancel(),s.current=null};(0,Ze.useEffect)(()=>{z2&&l.subscribe(I=>{var C,D;return console.log(I.previewIndex,(C=Object.entries(I.zoneDepthIndex||{})[0])==null?void 0:C[0],(D=Object.entries(I.areaDepthIndex||{})[0])==null?void 0:D[0])})},[]);let[h]=(0,Ze.useState)(()=>[...t?Or.plugins.filter(I=>I!==ml):Or.plugins,x2({onChange:(I,C)=>{let D=l.getState(),{zoneChanged:A,areaChanged:M}=c(I),N=C.dragOperation.status.dragging;if(M||A){let R={},F={};I.zone&&(R={[I.zone]:!0}),I.area&&(F={[I.area]:!0}),l.setState({nextZoneDepthIndex:R,nextAreaDepthIndex:F})}if(I.zone!=="void"&&D?.zoneDepthIndex.void){d(I,C);return}if(M){if(N){let R=s.current;R&&R.area===I.area&&R.zone===I.zone||(p(),u(I,C),s.current=I)}else p(),d(I,C);return}A&&d(I,C),p()}},o)]),f=$p(),[m,S]=(0,Ze.useState)({}),w=(0,Ze.useRef)(null),k=(0,Ze.useRef)(void 0),{getTargetIndex:x,setActive:g,startScrollTracking:_,stopScrollTracking:v,update:b}=C2(l),y=(0,Ze.useMemo)(()=>({mode:"edit",areaId:"root",depth:0}),[]);return(0,gi.jsx)(sy.Provider,{value:{dragListeners:m,setDragListeners:S},children:(0,gi.jsx)(oi,{plugins:h,sensors:f,onDragEnd:(I,C)=>{var D,A;v();let M=(D=Qt())==null?void 0:D.querySelector("[data-puck-entry]");M?.removeAttribute("data-puck-dragging");let{source:N,target:R}=I.operation;if(!N){g(!1),l.setState({draggedItem:null});return}let{zone:F,index:Z}=N.data,{previewIndex:$={}}=l.getState()||{},V=(A=Object.values($).find(ne=>ne?.props.id===N.id&&!ne.ghost))!=null?A:null,Q=!I.canceled&&R?.type!=="void"&&V?.linePlaceholder?w2({zones:k.current?[k.current.zone,V.zone]:[V.zone],itemId:V.type==="move"?V.props.id:void 0,targetZone:V.zone,getExpectedOrder:()=>nc(i.getState().state,V.zone)}):null,de=()=>{var ne,Le,J,H,E;if(g(!1),l.setState({draggedItem:null}),I.canceled||R?.type==="void"){l.setState({previewIndex:{}}),(ne=m.dragend)==null||ne.forEach(j=>{j(I,C)}),n({type:"setUi",ui:{itemSelector:null,isDragging:!1}});return}let z=V&&V.linePlaceholder&&k.current&&V.zone===k.current.zone&&V.index>k.current.index?V.index-1:(Le=V?.index)!=null?Le:Z;V&&(l.setState({previewIndex:{}}),V.type==="insert"?S2(V.componentType,V.zone,V.index,i):k.current&&ny(V.props.id,k.current,U(L({},V),{index:z}),i),Q?.());let P=((J=k.current)==null?void 0:J.zone)!==V?.zone||((H=k.current)==null?void 0:H.index)!==z;n({type:"setUi",ui:{itemSelector:V?{index:z,zone:V.zone}:{index:Z,zone:F},isDragging:!1},recordHistory:P}),(E=m.dragend)==null||E.forEach(j=>{j(I,C)})},q;q=$e(()=>{N.status==="idle"&&(de(),q?.())})},onDragMove:(I,C)=>{var D;b(C),(D=m.dragmove)==null||D.forEach(A=>{A(I,C)})},onDragOver:(I,C)=>{var D,A,M,N,R,F;if(I.preventDefault(),!((D=l.getState())==null?void 0:D.draggedItem))return;p();let{source:$,target:V}=I.operation;if(!V||!$||V.type==="void")return;let[Q]=$.id.split(":"),[de]=V.id.split(":"),q=$.data,ne=q.zone,Le=q.index,J="",H=0;if(V.type==="component"){let z=V.data;J=z.zone;let P=(A=C.collisionObserver.collisions[0])==null?void 0:A.data,j=Up(P?.direction,oy(V.element));H=Zp({position:j,sourceIndex:Le,targetIndex:z.index,isSameZone:ne===J})}else J=V.id.toString(),H=0;let E=((M=i.getState().state.indexes.nodes[V.id])==null?void 0:M.path)||[];if(!(de===Q||E.find(z=>{let[P]=z.split(":");return P===Q}))){if(w.current==="new"){let z=_p(r,{isNewComponent:!0})==="static";z&&(H=(N=x(J,C))!=null?N:H),g(z),l.setState({previewIndex:{[J]:{componentType:q.componentType,type:"insert",index:H,zone:J,element:$.element,props:{id:$.id.toString()},linePlaceholder:z}}})}else{k.current||(k.current={zone:q.zone,index:q.index});let z=Sr(k.current,i.getState().state);if(z){let P=k.current.zone,j=P!==J,W=_p(r,{isDraggingBetweenSlots:j})==="static";W&&(H=(R=x(J,C))!=null?R:H),g(W);let G={[J]:{componentType:q.componentType,type:"move",index:H,zone:J,props:z.props,element:$.element,linePlaceholder:W}};if(W&&j){let te=l.getState().previewIndex[P],ge=k.current.index;te&&!te.linePlaceholder&&(ge=te.index),G[P]={componentType:q.componentType,type:"move",index:ge,zone:P,props:z.props,element:$.element,ghost:!0}}l.setState({previewIndex:G})}}(F=m.dragover)==null||F.forEach(z=>{z(I,C)})}},onDragStart:(I,C)=>{var D;r!=="fluid"&&_(C);let{source:A}=I.operation;if(A?.type==="component"){let M=A.data,N={zone:M.zone,index:M.index};k.current=N;let R=Sr(N,i.getState().state);if(R){let F=_p(r)==="static";g(F),l.setState({previewIndex:{[M.zone]:{componentType:M.componentType,type:"move",index:M.index,zone:M.zone,props:R.props,element:A.element,linePlaceholder:F}}})}}(D=m.dragstart)==null||D.forEach(M=>{M(I,C)})},onBeforeDragStart:I=>{var C,D,A,M;let N=((C=I.operation.source)==null?void 0:C.type)==="drawer";w.current=N?"new":"existing",k.current=void 0,l.setState({draggedItem:I.operation.source}),((D=i.getState().selectedItem)==null?void 0:D.props.id)!==((A=I.operation.source)==null?void 0:A.id)?n({type:"setUi",ui:{itemSelector:null,isDragging:!0},recordHistory:!1}):n({type:"setUi",ui:{isDragging:!0},recordHistory:!1});let R=(M=Qt())==null?void 0:M.querySelector("[data-puck-entry]");R?.setAttribute("data-puck-dragging","true"),g(!1)},children:(0,gi.jsx)(e2,{store:l,children:(0,gi.jsx)(Za,{value:y,children:e})})})})},T2=({children:e,disableAutoScroll:t,behavior:r})=>B(o=>o.status)==="LOADING"?e:(0,gi.jsx)(A2,{disableAutoScroll:t,behavior:r,children:e}),Zl=re("Drawer",ty),pi=re("DrawerItem",ty),Pp=({children:e,name:t,label:r,dragRef:n,isDragDisabled:o})=>{let i=(0,Ci.useMemo)(()=>e||(({children:s})=>(0,at.jsx)("div",{className:pi("default"),children:s})),[e]);return(0,at.jsx)("div",{className:pi({disabled:o}),ref:n,onMouseDown:s=>s.preventDefault(),"data-testid":n?`drawer-item:${t}`:"","data-puck-drawer-item":!0,children:(0,at.jsx)(i,{name:t,children:(0,at.jsx)("div",{className:pi("draggableWrapper"),children:(0,at.jsxs)("div",{className:pi("draggable"),children:[(0,at.jsx)("div",{className:pi("name"),children:r??t}),(0,at.jsx)("div",{className:pi("icon"),children:(0,at.jsx)(Cb,{})})]})})})})},M2=({children:e,name:t,label:r,id:n,isDragDisabled:o})=>{let i=(0,Ci.useContext)(st),s=Xb(i),{ref:a}=Gm({id:n,data:{componentType:t},disabled:o,type:"drawer",plugins:[Dr.configure({dropAnimation:s})]});return(0,at.jsxs)("div",{className:Zl("draggable"),children:[(0,at.jsx)("div",{className:Zl("draggableBg"),children:(0,at.jsx)(Pp,{name:t,label:r,children:e})}),(0,at.jsx)("div",{className:Zl("draggableFg"),children:(0,at.jsx)(Pp,{name:t,label:r,dragRef:a,isDragDisabled:o,children:e})})]})},L2=({name:e,children:t,id:r,label:n,index:o,isDragDisabled:i})=>{let s=r||e,[a,l]=(0,Ci.useState)(Oo(s));return typeof o<"u"&&console.error("Warning: The `index` prop on Drawer.Item is deprecated and no longer required."),P2("dragend",()=>{l(Oo(s))},[s]),(0,at.jsx)("div",{children:(0,at.jsx)(M2,{name:e,label:n,id:a,isDragDisabled:i,children:t})},a)},hc=({children:e,droppableId:t,direction:r})=>{t&&console.error("Warning: The `droppableId` prop on Drawer is deprecated and no longer required."),r&&console.error("Warning: The `direction` prop on Drawer is deprecated and no longer required to achieve multi-directional dragging.");let n=fc(),{ref:o}=ii({id:n,type:"void",collisionPriority:0});return(0,at.jsx)("div",{className:Zl(),ref:o,"data-puck-dnd":n,"data-puck-drawer":!0,"data-puck-dnd-void":!0,children:e})};hc.Item=L2;O();var J_=(e,t)=>e.getState().state.indexes.zones[t].contentIds.length,R2=({zoneCompound:e,userMinEmptyHeight:t,ref:r})=>{let n=De(),[o,i]=(0,ho.useState)(0),[s,a]=(0,ho.useState)(!1),{draggedItem:l,isZone:c}=Rr(st,h=>{var f,m;return{draggedItem:((f=h.draggedItem)==null?void 0:f.data.zone)===e?h.draggedItem:null,isZone:((m=h.draggedItem)==null?void 0:m.data.zone)===e}}),d=(0,ho.useRef)(0),u=Ub(h=>{if(h){let f=J_(n,e);if(i(0),f||d.current===0){a(!1);return}let m=n.getState().selectedItem,S=n.getState().state.indexes.zones,w=n.getState().nodes;w.setOverlayVisible(m?.props.id,!1),setTimeout(()=>{var k;let x=((k=S[e])==null?void 0:k.contentIds)||[];w.syncNodes(x),m&&setTimeout(()=>{w.syncNode(m.props.id),w.setOverlayVisible(m.props.id,!0)},200),a(!1)},100)}},[n,o,e]);(0,ho.useEffect)(()=>{if(l&&r.current&&c){let h=r.current.getBoundingClientRect();return d.current=J_(n,e),i(h.height),a(!0),u()}},[r.current,l,u]);let p=isNaN(Number(t))?t:`${t}px`;return[o?`${o}px`:p,s]};O();O();function N2(e,t){let r=Yd();return(0,ly.useCallback)((...n)=>yt(null,null,function*(){return yield r?.renderer.rendering,e(...n)}),[...t,r])}var F2=(e,t)=>{let r=(0,vo.useContext)(st),n=Rr(st,d=>d.previewIndex[t]),o=B(d=>d.state.ui.isDragging),[i,s]=(0,vo.useState)(e),[a,l]=(0,vo.useState)(n),c=N2((d,u,p,h,f,m)=>{p&&!f||(u&&!u.linePlaceholder?s(Qf(d.filter(S=>S!==u.props.id),u.index,u.props.id)):s(f&&!m?d.filter(S=>S!==h):d),l(u))},[]);return(0,vo.useEffect)(()=>{var d;let u=r.getState(),p=(d=u.draggedItem)==null?void 0:d.id,h=Object.values(u.previewIndex||{}),f=h.length>0,m=h.some(S=>S?.linePlaceholder);c(e,n,o,p,f,m)},[e,n,o]),[i,a]};O();var j2="dynamic",B2="x",Q_="y",W2=(e,t)=>{let r=B(s=>s.status),[n,o]=(0,go.useState)(t||Q_),i=(0,go.useCallback)(()=>{if(e.current){let s=window.getComputedStyle(e.current);s.display==="grid"?o(j2):s.display==="flex"&&s.flexDirection==="row"?o(B2):o(Q_)}},[e.current]);return(0,go.useEffect)(()=>{let s=()=>{i()};return window.addEventListener("viewportchange",s),()=>{window.removeEventListener("viewportchange",s)}},[]),(0,go.useEffect)(i,[r,t]),[n,i]};O();var H2=({componentId:e,zone:t})=>{let r=B(i=>i.config),n=B(i=>i.metadata),o=B(we(i=>{var s,a;let l=i.state.indexes;return((a=(s=l.zones[`${e}:${t}`])==null?void 0:s.contentIds)!=null?a:[]).map(d=>l.nodes[d].flatData)}));return(0,cy.jsx)(zs,{content:o,zone:t,config:r,metadata:n})};O();function uy(e,t,r,n,o){let i=(0,Cn.useRef)(null),s=(0,Cn.useRef)(null),a=(0,Cn.useRef)(t.props),l=(0,Cn.useMemo)(()=>su(r,n,o),[r,n,o]),c=(0,Cn.useMemo)(()=>{var u,p,h,f;let m=t.type==="root"?e.root:(u=e.components)==null?void 0:u[t.type],S=(p=m?.fields)!=null?p:{},w=i.current!==l,k,x=!1;if(!s.current||w)for(let _ in t.props)((h=S[_])==null?void 0:h.type)==="slot"&&(x=!0);else{k=["id"];let _=new Set([...Object.keys(t.props),...Object.keys(s.current)]);for(let v of _)t.props[v]!==s.current[v]&&(k.push(v),((f=S[v])==null?void 0:f.type)==="slot"&&(x=!0))}let g=_s(t,l,e,!1,x,k).props;return s.current=t.props,i.current=l,a.current=k?L(L({},a.current),g):g,a.current},[e,t,l]);return(0,Cn.useMemo)(()=>L(L({},t.props),c),[t.props,c])}O();O();O();var Qp=(e,t={})=>{if(!e)return;let{disableDrag:r=!1,disableDragOnFocus:n=!0}=t,o=a=>{a.stopPropagation()};e.addEventListener("mouseover",o,{capture:!0});let i=()=>{setTimeout(()=>{e.addEventListener("pointerdown",o,{capture:!0})},200)},s=()=>{e.removeEventListener("pointerdown",o,{capture:!0})};return r?e.addEventListener("pointerdown",o,{capture:!0}):n&&(e.addEventListener("focus",i,{capture:!0}),e.addEventListener("blur",s,{capture:!0})),e.setAttribute("data-puck-overlay-portal","true"),()=>{e.removeEventListener("mouseover",o,{capture:!0}),r?e.removeEventListener("pointerdown",o,{capture:!0}):n&&(e.removeEventListener("focus",i,{capture:!0}),e.removeEventListener("blur",s,{capture:!0})),e.removeAttribute("data-puck-overlay-portal")}};O();var V2={InlineTextField:"_InlineTextField_104qp_1"},$2=re("InlineTextField",V2),q2=({propPath:e,componentId:t,value:r,isReadOnly:n,opts:o={}})=>{var i;let s=(0,Kr.useRef)(null),a=De(),l=(i=o.disableLineBreaks)!=null?i:!1;(0,Kr.useEffect)(()=>{let h=a.getState(),f=h.state.indexes.nodes[t].data;if(!h.getComponentConfig(f.type))throw new Error(`InlineTextField Error: No config defined for ${f.type}`);if(s.current){let S=r??"";S!==s.current.innerText&&s.current.replaceChildren(S);let w=Qp(s.current),k=x=>yt(null,null,function*(){let _=a.getState().state.indexes.nodes[t],v=x.target.innerText;l&&(v=v.replaceAll(/\n/gm,""));let b=Qa(_.data.props,e,v);yield zi(U(L({},_.data),{props:b}),a.getState,"replace",!0)});return s.current.addEventListener("input",k),()=>{var x;(x=s.current)==null||x.removeEventListener("input",k),w?.()}}},[a,s.current,r,l]);let[c,d]=(0,Kr.useState)(!1),[u,p]=(0,Kr.useState)(!1);return(0,dy.jsx)("span",{className:$2(),ref:s,contentEditable:c||u?"plaintext-only":"false",onClick:h=>{h.preventDefault(),h.stopPropagation()},onClickCapture:h=>{h.preventDefault(),h.stopPropagation();let f=rs(a.getState().state,t);a.getState().setUi({itemSelector:f})},onKeyDown:h=>{h.stopPropagation(),(l&&h.key==="Enter"||n)&&h.preventDefault()},onKeyUp:h=>{h.stopPropagation(),h.preventDefault()},onMouseOverCapture:()=>d(!0),onMouseOutCapture:()=>d(!1),onFocus:()=>p(!0),onBlur:()=>p(!1)})},bp=(0,Kr.memo)(q2),U2=()=>({text:({value:e,componentId:t,field:r,propPath:n,isReadOnly:o})=>r.contentEditable?(0,Gl.jsx)(bp,{propPath:n,componentId:t,value:e,opts:{disableLineBreaks:!0},isReadOnly:o}):e,textarea:({value:e,componentId:t,field:r,propPath:n,isReadOnly:o})=>r.contentEditable?(0,Gl.jsx)(bp,{propPath:n,componentId:t,value:e,isReadOnly:o}):e,custom:({value:e,componentId:t,field:r,propPath:n,isReadOnly:o})=>r.contentEditable&&typeof e=="string"?(0,Gl.jsx)(bp,{propPath:n,componentId:t,value:e,isReadOnly:o}):e});O();var Z2=(0,Lt.lazy)(()=>import("./part-Editor-44C53YAG-22KSUGC2.js").then(e=>({default:e.Editor}))),py=(0,Lt.lazy)(()=>import("./part-Render-DQXAYUBI-IKKUEGW5.js").then(e=>({default:e.RichTextRender}))),fy=(0,Lt.memo)(({value:e,componentId:t,propPath:r,field:n,id:o})=>{let i=(0,Lt.useRef)(null),s=De(),a=p=>{p.preventDefault(),p.stopPropagation()},l=p=>{p.preventDefault(),p.stopPropagation();let h=rs(s.getState().state,t);s.getState().setUi({itemSelector:h})};(0,Lt.useEffect)(()=>{if(!i.current)return;let p=Qp(i.current,{disableDragOnFocus:!0});return()=>p?.()},[i.current]);let c=(0,Lt.useCallback)((p,h)=>yt(null,null,function*(){let m=s.getState().state.indexes.nodes[t],S=Qa(m.data.props,r,p);yield zi(U(L({},m.data),{props:S}),s.getState,"replace",!0,h)}),[s,t,r]),d=(0,Lt.useCallback)(p=>{s.setState({currentRichText:{inlineComponentId:t,inline:!0,field:n,editor:p,id:o}})},[n,t]);if(!n.contentEditable)return(0,Tr.jsx)(Lt.Suspense,{fallback:(0,Tr.jsx)(lu,{content:e}),children:(0,Tr.jsx)(py,{content:e,field:n})});let u={content:e,onChange:c,field:n,inline:!0,onFocus:d,id:o,name:r};return(0,Tr.jsx)("div",{ref:i,onClick:a,onClickCapture:l,children:(0,Tr.jsx)(Lt.Suspense,{fallback:(0,Tr.jsx)(Xp,L({},u)),children:(0,Tr.jsx)(Z2,L({},u))})})});fy.displayName="InlineEditorWrapper";var G2=()=>({richtext:({value:e,componentId:t,field:r,propPath:n,isReadOnly:o})=>{let{contentEditable:i=!0,tiptap:s}=r;if(i===!1||o)return(0,Tr.jsx)(py,{content:e,field:r});let a=`${t}_${r.type}_${n}`;return(0,Tr.jsx)(fy,{value:e,componentId:t,propPath:n,field:r,id:a},a)}});O();O();function Y2(e,t,r=[]){if(Object.is(e,t))return!0;if(typeof e!="object"||e===null||typeof t!="object"||t===null||Object.getPrototypeOf(e)!==Object.getPrototypeOf(t))return!1;let n=new Set(r),o=Object.keys(e).filter(s=>!n.has(s)),i=Object.keys(t).filter(s=>!n.has(s));if(o.length!==i.length)return!1;for(let s=0;s<o.length;s++){let a=o[s];if(!Object.prototype.hasOwnProperty.call(t,a))return!1;let l=e[a],c=t[a];if(!Object.is(l,c))return!1}return!0}var X2=({Component:e,componentProps:t})=>(0,vy.jsx)(e,L({},t)),eb=(0,hy.memo)(X2,(e,t)=>{let r=!0;return"puck"in e.componentProps&&"puck"in t.componentProps&&(r=ys(e.componentProps.puck,t.componentProps.puck)),e.Component===t.Component&&Y2(e.componentProps,t.componentProps,["puck"])&&r});O();var K2=5,gy=320,my=new Map,J2=e=>{var t;return(t=my.get(e))!=null?t:gy},Q2=(e,t)=>{t<=0||my.set(e,t)},eI=({contentIds:e,zoneCompound:t,renderItem:r})=>{let n=B(x=>{var g,_;return(_=(g=x.selectedItem)==null?void 0:g.props.id)!=null?_:null}),o=Qt(),i=(0,Ut.useContext)(st),s=Rr(st,x=>{var g;let _=(g=x.draggedItem)==null?void 0:g.id;return _?String(_):null}),a=Rr(st,x=>{var g,_,v;if((g=x.draggedItem)!=null&&g.id){let[b]=(v=Object.entries((_=x.previewIndex)!=null?_:{}).find(([,y])=>!y?.ghost))!=null?v:[];return b?.split(":")[0]}return null}),l=o?.defaultView,c=(0,Ut.useRef)(new Map),d=De(),u=(0,Ut.useCallback)(x=>{var g,_,v,b;if(!x||x==="root")return-1;let y=e.indexOf(x);if(y>-1)return y;let I=(v=(_=(g=d.getState().state.indexes.nodes)==null?void 0:g[x])==null?void 0:_.path)!=null?v:[];for(let C=I.length-1;C>=0;C-=1){let D=(b=I[C])==null?void 0:b.split(":")[0];if(!D||D==="root")continue;let A=e.indexOf(D);if(A>-1)return A}return-1},[d,e]),p=(0,Ut.useMemo)(()=>{let x=new Set;return[n,s,a].forEach(g=>{let _=u(g);_>-1&&x.add(_)}),Array.from(x).sort((g,_)=>g-_)},[a,s,u,n]),h=(0,Ut.useCallback)(x=>{let g=Ha(x);return p.forEach(_=>{g.includes(_)||g.push(_)}),g.sort((_,v)=>_-v),g},[p]),f=Ml({count:e.length,getItemKey:x=>e[x],estimateSize:x=>J2(e[x]),getScrollElement:()=>l??null,overscan:K2,observeElementRect:(x,g)=>l?lp(x,g):Dl(x,g),observeElementOffset:(x,g)=>l?cp(x,g):Al(x,g),scrollToFn:(x,g,_)=>l?up(x,g,_):Tl(x,g,_),rangeExtractor:h,initialOffset:()=>l?l.scrollY:0});(0,Ut.useEffect)(()=>(i.getState().registerRootVirtualizer(t,{resolveIndex:x=>u(x),virtualizer:f}),()=>{i.getState().unregisterRootVirtualizer(t)}),[u,f,t,i]);let m=(0,Ut.useCallback)(x=>{let g=c.current.get(x);if(g)return g;let _=v=>{if(!v)return;let b=Math.ceil(v.getBoundingClientRect().height)||gy;typeof b=="number"&&b>0&&Q2(x,b)};return c.current.set(x,_),_},[]);(0,Ut.useEffect)(()=>{let x=new Set(e);Array.from(c.current.keys()).forEach(g=>{x.has(g)||c.current.delete(g)})},[e]);let S=f.getVirtualItems(),w=f.getTotalSize(),k=(0,Ut.useMemo)(()=>{let x=[],g=0,_=-1;S.forEach(b=>{if(!b)return;let y=e[b.index],I=Math.max(b.start-g,0);I>0&&x.push((0,bi.jsx)("div",{style:{height:`${I}px`}},`gap:${_}:${b.index}`)),x.push(r({componentId:y,index:b.index,measureRef:m(y)})),g=b.end,_=b.index});let v=Math.max(w-g,0);return v>0&&x.push((0,bi.jsx)("div",{style:{height:`${v}px`}},`gap:${_}:end`)),x},[w,S,m]);return(0,bi.jsx)(bi.Fragment,{children:k})};O();var tI=re("DropZone",Qb),tb="var(--puck-line-placeholder-width, 2px)",rI=({zoneRef:e,contentIds:t,index:r})=>{let[n,o]=(0,vc.useState)();return(0,vc.useLayoutEffect)(()=>{var i,s,a,l;let c=e.current,d=c?.ownerDocument.defaultView;if(!c||!d)return;let u=Z=>Z?d.getComputedStyle(Z):void 0,p=Z=>parseFloat(Z??"")||0,h=Z=>{let $=t[Z];if(typeof $>"u")return;let V=c.querySelector(`:scope > ${ki($)}:not([data-dnd-dragging])`);if(V)return{el:V,rect:V.getBoundingClientRect()}},f=c.getBoundingClientRect(),m=d.getComputedStyle(c),S=h(r-1),w=h(r),k=w??S,x=iy(c,d,m),{horizontal:g,reversed:_,forward:v,start:b,end:y,isBefore:I}=ay(x),C=p(g?m.columnGap:m.rowGap),D=(Z,$)=>{var V;let Q=$==="start"==!_?g?"marginLeft":"marginTop":g?"marginRight":"marginBottom";return p((V=u(Z))==null?void 0:V[Q])},A=p(m.borderLeftWidth),M=p(m.borderTopWidth),N=p(m.borderRightWidth),R=p(m.borderBottomWidth),F;w?S&&I(y(S.rect),b(w.rect))?F=(y(S.rect)+b(w.rect))/2:F=b(w.rect)-v*(Math.max(D(w.el,"start"),C)/2):S?F=y(S.rect)+v*(Math.max(D(S.el,"end"),C)/2):F=g?_?f.right-N-p(m.paddingRight):f.left+A+p(m.paddingLeft):_?f.bottom-R-p(m.paddingBottom):f.top+M+p(m.paddingTop),o(g?{top:((i=k?.rect.top)!=null?i:f.top+M+p(m.paddingTop))-f.top+c.scrollTop-M,height:(s=k?.rect.height)!=null?s:f.height-M-R-p(m.paddingTop)-p(m.paddingBottom),left:oc(F-f.left+c.scrollLeft-A,0,c.scrollWidth),width:tb,transform:"translateX(-50%)"}:{left:((a=k?.rect.left)!=null?a:f.left+A+p(m.paddingLeft))-f.left+c.scrollLeft-A,width:(l=k?.rect.width)!=null?l:f.width-A-N-p(m.paddingLeft)-p(m.paddingRight),top:oc(F-f.top+c.scrollTop-M,0,c.scrollHeight),height:tb,transform:"translateY(-50%)"})},[e,t,r]),n?(0,_y.jsx)("div",{className:tI("linePlaceholder"),style:n,"data-puck-line-placeholder":!0}):null},nI=re("DropZone",Qb),oI=()=>`#${Math.floor(Math.random()*16777215).toString(16)}`,iI=!1,aI=({element:e,label:t,override:r})=>e?(0,xe.jsx)("div",{dangerouslySetInnerHTML:{__html:e.outerHTML}}):(0,xe.jsx)(Pp,{name:t,children:r}),Op=e=>(0,xe.jsx)(by,L({},e)),sI=({zoneCompound:e,componentId:t,index:r,dragAxis:n,collisionAxis:o,inDroppableZone:i,itemRef:s})=>{var a,l,c,d;let u=B(q=>q.metadata),p=(0,ve.useContext)(Ei),{depth:h=1}=p??{},f=(0,ve.useContext)(st),m=B(we(q=>{var ne;return(ne=q.state.indexes.nodes[t])==null?void 0:ne.flatData.props})),S=B(q=>{var ne;return(ne=q.state.indexes.nodes[t])==null?void 0:ne.data.type}),w=B(we(q=>{var ne;return(ne=q.state.indexes.nodes[t])==null?void 0:ne.data.readOnly})),k=De(),x=(0,ve.useMemo)(()=>{if(m)return qc({type:S,props:m});let q=f.getState().previewIndex[e];return t===q?.props.id?{type:q.componentType,props:q.props,previewType:q.type,element:q.element}:null},[k,t,e,S,m]),g=B(q=>x?.type?q.config.components[x.type]:null),_=(0,ve.useMemo)(()=>({renderDropZone:Op,isEditing:!0,dragRef:null,metadata:L(L({},u),g?.metadata)}),[u,g?.metadata]),v=B(q=>q.overrides),b=B(q=>{var ne;return((ne=q.componentState[t])==null?void 0:ne.loadingCount)>0}),y=B(q=>{var ne;return((ne=q.selectedItem)==null?void 0:ne.props.id)===t||!1}),I=oe("label-component"),C=oe("canvas-noconfig",{type:(l=(a=x?.type)==null?void 0:a.toString())!=null?l:""}),D=(d=(c=g?.label)!=null?c:x?.type.toString())!=null?d:I,A=(0,ve.useMemo)(()=>U(L(L({},g?.defaultProps),x?.props),{puck:_,editMode:!0}),[g?.defaultProps,x?.props,_]),M=(0,ve.useMemo)(()=>{var q;return{type:(q=x?.type)!=null?q:S,props:A}},[x?.type,S,A]),N=B(q=>q.config),R=B(q=>q.plugins),F=B(q=>q.fieldTransforms),Z=(0,ve.useMemo)(()=>L(L(L(L(L({},Es(Op,q=>(0,xe.jsx)(H2,{componentId:t,zone:q.zone}))),U2()),G2()),R.reduce((q,ne)=>L(L({},q),ne.fieldTransforms),{})),F),[R,F]),$=uy(N,M,Z,w,b);if(!x)return;let V=g?g.render:()=>(0,xe.jsx)("div",{style:{padding:48,textAlign:"center"},children:C}),Q=x.type,de="previewType"in x?x.previewType==="insert":!1;return(0,xe.jsx)(f2,{id:t,componentType:Q,zoneCompound:e,depth:h+1,index:r,isLoading:b,isSelected:y,label:D,autoDragAxis:n,userDragAxis:o,inDroppableZone:i,itemRef:s,children:q=>{var ne;return g?.inline&&!de?(0,xe.jsx)(eb,{Component:V,componentProps:U(L({},$),{puck:U(L({},$.puck),{dragRef:q})})}):(0,xe.jsx)("div",{ref:q,children:de?(0,xe.jsx)(aI,{label:D,override:(ne=v.componentItem)!=null?ne:v.drawerItem,element:"element"in x&&x.element?x.element:void 0}):(0,xe.jsx)(eb,{Component:V,componentProps:$})})}})},rb=(0,ve.memo)(sI),by=(0,ve.forwardRef)(function({zone:t,allow:r,disallow:n,style:o,className:i,minEmptyHeight:s="128px",collisionAxis:a,as:l},c){let d=(0,ve.useContext)(Ei),u=De(),{areaId:p,depth:h=0,registerLocalZone:f,unregisterLocalZone:m}=d??{},S=B(we(P=>{var j;return p?(j=P.state.indexes.nodes[p])==null?void 0:j.path:null})),w=tr;p&&t!==tr&&(w=`${p}:${t}`);let k=w===tr||t===tr||p==="root",x=Rr(st,P=>P.nextAreaDepthIndex[p||""]),g=B(we(P=>{var j;return(j=P.state.indexes.zones[w])==null?void 0:j.contentIds})),_=B(we(P=>{var j;return(j=P.state.indexes.zones[w])==null?void 0:j.type}));(0,ve.useEffect)(()=>{(!_||_==="dropzone")&&d?.registerZone&&d?.registerZone(w)},[_,u]),(0,ve.useEffect)(()=>{_==="dropzone"&&w!==tr&&console.warn("DropZones have been deprecated in favor of slot fields and will be removed in a future version of Puck. Please see the migration guide: https://www.puckeditor.com/docs/guides/migrations/dropzones-to-slots")},[_]);let v=(0,ve.useMemo)(()=>g||[],[g]),b=(0,ve.useRef)(null),y=(0,ve.useCallback)(P=>ey(P,{allow:r,disallow:n}),[r,n]),I=Rr(st,P=>{var j;let W=(j=P.draggedItem)==null?void 0:j.data.componentType;return y(W)}),C=x||k,D=Rr(st,P=>{var j;let W=!0;return W=(j=P.zoneDepthIndex[w])!=null?j:!1,W&&(W=I),W});(0,ve.useEffect)(()=>(f&&f(w,I||D),()=>{m&&m(w)}),[I,D,w]);let[A,M]=F2(v,w),N=M&&!M.linePlaceholder?1:0,R=A.length===N,F=D&&R,Z=(0,ve.useContext)(st);(0,ve.useEffect)(()=>{let{enabledIndex:P}=Z.getState();Z.setState({enabledIndex:U(L({},P),{[w]:D})})},[D,Z,w]);let $={id:w,collisionPriority:D?h:0,disabled:!F,collisionDetector:Db,type:"dropzone",data:{areaId:p,depth:h,isDroppableTarget:I,path:S||[]}},{ref:V}=ii($),Q=B(P=>P?.selectedItem&&p===P?.selectedItem.props.id),[de]=W2(b,a),[q,ne]=R2({zoneCompound:w,userMinEmptyHeight:s,ref:b}),Le=(0,ve.useCallback)(P=>{zp([b,V,c],P)},[V]),J=B(P=>P._experimentalVirtualization),H=l??"div",z=J&&((p??zo)===zo&&h===0);return(0,xe.jsxs)(H,{className:`${nI({isRootZone:k,hoveringOverArea:C,isEnabled:D,isAreaSelected:Q,hasChildren:v.length>0,isAnimating:ne})}${i?` ${i}`:""}`,ref:Le,"data-testid":`dropzone:${w}`,"data-puck-dropzone":w,style:U(L({},o),{"--puck-slot-min-empty-height":q,backgroundColor:iI?oI():o?.backgroundColor}),children:[z?(0,xe.jsx)(eI,{contentIds:A,zoneCompound:w,renderItem:P=>(0,xe.jsx)(rb,{zoneCompound:w,componentId:P.componentId,dragAxis:de,index:P.index,collisionAxis:a,inDroppableZone:I,itemRef:P.measureRef},P.componentId)}):A.map((P,j)=>(0,xe.jsx)(rb,{zoneCompound:w,componentId:P,dragAxis:de,index:j,collisionAxis:a,inDroppableZone:I},P)),M?.linePlaceholder&&(0,xe.jsx)(rI,{zoneRef:b,contentIds:v,index:M.index})]})}),lI=({config:e,item:t,metadata:r})=>{let n=e.components[t.type],o=Cs(e,t,a=>(0,xe.jsx)(zs,U(L({},a),{config:e,metadata:r}))),i=(0,ve.useMemo)(()=>({areaId:o.id,depth:1}),[o]),s=Zi(n.fields,o);return(0,xe.jsx)(Za,{value:i,children:(0,xe.jsx)(n.render,U(L(L({},o),s),{puck:U(L({},o.puck),{renderDropZone:Dp,metadata:L(L({},r),n.metadata)})}))},o.id)},Dp=e=>(0,xe.jsx)(yy,L({},e)),yy=(0,ve.forwardRef)(function({className:t,style:r,zone:n,as:o},i){let s=(0,ve.useContext)(Ei),{areaId:a="root"}=s||{},{config:l,data:c,metadata:d}=(0,ve.useContext)(ic),u=`${a}:${n}`,p=c?.content||[];(0,ve.useEffect)(()=>{p||s?.registerZone&&s?.registerZone(u)},[p]);let h=o??"div";return!c||!l?null:(u!==tr&&(p=Jf(c,u).zones[u]),(0,xe.jsx)(h,{className:t,style:r,ref:i,children:p.map(f=>l.components[f.type]?(0,xe.jsx)(lI,{config:l,item:f,metadata:d},f.props.id):null)}))}),Ap=e=>(0,xe.jsx)(ky,L({},e)),ky=(0,ve.forwardRef)(function(t,r){let n=(0,ve.useContext)(Ei);return n?.mode==="edit"?(0,xe.jsx)(xe.Fragment,{children:(0,xe.jsx)(by,U(L({},t),{ref:r}))}):(0,xe.jsx)(xe.Fragment,{children:(0,xe.jsx)(yy,U(L({},t),{ref:r}))})}),ic=gc.default.createContext({config:{components:{}},data:{root:{},content:[]},metadata:{}});function xy({config:e,data:t,metadata:r={}}){var n,o;let i=U(L({},t),{root:t.root||{},content:t.content||[]}),s="props"in i.root?i.root.props:i.root,a=s?.title||"",l=U(L({},s),{puck:{renderDropZone:Ap,isEditing:!1,dragRef:null,metadata:r},title:a,editMode:!1,id:"puck-root"}),c=Cs(e,{type:"root",props:l},p=>(0,Zr.jsx)(cu,U(L({},p),{config:e,metadata:r}))),d=Zi((n=e.root)==null?void 0:n.fields,l),u=(0,gc.useMemo)(()=>({mode:"render",depth:0}),[]);return(o=e.root)!=null&&o.render?(0,Zr.jsx)(ic.Provider,{value:{config:e,data:i,metadata:r},children:(0,Zr.jsx)(Za,{value:u,children:(0,Zr.jsx)(e.root.render,U(L(L({},c),d),{children:(0,Zr.jsx)(Dp,{zone:$c})}))})}):(0,Zr.jsx)(ic.Provider,{value:{config:e,data:i,metadata:r},children:(0,Zr.jsx)(Za,{value:u,children:(0,Zr.jsx)(Dp,{zone:$c})})})}O();O();function cI(e,t,r){return yt(this,null,function*(){let n=t().state.indexes.nodes[e];if(!n){console.warn(`Warning: Could not find component with id "${e}" to resolve its data. Component may have been removed or the id is invalid.`);return}yield zi(n.data,t,r)})}O();function uI(e,t,r){return yt(this,null,function*(){let n=Sr(e,t().state);if(!n){console.warn(`Warning: Could not find component for selector "${JSON.stringify(e)}" to resolve its data. Component may have been removed or the selector is invalid.`);return}let o=Po(n);yield zi(o,t,r)})}var nb=(e,t)=>{let r={back:e.history.back,forward:e.history.forward,setHistories:e.history.setHistories,setHistoryIndex:e.history.setHistoryIndex,hasPast:e.history.hasPast(),hasFuture:e.history.hasFuture(),histories:e.history.histories,index:e.history.index},n={appState:th(e.state),config:e.config,dispatch:e.dispatch,getPermissions:e.permissions.getPermissions,refreshPermissions:e.permissions.refreshPermissions,resolveDataById:(o,i)=>cI(o,t,i),resolveDataBySelector:(o,i)=>uI(o,t,i),history:r,selectedItem:e.selectedItem||null,getItemBySelector:o=>Sr(o,e.state),getItemById:o=>e.state.indexes.nodes[o].data,getSelectorForId:o=>rs(e.state,o),getParentById:o=>{let s=e.state.indexes.nodes[o].parentId;if(s===null)return;let a=e.state.indexes.nodes[s];if(a)return a.data},dictionary:e.dictionary};return n.__private={appState:e.state},n},ef=(0,en.createContext)(null),ob=e=>({state:e.state,config:e.config,dispatch:e.dispatch,permissions:e.permissions,history:e.history,selectedItem:e.selectedItem,dictionary:e.dictionary}),dI=e=>{let[t]=(0,en.useState)(()=>Gt(()=>nb(ob(e.getState()),e.getState)));return(0,en.useEffect)(()=>e.subscribe(r=>ob(r),r=>{t.setState(nb(r,e.getState))}),[]),t};function ns(){return function(t){let r=(0,en.useContext)(ef);if(!r)throw new Error("usePuck must be used inside <Puck>.");return Do(r,t??(o=>o))}}function os(){let e=(0,en.useContext)(ef);if(!e)throw new Error("usePuckGet must be used inside <Puck>.");return e.getState}O();O();O();O();O();var pI={ComponentList:"_ComponentList_htktj_1","ComponentList--isExpanded":"_ComponentList--isExpanded_htktj_5","ComponentList-content":"_ComponentList-content_htktj_9","ComponentList-title":"_ComponentList-title_htktj_17","ComponentList-titleIcon":"_ComponentList-titleIcon_htktj_63"},Nl=re("ComponentList",pI),Sy=({name:e,label:t})=>{var r;let n=B(i=>i.overrides),o=B(i=>i.permissions.getPermissions({type:e}).insert);return(0,wy.useEffect)(()=>{n.componentItem&&console.warn("The `componentItem` override has been deprecated and renamed to `drawerItem`")},[n]),(0,ar.jsx)(hc.Item,{label:t,name:e,isDragDisabled:!o,children:(r=n.componentItem)!=null?r:n.drawerItem})},mi=({children:e,title:t,id:r})=>{let n=B(d=>d.config),o=B(d=>d.setUi),i=B(d=>d.state.ui.componentList),{expanded:s=!0}=i[r]||{},a=`puck-drawer-category-${r}`,l=oe("drawer-category-collapse",{title:t??""}),c=oe("drawer-category-expand",{title:t??""});return(0,ar.jsxs)("div",{className:Nl({isExpanded:s}),children:[t&&(0,ar.jsxs)("button",{type:"button",className:Nl("title"),"aria-expanded":s,"aria-controls":a,onClick:()=>o({componentList:U(L({},i),{[r]:U(L({},i[r]),{expanded:!s})})}),title:s?l:c,children:[(0,ar.jsx)("div",{children:t}),(0,ar.jsx)("div",{className:Nl("titleIcon"),children:s?(0,ar.jsx)(Yc,{size:12}):(0,ar.jsx)($i,{size:12})})]}),(0,ar.jsx)("div",{className:Nl("content"),id:a,children:(0,ar.jsx)(hc,{children:e||Object.keys(n.components).map(d=>{var u;return(0,ar.jsx)(Sy,{label:(u=n.components[d].label)!=null?u:d,name:d},d)})})})]})};mi.Item=Sy;var fI=()=>{let[e,t]=(0,mc.useState)(),r=B(i=>i.config),n=B(i=>i.state.ui.componentList),o=oe("drawer-category-other");return(0,mc.useEffect)(()=>{var i,s,a;if(Object.keys(n).length>0){let l=[],c;c=Object.entries(n).map(([u,p])=>{var h,f;return!p.components||(p.components.forEach(m=>{l.push(m)}),p.visible===!1)?null:(0,qa.jsx)(mi,{id:u,title:((f=(h=r.categories)==null?void 0:h[u])==null?void 0:f.title)||p.title||u,children:p.components.map((m,S)=>{var w;let k=r.components[m]||{};return(0,qa.jsx)(mi.Item,{label:(w=k.label)!=null?w:m,name:m,index:S},m)})},u)});let d=Object.keys(r.components).filter(u=>l.indexOf(u)===-1);d.length>0&&!((i=n.other)!=null&&i.components)&&((s=n.other)==null?void 0:s.visible)!==!1&&c.push((0,qa.jsx)(mi,{id:"other",title:((a=n.other)==null?void 0:a.title)||o,children:d.map((u,p)=>{var h;let f=r.components[u]||{};return(0,qa.jsx)(mi.Item,{name:u,label:(h=f.label)!=null?h:u,index:p},u)})},"other")),t(c)}},[r.categories,r.components,n,o]),e},Ey=()=>{let e=B(n=>n.overrides),t=fI(),r=(0,Iy.useMemo)(()=>(e.components&&console.warn("The `components` override has been deprecated and renamed to `drawer`"),e.components||e.drawer||"div"),[e]);return(0,Tp.jsx)(r,{children:t||(0,Tp.jsx)(mi,{id:"all"})})};O();var hI={BlocksPlugin:"_BlocksPlugin_9af19_1"},vI=re("BlocksPlugin",hI),Cy=(e={})=>{var t,r;return{name:"blocks",label:(t=e.label)!=null?t:"Blocks",render:()=>(0,Yl.jsx)("div",{className:vI(),children:(0,Yl.jsx)(Ey,{})}),icon:(r=e.icon)!=null?r:(0,Yl.jsx)(ch,{})}};O();O();O();var gI=(e,t)=>Object.keys(e.indexes.zones).filter(r=>r.split(":")[0]===t);O();O();O();O();O();O();O();function mI(e,t){if(typeof e!="string")throw new Error(`Can't get field definition for path (${e}): Path should be a string`);if(!t||typeof t!="object")return;let r=e.split(/\.|\[\d+\]/).filter(Boolean),n=t,o;for(let i=0;i<r.length;i++){let s=r[i];if(o=n[s],i===r.length-1)return o;if(!o||(o.type!=="object"||!o.objectFields)&&(o.type!=="array"||!o.arrayFields))return;o.type==="object"&&(n=o.objectFields),o.type==="array"&&(n=o.arrayFields)}}var zy=(e,t,r)=>{var n;let[o,i]=e.split(":");if(!i)return;let s=(n=r[o])==null?void 0:n.data.type,a=s&&s!==zo?t.components[s]:t.root;return mI(i,a?.fields)},ib={},_I=(e,t,r)=>{var n;if(((n=r.zones[e])==null?void 0:n.type)!=="slot")return ib;let o=zy(e,t,r.nodes);return o?.type!=="slot"?ib:{allow:o.allow,disallow:o.disallow}},Py="outline-item",bI="outline-zone",tf=(e,t,r)=>{let n=e.get(t);if(n!==void 0)return n;let o=r();return e.set(t,o),o},ac=(e,t,r,n,o)=>tf(e,`zone:${t}`,()=>{let i=_I(t,n,o);return ey(r,i)}),yI=(e,t,r,n,o)=>tf(e,`childZones:${t}`,()=>Object.keys(o.zones).some(i=>i.startsWith(`${t}:`)&&ac(e,i,r,n,o))),kI=(e,t,r,n)=>tf(e,`subtree:${t}`,()=>{var o;return t===r?!0:(((o=n[t])==null?void 0:o.path)||[]).some(s=>s.split(":")[0]===r)}),Oy=(e,t)=>r=>{if(r.type!==Py)return!1;let n=r.data,o=e.outlineStore.getState().acceptCache,{config:i,state:s}=e.appStore.getState(),a=s.indexes,l=t.kind==="row"?t.itemId:t.zoneCompound.split(":")[0];return kI(o,l,n.itemId,a.nodes)?!1:t.kind==="zone"?ac(o,t.zoneCompound,n.componentType,i,a):ac(o,t.zoneCompound,n.componentType,i,a)||yI(o,t.itemId,n.componentType,i,a)};O();var xI=600,Dy=()=>{let e=null,t=null,r=()=>{e!==null&&(clearTimeout(e),e=null),t=null};return Gt((n,o)=>({status:"idle",draggedRow:null,tempExpandedIds:new Set,expandCandidateId:null,indicator:null,drop:null,acceptCache:new Map,startDrag:i=>n({status:"dragging",draggedRow:i,acceptCache:new Map}),setTarget:(i,s)=>{var a,l,c,d;let u=o();((a=u.indicator)==null?void 0:a.targetId)===i.targetId&&((l=u.indicator)==null?void 0:l.position)===i.position&&((c=u.drop)==null?void 0:c.zone)===s.zone&&((d=u.drop)==null?void 0:d.index)===s.index||n({indicator:i,drop:s})},clearTarget:()=>{o().indicator===null&&o().drop===null||n({indicator:null,drop:null})},scheduleExpand:(i,s)=>{t===i||o().tempExpandedIds.has(i)||(r(),t=i,n({expandCandidateId:i}),e=setTimeout(()=>{e=null,t=null,n(a=>({tempExpandedIds:new Set(a.tempExpandedIds).add(i),expandCandidateId:null})),s()},xI))},cancelPendingExpand:()=>{r(),o().expandCandidateId!==null&&n({expandCandidateId:null})},endDrag:()=>{r(),n({status:"dropping",indicator:null,drop:null,expandCandidateId:null})},reset:()=>{r(),n({status:"idle",draggedRow:null,tempExpandedIds:new Set,expandCandidateId:null,indicator:null,drop:null,acceptCache:new Map})}}))},rf=(0,_c.createContext)(Dy()),bc=()=>(0,_c.useContext)(rf),nf=e=>Rr(rf,e),wI=({kind:e,zoneCompound:t})=>{let r=De(),n=bc(),o=`${e}:${t}`,i=(0,Lp.useMemo)(()=>Oy({appStore:r,outlineStore:n},{kind:"zone",zoneCompound:t}),[r,n,t]),{ref:s}=ii({id:o,type:bI,accept:i,collisionDetector:Db,data:{kind:"zone",zoneCompound:t}}),a=nf(c=>{var d;return((d=c.indicator)==null?void 0:d.targetId)===o});return(0,Lp.useMemo)(()=>({isDropTarget:a,ref:s}),[a,s])},Ay=wI;O();O();var SI={DropLine:"_DropLine_eyz3q_2","DropLine--top":"_DropLine--top_eyz3q_12","DropLine--bottom":"_DropLine--bottom_eyz3q_16","DropLine--outset":"_DropLine--outset_eyz3q_20"},II=re("DropLine",SI),of=({edge:e,outset:t})=>(0,Ty.jsx)("div",{className:II({top:e==="top",bottom:e==="bottom",outset:!!t})});O();O();O();O();var EI=(...e)=>[...e].filter(Boolean).join(" "),My=EI;O();var CI={"LayerTree-helper":"_LayerTree-helper_1m7e4_2","LayerTree-helperRoot":"_LayerTree-helperRoot_1m7e4_11"},ab=re("LayerTree",CI),Ly=({zoneCompound:e})=>{let{ref:t,isDropTarget:r}=Ay({kind:"empty",zoneCompound:e}),n=oe("outline-empty"),[o]=e.split(":"),i=o===zo;return(0,yc.jsxs)("li",{className:My(ab("helper"),i?ab("helperRoot"):void 0),"data-puck-drop-target":r||void 0,ref:t,children:[n,r&&(0,yc.jsx)(of,{edge:"top"})]})};O();O();var zI=({componentType:e,index:t,itemId:r,zoneCompound:n})=>{let o=De(),i=bc(),s=(0,Ya.useMemo)(()=>Oy({appStore:o,outlineStore:i},{kind:"row",itemId:r,zoneCompound:n}),[o,i,r,n]),a=(0,Ya.useMemo)(()=>qp("y"),[]),{handleRef:l,ref:c,isDragSource:d}=ci({id:r,index:t,group:n,type:Py,accept:s,data:{kind:"row",itemId:r,zoneCompound:n,index:t,componentType:e},collisionPriority:1,collisionDetector:a,transition:{duration:0},plugins:m=>[...m,Dr.configure({feedback:"clone",dropAnimation:null})]}),{indicatorPosition:u,isExpandCandidate:p,isTempExpanded:h}=nf(m=>{var S;return{indicatorPosition:((S=m.indicator)==null?void 0:S.targetId)===r?m.indicator.position:null,isExpandCandidate:m.expandCandidateId===r,isTempExpanded:m.tempExpandedIds.has(r)}});return{rowRef:(0,Ya.useCallback)(m=>{c(m),l(m)},[c,l]),isDragSource:d,indicatorPosition:u,isExpandCandidate:p,isTempExpanded:h}};O();var PI={Layer:"_Layer_onfgu_1","Layer-inner":"_Layer-inner_onfgu_8","Layer--isSortable":"_Layer--isSortable_onfgu_18","Layer-content":"_Layer-content_onfgu_22","Layer-clickable":"_Layer-clickable_onfgu_29","Layer-caret":"_Layer-caret_onfgu_57","Layer--containsZone":"_Layer--containsZone_onfgu_68","Layer-title":"_Layer-title_onfgu_76","Layer-name":"_Layer-name_onfgu_85","Layer-icon":"_Layer-icon_onfgu_91","Layer-zones":"_Layer-zones_onfgu_101","Layer--isExpanded":"_Layer--isExpanded_onfgu_106","Layer--isSelected":"_Layer--isSelected_onfgu_115","Layer--isExpandCandidate":"_Layer--isExpandCandidate_onfgu_138","Layer--isDragSource":"_Layer--isDragSource_onfgu_143"};O();O();var OI={LayerActions:"_LayerActions_d90t9_2","LayerActions--visible":"_LayerActions--visible_d90t9_18"},DI=re("LayerActions",OI),AI=({node:e,visible:t})=>{let r=B(c=>c.dispatch),n=bc(),o=B(we(c=>{let d=Sr({index:e.index,zone:e.zoneCompound},c.state),u=c.permissions.getPermissions({item:d});return{delete:u.delete,duplicate:u.duplicate}})),i=oe("outline-item-duplicate"),s=oe("outline-item-delete"),a=(0,Rp.useCallback)(c=>{c.stopPropagation(),n.getState().status==="idle"&&r({type:"remove",index:e.index,zone:e.zoneCompound})},[r,n,e]),l=(0,Rp.useCallback)(c=>{c.stopPropagation(),n.getState().status==="idle"&&r({type:"duplicate",sourceIndex:e.index,sourceZone:e.zoneCompound})},[r,n,e.index,e.zoneCompound]);return!o.delete&&!o.duplicate?null:(0,co.jsxs)("div",{className:DI({visible:t}),children:[o.duplicate&&(0,co.jsx)(kt,{onClick:l,title:i,type:"button",children:(0,co.jsx)(xs,{})}),o.delete&&(0,co.jsx)(kt,{onClick:a,title:s,type:"button",children:(0,co.jsx)(ws,{})})]})},qr=re("Layer",PI),Ry=(0,Pi.forwardRef)(function({dataIndex:t,depth:r,isSelected:n,node:o,selectedId:i},s){let a=B(I=>I.dispatch),l=B(I=>{var C,D;return(D=(C=I.state.ui.itemExpanded)==null?void 0:C[o.itemId])!=null?D:!1}),c=Rr(st,I=>I.hoveringComponent===o.itemId),d=B(I=>{var C;let D=Sr({index:o.index,zone:o.zoneCompound},I.state);return(C=I.permissions.getPermissions({item:D}))==null?void 0:C.drag}),{indicatorPosition:u,isDragSource:p,isExpandCandidate:h,isTempExpanded:f,rowRef:m}=zI({componentType:o.componentType,index:o.index,itemId:o.itemId,zoneCompound:o.zoneCompound}),S=(0,Pi.useContext)(st),w=bc(),k=oe("outline-item-collapse"),x=oe("outline-item-expand"),g=o.childZones.length>0,_=(0,Pi.useCallback)(I=>{a({type:"setUi",ui:{itemSelector:I}})},[a]),v=l||f,b=u!==null,y=o.childZones.length!==1;return(0,it.jsxs)("li",{ref:s,className:qr({containsZone:g,isDragSource:p,isExpandCandidate:h,isExpanded:v,isHovering:c,isSelected:n,isSortable:d}),"data-index":t,"data-puck-layer-tree-id":o.itemId,children:[b&&(0,it.jsx)(of,{edge:u==="before"?"top":"bottom",outset:!0}),(0,it.jsxs)("div",{className:qr("inner"),ref:m,onMouseEnter:I=>{I.stopPropagation(),w.getState().status==="idle"&&S.setState({hoveringComponent:o.itemId})},onMouseLeave:I=>{I.stopPropagation(),S.setState({hoveringComponent:null})},children:[(0,it.jsx)("div",{className:qr("caret"),children:(0,it.jsx)(kt,{onClick:I=>{I.stopPropagation(),w.getState().status==="idle"&&a({type:"setUi",ui:C=>{var D;let A=L({},C.itemExpanded);return(D=C.itemExpanded)!=null&&D[o.itemId]?delete A[o.itemId]:A[o.itemId]=!0,{itemExpanded:A}},recordHistory:!1})},title:l?k:x,type:"button",children:(0,it.jsx)(Gc,{})})}),(0,it.jsxs)("div",{className:qr("content"),children:[(0,it.jsx)("button",{type:"button",className:qr("clickable"),onClick:()=>{w.getState().status==="idle"&&(_({index:o.index,zone:o.zoneCompound}),S.getState().scrollToComponent(o.itemId))},children:(0,it.jsxs)("div",{className:qr("title"),children:[(0,it.jsx)("div",{className:qr("icon"),children:o.componentType==="Text"||o.componentType==="Heading"?(0,it.jsx)(qi,{}):(0,it.jsx)(dh,{})}),(0,it.jsx)("div",{className:qr("name"),children:o.label})]})}),(0,it.jsx)(AI,{node:o,visible:c&&!p})]})]}),g&&v&&o.childZones.map(I=>(0,it.jsx)("div",{className:qr("zones"),children:(0,it.jsx)(By,{depth:y?r+1:r,selectedId:i,tree:y?I:U(L({},I),{label:void 0})})},I.zoneCompound))]})});O();var Ny={LayerTree:"_LayerTree_o5tyt_1","LayerTree--nested":"_LayerTree--nested_o5tyt_12"},TI=re("LayerTree",Ny),MI=({depth:e,selectedId:t,tree:r})=>(0,Xa.jsxs)("ul",{className:TI({nested:e>0}),children:[r.items.length===0&&(0,Xa.jsx)(Ly,{zoneCompound:r.zoneCompound}),r.items.map(n=>(0,Xa.jsx)(Ry,{depth:e,isSelected:t===n.itemId,node:n,selectedId:t},n.itemId))]});O();var LI=re("LayerTree",Ny),Fy=32,RI=8,jy=new Map,NI=e=>{var t;return(t=jy.get(e))!=null?t:Fy},FI=(e,t)=>{t<=0||jy.set(e,t)},jI=e=>{var t;let r=(t=e?.parentElement)!=null?t:null;for(;r;){let{overflow:n,overflowY:o}=getComputedStyle(r);if([n,o].some(i=>/auto|scroll/.test(i)))return r;r=r.parentElement}return null},BI=({depth:e,selectedId:t,tree:r})=>{let n=(0,kc.useRef)(null),o=nf(h=>{var f;return((f=h.draggedRow)==null?void 0:f.zoneCompound)===r.zoneCompound?h.draggedRow.index:null}),i=(0,kc.useCallback)(h=>{let f=Ha(h);return o!==null&&!f.includes(o)&&(f.push(o),f.sort((m,S)=>m-S)),f},[o]),s=Ml({count:r.items.length,estimateSize:h=>NI(r.items[h].itemId),getItemKey:h=>r.items[h].itemId,getScrollElement:()=>jI(n.current),overscan:RI,rangeExtractor:i,measureElement:h=>{let f=Math.ceil(h.getBoundingClientRect().height),m=h.dataset.puckLayerTreeId;return m&&FI(m,f),f||Fy}}),a=s.getVirtualItems(),l=s.getTotalSize(),c=[],d=0,u=-1;a.forEach(h=>{let f=r.items[h.index],m=Math.max(h.start-d,0);m>0&&c.push((0,uo.jsx)("li",{"aria-hidden":"true",style:{height:`${m}px`}},`gap:${r.zoneCompound}:${u}:${h.index}`)),c.push((0,uo.jsx)(Ry,{dataIndex:h.index,depth:e,isSelected:t===f.itemId,node:f,ref:s.measureElement,selectedId:t},f.itemId)),d=h.end,u=h.index});let p=Math.max(l-d,0);return p>0&&c.push((0,uo.jsx)("li",{"aria-hidden":"true",style:{height:`${p}px`}},`gap:${r.zoneCompound}:${u}:end`)),(0,uo.jsxs)("ul",{className:LI({nested:e>0}),ref:n,children:[r.items.length===0&&(0,uo.jsx)(Ly,{zoneCompound:r.zoneCompound}),c]})};O();var WI={"LayerTree-zoneTitle":"_LayerTree-zoneTitle_fvhlh_2","LayerTree-zoneIcon":"_LayerTree-zoneIcon_fvhlh_19"},sb=re("LayerTree",WI),HI=25,VI=({label:e,zoneCompound:t})=>{let{ref:r,isDropTarget:n}=Ay({kind:"label",zoneCompound:t});return(0,lr.jsxs)("div",{className:sb("zoneTitle"),"data-puck-drop-target":n||void 0,ref:r,children:[(0,lr.jsx)("div",{className:sb("zoneIcon"),children:(0,lr.jsx)(Kc,{})}),e,n&&(0,lr.jsx)(of,{edge:"bottom"})]})},By=({depth:e,selectedId:t,tree:r})=>{let n=e===0&&r.items.length>=HI;return(0,lr.jsxs)(lr.Fragment,{children:[r.label&&(0,lr.jsx)(VI,{label:r.label,zoneCompound:r.zoneCompound}),n?(0,lr.jsx)(BI,{depth:e,selectedId:t,tree:r}):(0,lr.jsx)(MI,{depth:e,selectedId:t,tree:r})]})};O();O();O();function $I(e,t){return Object.keys(t).some(r=>r.startsWith(`${e}:`))}var qI=2,UI=60,ZI=(e,t)=>{let r,n=0,o=0,i=()=>{var s;let a=(s=Qt())==null?void 0:s.querySelector(`[data-puck-component="${e}"]`),l=a?a.getBoundingClientRect().top:null;if(n=l===r?n+1:0,r=l,o+=1,n>=qI||o>=UI){t(e);return}requestAnimationFrame(i)};requestAnimationFrame(i)},Wy=e=>{if(typeof document>"u")return;let t=document.getElementById("preview-frame");e?t?.setAttribute("data-puck-outline-dragging","true"):t?.removeAttribute("data-puck-outline-dragging")},GI=(e,t)=>{let r=e.operation.source,n=r?.data;if(!r||!n)return;let o=t.appStore.getState(),i=Sr({zone:n.zoneCompound,index:n.index},o.state);if(!i||!o.permissions.getPermissions({item:i}).drag){e.preventDefault();return}t.outlineDndStore.getState().startDrag({itemId:n.itemId,zoneCompound:n.zoneCompound,index:n.index,componentType:n.componentType}),Wy(!0),o.dispatch({type:"setUi",ui:{isDragging:!0},recordHistory:!1})},lb=(e,t,r)=>{var n,o;let i=r.outlineDndStore.getState(),s=i.draggedRow;if(!s)return;let a=e.operation.target;if(!a){i.cancelPendingExpand(),i.clearTarget();return}let l=a.data;if(l.kind==="zone"){i.cancelPendingExpand(),i.setTarget({targetId:a.id.toString(),position:"inside"},{zone:l.zoneCompound,index:0});return}let{config:c,state:d}=r.appStore.getState(),u=d.indexes,p=i.acceptCache;if(ac(p,l.zoneCompound,s.componentType,c,u)){let m=(n=t.collisionObserver.collisions[0])==null?void 0:n.data,S=Up(m?.direction);i.setTarget({targetId:a.id.toString(),position:S},{zone:l.zoneCompound,index:Zp({position:S,sourceIndex:s.index,targetIndex:l.index,isSameZone:l.zoneCompound===s.zoneCompound})})}else i.clearTarget();let h=!!((o=d.ui.itemExpanded)!=null&&o[l.itemId])||i.tempExpandedIds.has(l.itemId),f=$I(l.itemId,u.zones);!h&&f?i.scheduleExpand(l.itemId,()=>{requestAnimationFrame(()=>t.collisionObserver.forceUpdate(!0))}):i.cancelPendingExpand()},YI=(e,t)=>{let{source:r}=e.operation,n=t.outlineDndStore.getState(),o=n.draggedRow,i=e.canceled?null:n.drop,s=t.appStore.getState().dispatch;if(Wy(!1),o&&i){ny(o.itemId,{zone:o.zoneCompound,index:o.index},{zone:i.zone,index:i.index},t.appStore);let l=i.zone!==o.zoneCompound||i.index!==o.index;s({type:"setUi",ui:{itemSelector:{zone:i.zone,index:i.index},isDragging:!1},recordHistory:l}),ZI(o.itemId,t.scrollToComponent)}else s({type:"setUi",ui:{isDragging:!1},recordHistory:!1});n.endDrag();let a=()=>t.outlineDndStore.getState().reset();if(!r||r.status==="idle")a();else{let l=$e(()=>{r.status==="idle"&&(a(),l?.())})}},XI=[],KI=({children:e})=>{let t=De(),r=(0,Oi.useContext)(st),[n]=(0,Oi.useState)(()=>Dy()),o=B(a=>{var l,c;return(c=(l=a.dnd)==null?void 0:l.disableOutlineDrag)!=null?c:!1}),i=$p({mouse:[new or.Distance({value:5})]}),s=(0,Oi.useMemo)(()=>({outlineDndStore:n,appStore:t,scrollToComponent:a=>r.getState().scrollToComponent(a)}),[n,t,r]);return(0,Np.jsx)(rf.Provider,{value:n,children:(0,Np.jsx)(oi,{sensors:o?XI:i,onBeforeDragStart:a=>{GI(a,s)},onDragOver:(a,l)=>{a.preventDefault(),lb(a,l,s)},onDragMove:(a,l)=>{lb(a,l,s)},onDragEnd:a=>{YI(a,s)},children:e})})};O();var JI={LayerTreeRoot:"_LayerTreeRoot_1qowl_1"};O();var QI=e=>{let t={};return Object.keys(e).forEach(r=>{let[n]=r.split(":");n&&(t[n]||(t[n]=[]),t[n].push(r))}),t},eE=(e,t,r,n)=>{var o,i;if(n!==void 0)return n;let[,s]=e.split(":");if(s)return(i=(o=zy(e,r,t))==null?void 0:o.label)!=null?i:s},tE=({config:e,itemId:t,index:r,nodes:n,zoneCompound:o,zones:i,zonesByParent:s,componentFallbackLabel:a})=>{var l,c,d,u;let p=n[t],h=(c=(l=p?.data.type)==null?void 0:l.toString())!=null?c:a,f=(u=(d=e.components[h])==null?void 0:d.label)!=null?u:h;return{childZones:(s[t]||[]).map(S=>Hy({config:e,nodes:n,zoneCompound:S,zones:i,zonesByParent:s})),componentType:h,index:r,itemId:t,label:f,zoneCompound:o}},Hy=({config:e,label:t,nodes:r,zoneCompound:n,zones:o,zonesByParent:i=QI(o),componentFallbackLabel:s})=>{var a,l;return{items:((l=(a=o[n])==null?void 0:a.contentIds)!=null?l:[]).map((d,u)=>tE({config:e,itemId:d,index:u,nodes:r,zoneCompound:n,zones:o,zonesByParent:i})),label:eE(n,r,e,t),zoneCompound:n}},rE=re("LayerTreeRoot",JI),nE=({selectedId:e,trees:t})=>{let r=B(n=>{var o,i;return(i=(o=n.dnd)==null?void 0:o.disableOutlineDrag)!=null?i:!1});return(0,Xl.jsx)(KI,{children:(0,Xl.jsx)("div",{className:rE(),"data-puck-dnd-disabled":r||void 0,children:t.map(n=>(0,Xl.jsx)(By,{depth:0,selectedId:e,tree:n},n.zoneCompound))})})};O();O();var oE={CollapseAll:"_CollapseAll_1r4cy_1","CollapseAll-icon":"_CollapseAll-icon_1r4cy_5","CollapseAll--visible":"_CollapseAll--visible_1r4cy_10"},cb=re("CollapseAll",oE);function iE({className:e}){let t=B(i=>{var s;return Object.keys((s=i.state.ui.itemExpanded)!=null?s:{}).length>0}),r=B(i=>i.dispatch),n=oe("outline-header-collapseall"),o=()=>{r({type:"setUi",ui:{itemExpanded:{}}})};return(0,Kl.jsx)("div",{className:My(cb({visible:t}),e),children:(0,Kl.jsx)(kt,{title:n,onClick:o,children:(0,Kl.jsx)(oh,{className:cb("icon")})})})}var aE=iE;O();O();var sE={OutlineHeader:"_OutlineHeader_ntv8r_1"},lE=re("OutlineHeader",sE),cE=({children:e,title:t})=>{let r=oe("outline-header-title");return(0,xc.jsxs)("div",{className:lE(),children:[(0,xc.jsx)(dc,{rank:"2",size:"xs",children:r??t}),e]})},uE=cE;O();var dE={OutlineWrapper:"_OutlineWrapper_b9ln0_1","OutlineWrapper-collapseAll":"_OutlineWrapper-collapseAll_b9ln0_9","OutlineWrapper-layers":"_OutlineWrapper-layers_b9ln0_15"},Fp=re("OutlineWrapper",dE),pE=({children:e})=>(0,En.jsx)("div",{className:Fp(),children:e}),Vy=()=>{let e=B(c=>c.overrides.outline),t=B(c=>c.config),r=B(c=>c.state.indexes.nodes),n=B(c=>c.state.indexes.zones),o=B(c=>{var d;return((d=c.selectedItem)==null?void 0:d.props.id)||null}),i=oe("label-component"),s=B(we(c=>gI(c.state,"root"))),a=(0,Mp.useMemo)(()=>s.map(c=>Hy({config:t,label:s.length===1?"":c.split(":")[1],nodes:r,zoneCompound:c,zones:n,componentFallbackLabel:i})),[t,r,s,n,i]),l=(0,Mp.useMemo)(()=>e||pE,[e]);return(0,En.jsxs)(l,{children:[(0,En.jsx)(uE,{children:(0,En.jsx)(aE,{className:Fp("collapseAll")})}),(0,En.jsx)("div",{className:Fp("layers"),children:(0,En.jsx)(nE,{selectedId:o,trees:a})})]})};O();var fE={OutlinePlugin:"_OutlinePlugin_1ylsc_1"},hE=re("OutlinePlugin",fE),$y=(e={})=>{var t,r;return{name:"outline",label:(t=e.label)!=null?t:"Outline",render:()=>(0,Jl.jsx)("div",{className:hE(),children:(0,Jl.jsx)(Vy,{})}),icon:(r=e.icon)!=null?r:(0,Jl.jsx)(Kc,{})}};O();O();O();var vE={Breadcrumbs:"_Breadcrumbs_8c6w5_1","Breadcrumbs-breadcrumbLabel":"_Breadcrumbs-breadcrumbLabel_8c6w5_7","Breadcrumbs-breadcrumb":"_Breadcrumbs-breadcrumb_8c6w5_7"};O();var gE=e=>{let t=B(a=>{var l;return(l=a.selectedItem)==null?void 0:l.props.id}),r=B(a=>a.config),n=B(a=>{var l;return(l=a.state.indexes.nodes[t])==null?void 0:l.path}),o=De(),i=oe("label-page"),s=oe("label-component");return(0,qy.useMemo)(()=>{let a=n?.map(l=>{var c,d,u,p;let[h]=l.split(":");if(h==="root")return{label:((c=r?.root)==null?void 0:c.label)||i,selector:null};let f=o.getState().state.indexes.nodes[h],m=f.path[f.path.length-1],w=(((d=o.getState().state.indexes.zones[m])==null?void 0:d.contentIds)||[]).indexOf(h);return{label:f?(p=(u=r.components[f.data.type])==null?void 0:u.label)!=null?p:f.data.type:s,selector:f?{index:w,zone:f.path[f.path.length-1]}:null}})||[];return e?a.slice(a.length-e):a},[n,e,i,s])},yp=re("Breadcrumbs",vE),Uy=({children:e,numParents:t=1})=>{let r=B(o=>o.setUi),n=gE(t);return(0,xi.jsxs)("div",{className:yp(),children:[n.map((o,i)=>(0,xi.jsxs)("div",{className:yp("breadcrumb"),children:[(0,xi.jsx)("button",{type:"button",className:yp("breadcrumbLabel"),onClick:()=>r({itemSelector:o.selector}),children:o.label}),(0,xi.jsx)(Gc,{size:16})]},i)),e]})};O();O();var mE={PuckFields:"_PuckFields_wnj25_1","PuckFields--isLoading":"_PuckFields--isLoading_wnj25_6","PuckFields-loadingOverlay":"_PuckFields-loadingOverlay_wnj25_10","PuckFields-loadingOverlayInner":"_PuckFields-loadingOverlayInner_wnj25_25","PuckFields-field":"_PuckFields-field_wnj25_32","PuckFields--wrapFields":"_PuckFields--wrapFields_wnj25_36"},Ql=re("PuckFields",mE),_E=({children:e})=>(0,Mt.jsx)(Mt.Fragment,{children:e}),bE=(e,t)=>(r,n)=>yt(null,null,function*(){let{dispatch:o,state:i,selectedItem:s,resolveComponentData:a}=t.getState(),{data:l,ui:c}=i,{itemSelector:d}=c,u=l.root.props||l.root,p=s?s.props:u,h=U(L({},p),{[e]:r});if(s&&d){let f=yield a(U(L({},s),{props:h}),"replace"),m=rs(t.getState().state,s.props.id);if(!m)return;o({type:"replace",destinationIndex:m.index,destinationZone:m.zone||tr,data:f.node,ui:n});return}if(l.root.props){o({type:"replaceRoot",root:(yield a(U(L({},l.root),{props:h}),"replace")).node,ui:L(L({},c),n),recordHistory:!0});return}o({type:"setData",data:{root:h}})}),yE=({fieldName:e})=>{let t=B(c=>c.fields.fields[e]),r=B(c=>((c.selectedItem?c.selectedItem.readOnly:c.state.data.root.readOnly)||{})[e]),n=B(c=>t?c.selectedItem?`${c.selectedItem.props.id}_${t.type}_${e}`:`root_${t.type}_${e}`:null),o=B(we(c=>{let{selectedItem:d,permissions:u}=c;return d?u.getPermissions({item:d}):u.getPermissions({root:!0})})),i=De(),s=(0,cr.useCallback)(bE(e,i),[e]),{visible:a=!0}=t??{},l=(0,cr.useContext)(es.ctx);return(0,cr.useEffect)(()=>i.subscribe(c=>{var d;return(d=c.getCurrentData().props)==null?void 0:d[e]},c=>{l.setState({[e]:c})}),[i,l]),!t||!n||!a||t.type==="slot"?null:(0,Mt.jsx)("div",{className:Ql("field"),children:(0,Mt.jsx)(Hb,{field:t,name:e,id:n,readOnly:!o.edit||r,onChange:s})},n)},kE=({fieldName:e})=>{let t=De(),r=(0,cr.useMemo)(()=>{var n;let o=(n=t.getState().getCurrentData().props)==null?void 0:n[e];return{[e]:o}},[]);return(0,Mt.jsx)(es.Provider,{value:r,children:(0,Mt.jsx)(yE,{fieldName:e})})},xE=(0,cr.memo)(kE),wE=({wrapFields:e=!0})=>{let t=B(d=>d.overrides),r=B(d=>{var u,p;let h=d.selectedItem?(u=d.componentState[d.selectedItem.props.id])==null?void 0:u.loadingCount:(p=d.componentState.root)==null?void 0:p.loadingCount;return(h??0)>0}),n=B(we(d=>d.state.ui.itemSelector)),o=B(d=>{var u;return(u=d.selectedItem)==null?void 0:u.props.id}),i=De();Mh(i,o);let s=B(d=>d.fields.loading),a=B(we(d=>d.fields.id===o?Object.keys(d.fields.fields):[])),l=s||r,c=(0,cr.useMemo)(()=>t.fields||_E,[t]);return(0,Mt.jsxs)("form",{className:Ql({wrapFields:e}),onSubmit:d=>{d.preventDefault()},children:[(0,Mt.jsx)(c,{isLoading:l,itemSelector:n,children:a.map(d=>(0,Mt.jsx)(xE,{fieldName:d},d))}),l&&(0,Mt.jsx)("div",{className:Ql("loadingOverlay"),children:(0,Mt.jsx)("div",{className:Ql("loadingOverlayInner"),children:(0,Mt.jsx)(Ln,{size:16})})})]})},af=(0,cr.memo)(wE);O();var SE={FieldsPlugin:"_FieldsPlugin_18cj3_1","FieldsPlugin-header":"_FieldsPlugin-header_18cj3_7"},ub=re("FieldsPlugin",SE),IE=()=>{let e=oe("label-page"),t=B(r=>{var n,o;let i=r.selectedItem;return i?(o=(n=r.config.components[i.type])==null?void 0:n.label)!=null?o:i.type:null});return t??e},Zy=({desktopSideBar:e="right",label:t,icon:r}={})=>({name:"fields",label:t??"Fields",render:()=>(0,In.jsxs)("div",{className:ub(),children:[(0,In.jsx)("div",{className:ub("header"),children:(0,In.jsx)(Uy,{numParents:2,children:(0,In.jsx)(IE,{})})}),(0,In.jsx)(af,{})]}),icon:r??(0,In.jsx)(bh,{}),mobileOnly:e==="right"});O();O();O();O();O();var EE=`@import "https://rsms.me/inter/inter.css";

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

._Control_id4pm_1 .lucide {
  height: var(--puck-icon-size-m);
  width: var(--puck-icon-size-m);
}
._Control--inline_id4pm_6 .lucide {
  height: var(--puck-actionbar-action-size, var(--puck-icon-size-s));
  width: var(--puck-actionbar-action-size, var(--puck-icon-size-s));
}

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

._BlocksPlugin_9af19_1 {
  padding: var(--puck-drawer-space, var(--puck-space-4));
  height: 100%;
  overflow-y: auto;
  box-sizing: border-box;
}

._OutlinePlugin_1ylsc_1 {
  display: flex;
  flex-direction: column;
  flex-grow: 1;
  min-height: 0;
  min-width: 0;
  position: relative;
}

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
}`,CE=`/* styles/color.css */
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
}`,Yy="data-puck-style-source",Xy="puck",zE="data-puck-style-id",Ky={uiDefault:"ui-default",iframeInteractions:"iframe-styles"},db=new WeakMap,PE=e=>{if(e)return e;if(!(typeof document>"u"))return document},OE=e=>{let t=db.get(e);if(t)return t;let r=new Map;return db.set(e,r),r},Jy=(e,t,r=!1)=>{let n=e.head;if(n){if(t.parentElement!==n){r?n.prepend(t):n.append(t);return}r&&n.firstChild!==t&&n.prepend(t),!r&&n.lastChild!==t&&n.append(t)}},DE=(e,t,r,n=!1)=>{let o=e.createElement("style");return o.setAttribute(Yy,Xy),o.setAttribute(zE,t),o.textContent=r,Jy(e,o,n),o},Qy=e=>e?.getAttribute(Yy)===Xy,ek=e=>{let t=PE(e?.document);(0,wc.useInsertionEffect)(()=>{if(!e||!t)return;let r=OE(t),n=r.get(e.id);if(n)n.count=n.count+1,n.el.textContent!==e.cssText&&(n.el.textContent=e.cssText),Jy(t,n.el,e.prepend);else{let o=DE(t,e.id,e.cssText,e.prepend);r.set(e.id,{count:1,el:o})}return()=>{let o=r.get(e.id);o&&(o.count=o.count-1,o.count<=0&&(o.el.remove(),r.delete(e.id)))}},[e?.cssText,e?.id,e?.prepend,e?.document,t])},Fl=null,AE=()=>Fl!==null?Fl:typeof document>"u"?!1:(Fl=getComputedStyle(document.documentElement).getPropertyValue("--_puck-styles-loaded").trim()!=="",Fl),TE=()=>{let e=AE();ek(e?null:{cssText:EE,id:Ky.uiDefault,prepend:!0}),(0,wc.useEffect)(()=>{},[])},ME=e=>{ek(e?{cssText:CE,document:e,id:Ky.iframeInteractions}:null)},sf='style, link[rel="stylesheet"]',kp="data-puck-style-mirror",tk=e=>!e.matches(sf)||Qy(e)?!1:e.tagName==="STYLE"?!!e.innerHTML.trim():!0,LE=e=>{let t=[];return e.querySelectorAll(sf).forEach(r=>{tk(r)&&t.push(r)}),t},pb=e=>Array.from(document.styleSheets).find(t=>t.ownerNode.href===e.href),RE=e=>{if(e)try{return Array.from(e.cssRules).map(t=>t.cssText).join("")}catch{console.warn("Access to stylesheet %s is denied. Ignoring\u2026",e.href)}return""},fb=(e,t)=>{let r=e.attributes;r?.length>0&&Array.from(r).forEach(n=>{t.setAttribute(n.name,n.value)})},hb=e=>setTimeout(e,0),NE=({children:e,debug:t=!1,onStylesLoaded:r=()=>null,syncHostStyles:n=!0})=>{let{document:o,window:i}=FE();return ME(o),(0,er.useEffect)(()=>{if(!i||!o)return()=>{};let s=[],a={},l=()=>{s.forEach(({mirror:g})=>{g.remove()}),s=[],Array.from(o.head.querySelectorAll(`[${kp}="true"]`)).forEach(g=>{g.remove()}),Object.keys(a).forEach(g=>{delete a[g]})},c=g=>s.findIndex(_=>_.original===g),d=(g,_=!1)=>yt(null,null,function*(){let v;if(g.nodeName==="LINK"&&_){v=document.createElement("style"),v.type="text/css";let b=pb(g);b||(yield new Promise(I=>{let C=()=>{I(),g.removeEventListener("load",C)};g.addEventListener("load",C)}),b=pb(g));let y=RE(b);if(!y){t&&console.warn("Tried to load styles for link element, but couldn't find them. Skipping...");return}v.innerHTML=y,v.setAttribute("data-href",g.getAttribute("href"))}else v=g.cloneNode(!0);return v.setAttribute(kp,"true"),v}),u=g=>yt(null,null,function*(){let _=c(g);if(_>-1){t&&console.log("Tried to add an element that was already mirrored. Updating instead..."),s[_].mirror.innerText=g.innerText;return}let v=yield d(g);if(!v)return;let b=(0,ec.default)(v.outerHTML);if(a[b]){t&&console.log("iframe already contains element that is being mirrored. Skipping...");return}a[b]=!0,o.head.append(v),s.push({original:g,mirror:v}),t&&console.log(`Added style node ${g.outerHTML}`)}),p=g=>{var _,v;let b=c(g);if(b===-1){t&&console.log("Tried to remove an element that did not exist. Skipping...");return}let y=(0,ec.default)(g.outerHTML);(v=(_=s[b])==null?void 0:_.mirror)==null||v.remove(),delete a[y],t&&console.log(`Removed style node ${g.outerHTML}`)},h=new MutationObserver(g=>{g.forEach(_=>{_.type==="childList"&&(_.addedNodes.forEach(v=>{if(v.nodeType===Node.TEXT_NODE||v.nodeType===Node.ELEMENT_NODE){let b=v.nodeType===Node.TEXT_NODE?v.parentElement:v;b&&tk(b)&&hb(()=>u(b))}}),_.removedNodes.forEach(v=>{if(v.nodeType===Node.TEXT_NODE||v.nodeType===Node.ELEMENT_NODE){let b=v.nodeType===Node.TEXT_NODE?v.parentElement:v;b&&b.matches(sf)&&!Qy(b)&&hb(()=>p(b))}}))})});if(!n)return r(),()=>{h.disconnect(),l()};let f=i.parent.document,m=LE(f),S=[],w=0,k=f.getElementsByTagName("html")[0];fb(k,o.documentElement);let x=f.getElementsByTagName("body")[0];return fb(x,o.body),Promise.all(m.map((g,_)=>yt(null,null,function*(){if(g.nodeName==="LINK"){let b=g.href;if(S.indexOf(b)>-1)return;S.push(b)}let v=yield d(g);if(v)return s.push({original:g,mirror:v}),v}))).then(g=>{let _=g.filter(v=>typeof v<"u");_.forEach(v=>{v.onload=()=>{w=w+1,w>=_.length&&r()},v.onerror=()=>{let b=v instanceof HTMLLinkElement?v.href:void 0;console.warn(`AutoFrame couldn't load a stylesheet${b?`: ${b}`:""}. This can happen if the parent document's stylesheet is blocked by the iframe's CSP, returns a non-2xx status, or fails to reach the network.`),w=w+1,w>=_.length&&r()}}),o.head.querySelectorAll(`[${kp}="true"]`).forEach(v=>{v.remove()}),o.head.append(..._),_.forEach(v=>{v.nodeName==="STYLE"&&(w=w+1)}),w>=_.length&&r(),h.observe(f.head,{childList:!0,subtree:!0}),_.forEach(v=>{let b=(0,ec.default)(v.outerHTML);a[b]=!0})}),()=>{h.disconnect(),l()}},[n]),(0,po.jsx)(po.Fragment,{children:e})},lf=(0,er.createContext)({}),FE=()=>(0,er.useContext)(lf);function rk(e){var t=e,{children:r,className:n,debug:o,id:i,onReady:s=()=>{},onNotReady:a=()=>{},frameRef:l,syncHostStyles:c=!0}=t,d=Mn(t,["children","className","debug","id","onReady","onNotReady","frameRef","syncHostStyles"]);let[u,p]=(0,er.useState)(!1),[h,f]=(0,er.useState)({}),[m,S]=(0,er.useState)(),[w,k]=(0,er.useState)(!1);return(0,er.useEffect)(()=>{u&&k(!c)},[u,c]),(0,er.useEffect)(()=>{var x;if(l.current){let g=l.current.contentDocument,_=l.current.contentWindow;f({document:g||void 0,window:_||void 0}),S((x=l.current.contentDocument)==null?void 0:x.getElementById("frame-root")),g&&_&&w?s():a()}},[l,u,w]),(0,po.jsx)("iframe",U(L({},d),{className:n,id:i,srcDoc:'<!DOCTYPE html><html><head></head><body><div id="frame-root" data-puck-entry></div></body></html>',ref:l,onLoad:()=>{p(!0)},children:(0,po.jsx)(lf.Provider,{value:h,children:u&&m&&(0,po.jsx)(NE,{debug:o,onStylesLoaded:()=>k(!0),syncHostStyles:c,children:(0,Gy.createPortal)(r,m)})})}))}rk.displayName="AutoFrame";var jE=rk;O();var BE=Es(Op),nk=(0,Ka.memo)(()=>{var e,t,r,n;let o=B(we(u=>{var p;return(p=u.state.indexes.nodes.root)==null?void 0:p.flatData.props})),i=B(u=>u.config),s=B(u=>u.metadata),a=(0,Ka.useMemo)(()=>{let u=Po({props:o??{}});return qc(u)},[o]),l=uy(i,a,BE),c=(0,Ka.useMemo)(()=>U(L({},l),{children:(0,Ja.jsx)(Ap,{zone:tr}),puck:{renderDropZone:Ap,isEditing:!0,dragRef:null,metadata:s},editMode:!0}),[l,s]),d=Zi((t=(e=i.root)==null?void 0:e.fields)!=null?t:{},c);return(r=i.root)!=null&&r.render?(n=i.root)==null?void 0:n.render(U(L(L({},c),d),{id:"puck-root"})):(0,Ja.jsx)(Ja.Fragment,{children:c.children})});nk.displayName="EditorPage";var WE=nk;O();var HE={PuckPreview:"_PuckPreview_zbic3_1","PuckPreview-frame":"_PuckPreview-frame_zbic3_6"},xp=re("PuckPreview",HE),VE=e=>{let t=B(r=>r.status);(0,Pn.useEffect)(()=>{if(e.current&&t==="READY"){let r=e.current,n=s=>{let a=new ry("pointermove",U(L({},s),{bubbles:!0,cancelable:!1,clientX:s.clientX,clientY:s.clientY,pointerId:s.pointerId,pointerType:s.pointerType,isPrimary:s.isPrimary,originalTarget:s.target}));r.dispatchEvent(a)},o=()=>{var s;i(),(s=r.contentDocument)==null||s.addEventListener("pointermove",n,{capture:!0})},i=()=>{var s;(s=r.contentDocument)==null||s.removeEventListener("pointermove",n)};return o(),()=>{i()}}},[t])},$E=e=>{let t=B(o=>o.state.ui.previewMode),r=B(o=>o.status),n=B(o=>o.iframe.enabled);(0,Pn.useEffect)(()=>{var o,i;let s=n?(i=(o=e.current)==null?void 0:o.contentDocument)==null?void 0:i.querySelector("[data-puck-entry]"):e.current;s?.setAttribute("data-puck-preview-mode",t)},[t,r,n])},ok=({id:e="puck-preview"})=>{let t=B(u=>u.dispatch),r=B(u=>u.config),n=B(u=>u.setStatus),o=B(u=>u.iframe),i=B(u=>u.overrides),s=B(u=>u.metadata),a=B(u=>u.state.ui.previewMode==="edit"?null:u.state.data),l=(0,Pn.useMemo)(()=>i.iframe,[i]),c=(0,Pn.useRef)(null);VE(c),$E(c);let d=a?(0,kn.jsx)(xy,{data:a,config:r,metadata:s}):(0,kn.jsx)(WE,{});return(0,Pn.useEffect)(()=>{o.enabled||n("READY")},[o.enabled]),(0,kn.jsx)("div",{className:xp(),id:e,"data-puck-preview":!0,onClick:u=>{let p=u.target;!p.hasAttribute("data-puck-component")&&!p.hasAttribute("data-puck-dropzone")&&t({type:"setUi",ui:{itemSelector:null}})},children:o.enabled?(0,kn.jsx)(jE,{id:"preview-frame",className:xp("frame"),"data-rfd-iframe":!0,syncHostStyles:o.syncHostStyles,onReady:()=>{n("READY")},onNotReady:()=>{n("MOUNTED")},frameRef:c,children:(0,kn.jsx)(lf.Consumer,{children:({document:u})=>l?(0,kn.jsx)(l,{document:u,children:d}):d})}):(0,kn.jsx)("div",{id:"preview-frame",className:xp("frame"),ref:c,"data-puck-entry":!0,children:d})})};O();O();var qE=({overrides:e,plugins:t})=>{let r=L({},e);return t?.forEach(n=>{n.overrides&&Object.keys(n.overrides).forEach(o=>{var i;let s=o;if(!((i=n.overrides)!=null&&i[s]))return;if(s==="fieldTypes"){let c=n.overrides.fieldTypes;Object.keys(c).forEach(d=>{r.fieldTypes=r.fieldTypes||{};let u=r.fieldTypes[d],p=h=>c[d](U(L({},h),{children:u?u(h):h.children}));r.fieldTypes[d]=p});return}let a=r[s],l=c=>n.overrides[s](U(L({},c),{children:a?a(c):c.children}));r[s]=l})}),r},UE=({overrides:e,plugins:t})=>(0,ik.useMemo)(()=>qE({overrides:e,plugins:t}),[t,e]);O();O();var cf={Puck:"_Puck_tzaxg_19","Puck-portal":"_Puck-portal_tzaxg_31",PuckLayout:"_PuckLayout_tzaxg_36","PuckLayout-inner":"_PuckLayout-inner_tzaxg_40","Puck--hidePlugins":"_Puck--hidePlugins_tzaxg_73","PuckLayout--mounted":"_PuckLayout--mounted_tzaxg_78","PuckLayout--mobilePanelHeightToggle":"_PuckLayout--mobilePanelHeightToggle_tzaxg_82","PuckLayout--leftSideBarVisible":"_PuckLayout--leftSideBarVisible_tzaxg_82","PuckLayout--isExpanded":"_PuckLayout--isExpanded_tzaxg_90","PuckLayout--mobilePanelHeightMinContent":"_PuckLayout--mobilePanelHeightMinContent_tzaxg_110","PuckLayout--rightSideBarVisible":"_PuckLayout--rightSideBarVisible_tzaxg_137","PuckLayout-mounted":"_PuckLayout-mounted_tzaxg_156","PuckLayout-nav":"_PuckLayout-nav_tzaxg_197","PuckLayout-header":"_PuckLayout-header_tzaxg_217",PuckPluginTab:"_PuckPluginTab_tzaxg_231","PuckPluginTab--visible":"_PuckPluginTab--visible_tzaxg_237","PuckPluginTab-body":"_PuckPluginTab-body_tzaxg_243"};O();var jp=({children:e})=>(0,Sc.jsx)(Sc.Fragment,{children:e});O();var ZE=()=>{let e=De(),t=(0,ak.useCallback)(()=>{let r=e.getState().dispatch;r({type:"setUi",ui:n=>({previewMode:n.previewMode==="edit"?"interactive":"edit"})})},[e]);Ui({meta:!0,i:!0},t),Ui({ctrl:!0,i:!0},t)};O();O();O();var GE={MenuBar:"_MenuBar_1hxnj_1","MenuBar--menuOpen":"_MenuBar--menuOpen_1hxnj_14","MenuBar-inner":"_MenuBar-inner_1hxnj_29","MenuBar-history":"_MenuBar-history_1hxnj_45"},wp=re("MenuBar",GE);function YE({menuOpen:e=!1,renderHeaderActions:t,setMenuOpen:r}){let n=B(c=>c.history.back),o=B(c=>c.history.forward),i=B(c=>c.history.hasFuture()),s=B(c=>c.history.hasPast()),a=oe("header-undo"),l=oe("header-redo");return(0,sr.jsx)("div",{className:wp({menuOpen:e}),onClick:c=>{var d;let u=c.target;window.matchMedia("(min-width: 638px)").matches||u.tagName==="A"&&((d=u.getAttribute("href"))!=null&&d.startsWith("#"))&&r(!1)},children:(0,sr.jsxs)("div",{className:wp("inner"),children:[(0,sr.jsxs)("div",{className:wp("history"),children:[(0,sr.jsx)(kt,{type:"button",title:a,disabled:!s,onClick:n,children:(0,sr.jsx)(Eh,{size:21})}),(0,sr.jsx)(kt,{type:"button",title:l,disabled:!i,onClick:o,children:(0,sr.jsx)(yh,{size:21})})]}),(0,sr.jsx)(sr.Fragment,{children:t&&t()})]})})}O();var XE={PuckHeader:"_PuckHeader_c2nei_1","PuckHeader--hidePlugins":"_PuckHeader--hidePlugins_c2nei_21","PuckHeader-inner":"_PuckHeader-inner_c2nei_26","PuckHeader-toggle":"_PuckHeader-toggle_c2nei_46","PuckHeader-rightSideBarToggle":"_PuckHeader-rightSideBarToggle_c2nei_52","PuckHeader-leftSideBarToggle":"_PuckHeader-leftSideBarToggle_c2nei_53","PuckHeader-title":"_PuckHeader-title_c2nei_64","PuckHeader-path":"_PuckHeader-path_c2nei_68","PuckHeader-tools":"_PuckHeader-tools_c2nei_75","PuckHeader-menuButton":"_PuckHeader-menuButton_c2nei_81","PuckHeader--menuOpen":"_PuckHeader--menuOpen_c2nei_86"},Ur=re("PuckHeader",XE),KE=({hidePlugins:e})=>{let{onPublish:t,renderHeader:r,renderHeaderActions:n,headerTitle:o,headerPath:i,iframe:s}=Ic(),a=B(y=>y.dispatch),l=De(),c=(0,Jr.useMemo)(()=>r?(console.warn("`renderHeader` is deprecated. Please use `overrides.header` and the `usePuck` hook instead"),I=>{var C=I,{actions:D}=C,A=Mn(C,["actions"]);let M=r,N=B(R=>R.state);return(0,he.jsx)(M,U(L({},A),{dispatch:a,state:N,children:D}))}):jp,[r]),d=(0,Jr.useMemo)(()=>n?(console.warn("`renderHeaderActions` is deprecated. Please use `overrides.headerActions` and the `usePuck` hook instead."),I=>{let C=n,D=B(A=>A.state);return(0,he.jsx)(C,U(L({},I),{dispatch:a,state:D}))}):jp,[n]),u=B(y=>y.overrides.header||c),p=B(y=>y.overrides.headerActions||d),[h,f]=(0,Jr.useState)(!1),m=B(y=>{var I,C;return(C=((I=y.state.indexes.nodes.root)==null?void 0:I.data).props.title)!=null?C:""}),S=B(y=>y.state.ui.leftSideBarVisible),w=B(y=>y.state.ui.rightSideBarVisible),k=(0,Jr.useCallback)(y=>{let I=window.matchMedia("(min-width: 638px)").matches,C=y==="left"?S:w,D=y==="left"?"rightSideBarVisible":"leftSideBarVisible";a({type:"setUi",ui:L({[`${y}SideBarVisible`]:!C},I?{}:{[D]:!1})})},[a,S,w]),x=oe("header-publish"),g=oe("label-page"),_=oe("header-toggle-leftsidebar"),v=oe("header-toggle-rightsidebar"),b=oe("header-toggle-menubar");return(0,he.jsx)(u,{actions:(0,he.jsx)(he.Fragment,{children:(0,he.jsx)(p,{children:(0,he.jsx)(tc,{onClick:()=>{let y=l.getState().state.data;t&&t(y)},icon:(0,he.jsx)(Xc,{size:"14px"}),children:x})})}),children:(0,he.jsx)("header",{className:Ur({leftSideBarVisible:S,rightSideBarVisible:w,hidePlugins:e}),children:(0,he.jsxs)("div",{className:Ur("inner"),children:[(0,he.jsxs)("div",{className:Ur("toggle"),children:[(0,he.jsx)("div",{className:Ur("leftSideBarToggle"),children:(0,he.jsx)(kt,{type:"button",onClick:()=>{k("left")},title:_,children:(0,he.jsx)(gh,{focusable:"false"})})}),(0,he.jsx)("div",{className:Ur("rightSideBarToggle"),children:(0,he.jsx)(kt,{type:"button",onClick:()=>{k("right")},title:v,children:(0,he.jsx)(mh,{focusable:"false"})})})]}),(0,he.jsx)("div",{className:Ur("title"),children:(0,he.jsxs)(dc,{rank:"2",size:"xs",children:[o||m||g,i&&(0,he.jsxs)(he.Fragment,{children:[" ",(0,he.jsx)("code",{className:Ur("path"),children:i})]})]})}),(0,he.jsxs)("div",{className:Ur("tools"),children:[(0,he.jsx)("div",{className:Ur("menuButton"),children:(0,he.jsx)(kt,{type:"button",onClick:()=>f(!h),title:b,children:h?(0,he.jsx)(Yc,{focusable:"false"}):(0,he.jsx)($i,{focusable:"false"})})}),(0,he.jsx)(YE,{dispatch:a,onPublish:t,menuOpen:h,renderHeaderActions:()=>(0,he.jsx)(p,{children:(0,he.jsx)(tc,{onClick:()=>{let y=l.getState().state.data;t&&t(y)},icon:(0,he.jsx)(Xc,{size:"14px"}),children:x})}),setMenuOpen:f})]})]})})})},JE=(0,Jr.memo)(KE);O();O();var QE={SidebarSection:"_SidebarSection_1uv88_1","SidebarSection-title":"_SidebarSection-title_1uv88_12","SidebarSection--noBorderTop":"_SidebarSection--noBorderTop_1uv88_20","SidebarSection-content":"_SidebarSection-content_1uv88_24","SidebarSection-breadcrumbLabel":"_SidebarSection-breadcrumbLabel_1uv88_33","SidebarSection-breadcrumbs":"_SidebarSection-breadcrumbs_1uv88_62","SidebarSection-breadcrumb":"_SidebarSection-breadcrumb_1uv88_33","SidebarSection-heading":"_SidebarSection-heading_1uv88_74","SidebarSection-loadingOverlay":"_SidebarSection-loadingOverlay_1uv88_78"},fi=re("SidebarSection",QE),eC=({children:e,title:t,background:r,showBreadcrumbs:n,noBorderTop:o,isLoading:i})=>(0,yr.jsxs)("div",{className:fi({noBorderTop:o}),style:{background:r},children:[(0,yr.jsx)("div",{className:fi("title"),children:(0,yr.jsxs)("div",{className:fi("breadcrumbs"),children:[n&&(0,yr.jsx)(Uy,{}),(0,yr.jsx)("div",{className:fi("heading"),children:(0,yr.jsx)(dc,{rank:"2",size:"xs",children:t})})]})}),(0,yr.jsx)("div",{className:fi("content"),children:e}),i&&(0,yr.jsx)("div",{className:fi("loadingOverlay"),children:(0,yr.jsx)(Ln,{size:32})})]});O();O();O();var sk={ViewportControls:"_ViewportControls_v26yb_1","ViewportControls--fullScreen":"_ViewportControls--fullScreen_v26yb_5","ViewportControls-toggleButton":"_ViewportControls-toggleButton_v26yb_14","ViewportControls-actions":"_ViewportControls-actions_v26yb_39","ViewportControls-actionsInner":"_ViewportControls-actionsInner_v26yb_43","ViewportControls--isExpanded":"_ViewportControls--isExpanded_v26yb_67","ViewportControls-divider":"_ViewportControls-divider_v26yb_72","ViewportControls-zoomSelect":"_ViewportControls-zoomSelect_v26yb_79","ViewportControls-zoom":"_ViewportControls-zoom_v26yb_79","ViewportButton-inner":"_ViewportButton-inner_v26yb_110","ViewportButton--isActive":"_ViewportButton--isActive_v26yb_118"},vb={Smartphone:(0,Te.jsx)(wh,{size:16}),Tablet:(0,Te.jsx)(Sh,{size:16}),Monitor:(0,Te.jsx)(Qc,{size:16}),FullWidth:(0,Te.jsx)(lh,{size:16})},yn=re("ViewportControls",sk),gb=re("ViewportButton",sk),Bp=({children:e,title:t,onClick:r,isActive:n,disabled:o})=>(0,Te.jsx)("span",{className:gb({isActive:n}),suppressHydrationWarning:!0,children:(0,Te.jsx)(kt,{type:"button",title:t,disabled:o||n,onClick:r,suppressHydrationWarning:!0,children:(0,Te.jsx)("span",{className:gb("inner"),children:e})})}),mb=[{label:"25%",value:.25},{label:"50%",value:.5},{label:"75%",value:.75},{label:"100%",value:1},{label:"125%",value:1.25},{label:"150%",value:1.5},{label:"200%",value:2}],tC=({viewport:e,isActive:t,onClick:r})=>{var n;let o=oe("viewport-switch",{label:(n=e.label)!=null?n:""}),i=oe("viewport-switch-default");return(0,Te.jsx)(Bp,{title:e.label?o:i,onClick:r,isActive:t,children:typeof e.icon=="string"?vb[e.icon]||e.icon:e.icon||vb.Smartphone})},rC=({autoZoom:e,zoom:t,onViewportChange:r,onZoom:n,fullScreen:o})=>{var i,s;let a=B(x=>x.viewports),l=B(x=>x.state.ui.viewports),c=mb.find(x=>x.value===e),d=oe("viewport-zoom-auto",{zoom:(e*100).toFixed(0)}),u=(0,mo.useMemo)(()=>[...mb,...c?[]:[{value:e,label:d}]].filter(x=>x.value<=e).sort((x,g)=>x.value>g.value?1:-1),[e,d]),[p,h]=(0,mo.useState)(l.current.width);(0,mo.useEffect)(()=>{h(l.current.width)},[l.current]);let[f,m]=(0,mo.useState)(!1),S=oe("viewport-zoom-out"),w=oe("viewport-zoom-in"),k=oe("viewport-toggle-menu");return(0,Te.jsxs)("div",{className:yn({isExpanded:f,fullScreen:o}),suppressHydrationWarning:!0,children:[(0,Te.jsx)("div",{className:yn("actions"),children:(0,Te.jsxs)("div",{className:yn("actionsInner"),children:[a.map((x,g)=>(0,Te.jsx)(tC,{viewport:x,onClick:()=>{h(x.width),r(x)},isActive:p===x.width},g)),(0,Te.jsx)("div",{className:yn("divider")}),(0,Te.jsx)(Bp,{title:S,disabled:t<=((i=u[0])==null?void 0:i.value),onClick:x=>{x.stopPropagation(),n(u[Math.max(u.findIndex(g=>g.value===t)-1,0)].value)},children:(0,Te.jsx)(Ph,{size:16})}),(0,Te.jsx)(Bp,{title:w,disabled:t>=((s=u[u.length-1])==null?void 0:s.value),onClick:x=>{x.stopPropagation(),n(u[Math.min(u.findIndex(g=>g.value===t)+1,u.length-1)].value)},children:(0,Te.jsx)(zh,{size:16})}),(0,Te.jsxs)("div",{className:yn("zoom"),children:[(0,Te.jsx)("div",{className:yn("divider")}),(0,Te.jsx)("select",{className:yn("zoomSelect"),value:t.toString(),onClick:x=>{x.stopPropagation()},onChange:x=>{n(parseFloat(x.currentTarget.value))},children:u.map(x=>(0,Te.jsx)("option",{value:x.value,label:x.label},x.label))})]})]})}),(0,Te.jsx)("button",{className:yn("toggleButton"),title:k,onClick:()=>m(x=>!x),children:f?(0,Te.jsx)(Ch,{size:16}):(0,Te.jsx)(Qc,{size:16})})]})};O();var nC={PuckCanvas:"_PuckCanvas_zw9iy_1","PuckCanvas-controls":"_PuckCanvas-controls_zw9iy_18","PuckCanvas--fullScreen":"_PuckCanvas--fullScreen_zw9iy_23","PuckCanvas-inner":"_PuckCanvas-inner_zw9iy_34","PuckCanvas-root":"_PuckCanvas-root_zw9iy_43","PuckCanvas--ready":"_PuckCanvas--ready_zw9iy_68","PuckCanvas-loader":"_PuckCanvas-loader_zw9iy_73","PuckCanvas--showLoader":"_PuckCanvas--showLoader_zw9iy_84"};O();var ck=(0,On.createContext)(null),oC=({children:e})=>{let t=(0,On.useRef)(null),r=(0,On.useMemo)(()=>({frameRef:t}),[]);return(0,lk.jsx)(ck.Provider,{value:r,children:e})},uk=()=>{let e=(0,On.useContext)(ck);if(e===null)throw new Error("useCanvasFrame must be used within a FrameProvider");return e},$a=re("PuckCanvas",nC),_b=!0,Sp=150,iC=()=>{var e;let{frameRef:t}=uk(),r=tu(t),{viewports:n=Zc,ui:o}=Ic(),{dispatch:i,overrides:s,setUi:a,zoomConfig:l,setZoomConfig:c,status:d,iframe:u,_experimentalFullScreenCanvas:p}=B(we(D=>({dispatch:D.dispatch,overrides:D.overrides,setUi:D.setUi,zoomConfig:D.zoomConfig,setZoomConfig:D.setZoomConfig,status:D.status,iframe:D.iframe,_experimentalFullScreenCanvas:D._experimentalFullScreenCanvas}))),{leftSideBarVisible:h,rightSideBarVisible:f,leftSideBarWidth:m,rightSideBarWidth:S,viewports:w}=B(we(D=>({leftSideBarVisible:D.state.ui.leftSideBarVisible,rightSideBarVisible:D.state.ui.rightSideBarVisible,leftSideBarWidth:D.state.ui.leftSideBarWidth,rightSideBarWidth:D.state.ui.rightSideBarWidth,viewports:D.state.ui.viewports}))),[k,x]=(0,vt.useState)(!1),g=(0,vt.useRef)(!1),_=(0,vt.useMemo)(()=>({children:A})=>(0,$t.jsx)($t.Fragment,{children:A}),[]),v=(0,vt.useMemo)(()=>s.preview||_,[s]),b=(0,vt.useCallback)(()=>{if(t.current){let D=t.current,A=Fh(D);return{width:A.contentBox.width,height:A.contentBox.height}}return{width:0,height:0}},[t]);(0,vt.useEffect)(()=>{r()},[t,h,f,m,S,w]),(0,vt.useEffect)(()=>{let{height:D}=b();w.current.height==="auto"&&c(U(L({},l),{rootHeight:D/l.zoom}))},[l.zoom,b,c]),(0,vt.useEffect)(()=>{_b&&r()},[w.current.width,w]),(0,vt.useEffect)(()=>{if(!t.current)return;let D=new ResizeObserver(()=>{g.current||r()});return D.observe(t.current),()=>{D.disconnect()}},[t.current]);let[y,I]=(0,vt.useState)(!1);(0,vt.useEffect)(()=>{setTimeout(()=>{I(!0)},500)},[]);let C=De();return(0,vt.useEffect)(()=>{var D,A;if(typeof window>"u"||(D=o?.viewports)!=null&&D.current)return;let M=window.innerWidth,N=(A=t.current)==null?void 0:A.getBoundingClientRect().width;if(!M||!N||n.length===0)return;let R=Object.values(n).find(V=>V.width==="100%"),F=!!R,$=Object.entries(n).filter(([V,Q])=>Q.width!=="100%").map(([V,Q])=>({key:V,diff:Math.abs(M-(typeof Q.width=="string"?M:Q.width)),value:Q})).sort((V,Q)=>V.diff>Q.diff?1:-1)[0].value;if($.width<N&&F&&($=R),u.enabled){let V=C.getState(),Q={state:U(L({},V.state),{ui:U(L({},V.state.ui),{viewports:U(L({},V.state.ui.viewports),{current:U(L({},V.state.ui.viewports.current),{height:$?.height||"auto",width:$?.width})})})})},de=V.history;V.history.histories.length===1&&(de=U(L({},de),{histories:[Q]})),C.setState(U(L({},Q),{history:de}))}},[n,t.current,u,C,(e=o?.viewports)==null?void 0:e.current]),(0,$t.jsxs)("div",{className:$a({ready:d==="READY"||!u.enabled||!u.waitForStyles,showLoader:y,fullScreen:p}),onClick:D=>{let A=D.target;!A.hasAttribute("data-puck-component")&&!A.hasAttribute("data-puck-dropzone")&&i({type:"setUi",ui:{itemSelector:null},recordHistory:!1})},children:[w.controlsVisible&&u.enabled&&(0,$t.jsx)("div",{className:$a("controls"),children:(0,$t.jsx)(rC,{fullScreen:p,autoZoom:l.autoZoom,zoom:l.zoom,onViewportChange:D=>{x(!0),g.current=!0;let A=U(L({},D),{height:D.height||"auto",zoom:l.zoom}),M={viewports:U(L({},w),{current:A})};a(M),_b&&r({viewports:U(L({},w),{current:A})})},onZoom:D=>{x(!0),g.current=!0,c(U(L({},l),{zoom:D}))}})}),(0,$t.jsxs)("div",{className:$a("inner"),ref:t,children:[(0,$t.jsx)("div",{className:$a("root"),style:{width:u.enabled?w.current.width:"100%",height:l.rootHeight,transform:u.enabled?`scale(${l.zoom})`:void 0,transition:k?`width ${Sp}ms ease-out, height ${Sp}ms ease-out, transform ${Sp}ms ease-out`:"",overflow:u.enabled?void 0:"auto"},suppressHydrationWarning:!0,id:"puck-canvas-root",onTransitionEnd:()=>{x(!1),g.current=!1},children:(0,$t.jsx)(v,{children:(0,$t.jsx)(ok,{})})}),(0,$t.jsx)("div",{className:$a("loader"),children:(0,$t.jsx)(Ln,{size:24})})]})]})};O();function bb(e,t){let[r,n]=(0,Qr.useState)(null),o=(0,Qr.useRef)(null),i=B(a=>e==="left"?a.state.ui.leftSideBarWidth:a.state.ui.rightSideBarWidth);(0,Qr.useEffect)(()=>{if(typeof window<"u"&&!i)try{let a=localStorage.getItem("puck-sidebar-widths");if(a){let c=JSON.parse(a)[e];c&&t({type:"setUi",ui:{[e==="left"?"leftSideBarWidth":"rightSideBarWidth"]:c}})}}catch(a){console.error(`Failed to load ${e} sidebar width from localStorage`,a)}},[t,e,i]),(0,Qr.useEffect)(()=>{i!==void 0&&n(i)},[i]);let s=(0,Qr.useCallback)(a=>{t({type:"setUi",ui:{[e==="left"?"leftSideBarWidth":"rightSideBarWidth"]:a}});let l={};try{let c=localStorage.getItem("puck-sidebar-widths");l=c?JSON.parse(c):{}}catch(c){console.error(`Failed to save ${e} sidebar width to localStorage`,c)}finally{localStorage.setItem("puck-sidebar-widths",JSON.stringify(U(L({},l),{[e]:a})))}window.dispatchEvent(new CustomEvent("viewportchange",{bubbles:!0,cancelable:!1}))},[t,e]);return{width:r,setWidth:n,sidebarRef:o,handleResizeEnd:s}}O();O();O();var aC={ResizeHandle:"_ResizeHandle_144bf_2","ResizeHandle--left":"_ResizeHandle--left_144bf_16","ResizeHandle--right":"_ResizeHandle--right_144bf_20"},sC=re("ResizeHandle",aC),lC=({position:e,sidebarRef:t,onResize:r,onResizeEnd:n})=>{let{frameRef:o}=uk(),i=tu(o),s=(0,Xr.useRef)(null),a=(0,Xr.useRef)(!1),l=(0,Xr.useRef)(0),c=(0,Xr.useRef)(0),d=(0,Xr.useCallback)(h=>{if(!a.current)return;let f=h.clientX-l.current,m=e==="left"?c.current+f:c.current-f,S=Math.max(192,m);r(S),h.preventDefault()},[r,e]),u=(0,Xr.useCallback)(()=>{var h;if(!a.current)return;a.current=!1,document.body.style.cursor="",document.body.style.userSelect="";let f=document.getElementById("resize-overlay");f&&document.body.removeChild(f),document.removeEventListener("mousemove",d),document.removeEventListener("mouseup",u);let m=((h=t.current)==null?void 0:h.getBoundingClientRect().width)||0;n(m),i()},[n]),p=(0,Xr.useCallback)(h=>{var f;a.current=!0,l.current=h.clientX,c.current=((f=t.current)==null?void 0:f.getBoundingClientRect().width)||0,document.body.style.cursor="col-resize",document.body.style.userSelect="none";let m=document.createElement("div");m.id="resize-overlay",m.setAttribute("data-resize-overlay",""),document.body.appendChild(m),document.addEventListener("mousemove",d),document.addEventListener("mouseup",u),h.preventDefault()},[e,d,u]);return(0,dk.jsx)("div",{ref:s,className:sC({[e]:!0}),onMouseDown:p})};O();var cC={Sidebar:"_Sidebar_16oed_1","Sidebar--isVisible":"_Sidebar--isVisible_16oed_10","Sidebar--left":"_Sidebar--left_16oed_14","Sidebar--right":"_Sidebar--right_16oed_34","Sidebar-resizeHandle":"_Sidebar-resizeHandle_16oed_51"},yb=re("Sidebar",cC),kb=({position:e,sidebarRef:t,isVisible:r,onResize:n,onResizeEnd:o,children:i})=>(0,zn.jsxs)(zn.Fragment,{children:[(0,zn.jsx)("div",{ref:t,className:yb({[e]:!0,isVisible:r}),children:i}),(0,zn.jsx)("div",{className:`${yb("resizeHandle")}`,children:(0,zn.jsx)(lC,{position:e,sidebarRef:t,onResize:n,onResizeEnd:o})})]});O();var uC=e=>{let t=e;for(;t&&t!==document.body;){let r=window.getComputedStyle(t);if(r.display==="none"||r.visibility==="hidden"||r.opacity==="0"||t.getAttribute("aria-hidden")==="true"||t.hasAttribute("hidden"))return!1;t=t.parentElement}return!0},dC=e=>{var t;if(e?.defaultPrevented)return!0;let r=((t=e?.composedPath)==null?void 0:t.call(e)[0])||e?.target||document.activeElement;if(r instanceof HTMLElement){let o=r.tagName.toLowerCase();if(o==="input"||o==="textarea"||o==="select"||r.isContentEditable)return!0;let i=r.getAttribute("role");if(i==="textbox"||i==="combobox"||i==="searchbox"||i==="listbox"||i==="grid")return!0}let n=document.querySelector('dialog[open], [aria-modal="true"], [role="dialog"], [role="alertdialog"]');return!!(n&&uC(n))},pC=()=>{let e=De(),t=(0,pk.useCallback)(r=>{var n;if(dC(r))return!1;let{state:o,dispatch:i,permissions:s,selectedItem:a}=e.getState(),l=(n=o.ui)==null?void 0:n.itemSelector;return!l?.zone||!a||!s.getPermissions({item:a}).delete||i({type:"remove",index:l.index,zone:l.zone}),!0},[e]);Ui({delete:!0},t),Ui({backspace:!0},t)};O();O();var fk={Nav:"_Nav_vll2r_1","Nav-list":"_Nav-list_vll2r_5","Nav-mobileActions":"_Nav-mobileActions_vll2r_23","NavItem-link":"_NavItem-link_vll2r_39",NavItem:"_NavItem_vll2r_39","NavItem-linkIcon":"_NavItem-linkIcon_vll2r_90","NavItem--active":"_NavItem--active_vll2r_100","NavItem--mobileOnly":"_NavItem--mobileOnly_vll2r_136","NavItem--desktopOnly":"_NavItem--desktopOnly_vll2r_141"},Ip=re("Nav",fk),jl=re("NavItem",fk),fC=({label:e,icon:t,onClick:r,isActive:n,mobileOnly:o,desktopOnly:i})=>(0,Nr.jsx)("li",{className:jl({active:n,mobileOnly:o,desktopOnly:i}),children:r&&(0,Nr.jsxs)("div",{className:jl("link"),onClick:r,children:[t&&(0,Nr.jsx)("span",{className:jl("linkIcon"),children:t}),(0,Nr.jsx)("span",{className:jl("linkLabel"),children:e})]})}),hC=({items:e,mobileActions:t})=>(0,Nr.jsxs)("nav",{className:Ip(),children:[(0,Nr.jsx)("ul",{className:Ip("list"),children:Object.entries(e).map(([r,n])=>(0,Nr.jsx)(fC,L({},n),r))}),t&&(0,Nr.jsx)("div",{className:Ip("mobileActions"),children:t})]});O();var hk=e=>L({enabled:!0,waitForStyles:!0,syncHostStyles:!0},e),xb=re("Puck",cf),Bl=re("PuckLayout",cf),wb=re("PuckPluginTab",cf),vC=typeof window>"u"?qt.useEffect:qt.useLayoutEffect,gC=()=>{let e=oe("label-page"),t=B(r=>{var n,o,i;return r.selectedItem?(o=(n=r.config.components[r.selectedItem.type])==null?void 0:n.label)!=null?o:r.selectedItem.type.toString():(i=r.config.root)==null?void 0:i.label});return(0,Oe.jsx)(eC,{noBorderTop:!0,showBreadcrumbs:!0,title:t||e,children:(0,Oe.jsx)(af,{})})},mC=({children:e,visible:t,mobileOnly:r})=>(0,Oe.jsx)("div",{className:wb({visible:t,mobileOnly:r}),children:(0,Oe.jsx)("div",{className:wb("body"),children:e})}),vk=({children:e})=>{var t,r;let{iframe:n,initialHistory:o,plugins:i,height:s}=Ic(),a=B(J=>J.dnd),l=(0,qt.useMemo)(()=>hk(n),[n]);TE();let c=B(J=>J.dispatch),d=B(J=>J.state.ui.leftSideBarVisible),u=B(J=>J.state.ui.rightSideBarVisible),p=B(J=>J.instanceId),{width:h,setWidth:f,sidebarRef:m,handleResizeEnd:S}=bb("left",c),{width:w,setWidth:k,sidebarRef:x,handleResizeEnd:g}=bb("right",c);(0,qt.useEffect)(()=>{window.matchMedia("(min-width: 638px)").matches||c({type:"setUi",ui:{leftSideBarVisible:!1,rightSideBarVisible:!1}});let J=()=>{window.matchMedia("(min-width: 638px)").matches||c({type:"setUi",ui:H=>L(L({},H),H.rightSideBarVisible?{leftSideBarVisible:!1}:{})})};return window.addEventListener("resize",J),()=>{window.removeEventListener("resize",J)}},[]);let _=B(J=>J.overrides),v=(0,qt.useMemo)(()=>_.puck||jp,[_]),[b,y]=(0,qt.useState)(!1);vC(()=>{y(!0)},[]);let I=B(J=>J.status==="READY");Dh(),(0,qt.useEffect)(()=>{if(I&&l.enabled){let J=Qt();if(J)return Oh(J)}},[I,l.enabled]),ZE(),pC();let C={};h&&(C["--puck-user-sidebar-left-width"]=`${h}px`),w&&(C["--puck-user-sidebar-right-width"]=`${w}px`);let D=B(J=>J.setUi),A=B(J=>{var H;return(H=J.state.ui.plugin)==null?void 0:H.current}),M=De(),N=(0,qt.useMemo)(()=>!!i?.find(J=>J.name==="legacy-side-bar"),[i]),R=oe("plugin-blocks"),F=oe("plugin-outline"),Z=oe("plugin-fields"),$=(0,qt.useMemo)(()=>{let J={},H=[Cy({label:R}),$y({label:F})],E=P=>P.name==="legacy-side-bar"?-1:0,z=[...H,...i??[]].sort((P,j)=>E(P)-E(j));return i?.some(P=>P.name==="fields")||z.push(Zy({label:Z})),z?.forEach(P=>{var j,W,G;P.name&&P.render&&(J[P.name]&&delete J[P.name],J[P.name]={label:(j=P.label)!=null?j:P.name,icon:(W=P.icon)!=null?W:(0,Oe.jsx)(Ih,{}),onClick:()=>{P.name===A?D(d?{leftSideBarVisible:!1}:{leftSideBarVisible:!0}):P.name&&D({plugin:{current:P.name},leftSideBarVisible:!0})},isActive:d&&A===P.name,render:P.render,mobilePanelHeight:(G=P.mobilePanelHeight)!=null?G:"toggle",mobileOnly:N||P.mobileOnly,desktopOnly:P.name==="legacy-side-bar"||P.desktopOnly})}),J},[i,A,M,d,R,F,Z]),V=A??Object.keys($)[0],Q=(r=(t=$[V])==null?void 0:t.mobilePanelHeight)!=null?r:"toggle";(0,qt.useEffect)(()=>{if(!A){let J=Object.keys($);D({plugin:{current:J[0]}})}},[$,A]);let de=$.fields&&$.fields.mobileOnly===!1,q=B(J=>{var H;return(H=J.state.ui.mobilePanelExpanded)!=null?H:!1}),ne=oe("layout-maximize"),Le=oe("layout-minimize");return(0,Oe.jsxs)("div",{className:`Puck ${xb({hidePlugins:N})}`,id:p,style:{height:s,visibility:"hidden"},children:[(0,Oe.jsx)(T2,{disableAutoScroll:a?.disableAutoScroll,behavior:a?.behavior,children:(0,Oe.jsx)(v,{children:e||(0,Oe.jsx)(oC,{children:(0,Oe.jsx)("div",{className:Bl({leftSideBarVisible:d,mounted:b,rightSideBarVisible:!de&&u,isExpanded:q,mobilePanelHeightToggle:Q==="toggle",mobilePanelHeightMinContent:Q==="min-content"}),style:{height:s},children:(0,Oe.jsxs)("div",{className:Bl("inner"),style:C,children:[(0,Oe.jsx)("div",{className:Bl("header"),children:(0,Oe.jsx)(JE,{hidePlugins:N})}),(0,Oe.jsx)("div",{className:Bl("nav"),children:(0,Oe.jsx)(hC,{items:$,mobileActions:d&&Q==="toggle"&&(0,Oe.jsx)(kt,{type:"button",title:q?Le:ne,onClick:()=>{D({mobilePanelExpanded:!q})},children:q?(0,Oe.jsx)(vh,{size:21}):(0,Oe.jsx)(hh,{size:21})})})}),(0,Oe.jsx)(kb,{position:"left",sidebarRef:m,isVisible:d,onResize:f,onResizeEnd:S,children:Object.entries($).map(([J,{mobileOnly:H,render:E,label:z}])=>(0,Oe.jsx)(mC,{visible:A===J,mobileOnly:H,children:(0,Oe.jsx)(E,{})},J))}),(0,Oe.jsx)(iC,{}),!de&&(0,Oe.jsx)(kb,{position:"right",sidebarRef:x,isVisible:u,onResize:k,onResizeEnd:g,children:(0,Oe.jsx)(gC,{})})]})})})})}),(0,Oe.jsx)("div",{id:"puck-portal-root",className:xb("portal")})]})},gk=(0,Ke.createContext)({});function _C(e){return(0,fo.jsx)(gk.Provider,{value:e,children:e.children})}var Ic=()=>(0,Ke.useContext)(gk);function bC({children:e}){let{config:t,data:r,ui:n,onChange:o,permissions:i={},plugins:s,overrides:a,viewports:l=Zc,iframe:c,dnd:d,initialHistory:u,metadata:p,dictionary:h,onAction:f,fieldTransforms:m,_experimentalFullScreenCanvas:S,_experimentalVirtualization:w}=Ic(),k=(0,Ke.useMemo)(()=>hk(c),[c]),[x]=(0,Ke.useState)(()=>{var R,F,Z;let $=L(L({},ks.ui),n),V={};Object.keys(r?.root||{}).length>0&&!((R=r?.root)!=null&&R.props)&&console.warn("Warning: Defining props on `root` is deprecated. Please use `root.props`, or republish this page to migrate automatically.");let Q=((F=r?.root)==null?void 0:F.props)||r?.root||{},de=L(L({},(Z=t.root)==null?void 0:Z.defaultProps),Q),q=Uc(Po(U(L({},r?.root),{props:de})),t),ne=U(L({},ks),{data:U(L({},r),{root:U(L({},r?.root),{props:q.props}),content:r.content||[]}),ui:U(L(L({},$),V),{componentList:t.categories?Object.entries(t.categories).reduce((Le,[J,H])=>U(L({},Le),{[J]:{title:H.title,components:H.components,expanded:H.defaultExpanded,visible:H.visible}}),{}):{}})});return bs(ne,t)}),{appendData:g=!0}=u||{},[_]=(0,Ke.useState)([...u?.histories||[],...g?[{state:x}]:[]].map(R=>{let F=L(L({},x),R.state);return R.state.indexes||(F=bs(F,t)),U(L({},R),{state:F})})),v=(0,Ke.useMemo)(()=>u?.index!==void 0&&u?.index>=0&&u?.index<_.length?u?.index:_.length-1,[]),b=_[v].state,y=UE({overrides:a,plugins:s}),I=(0,Ke.useMemo)(()=>{let F=(s||[]).reduce((Z,$)=>L(L({},Z),$.fieldTransforms),{});return L(L({},F),m)},[m,s]),C=fc(),D=(0,Ke.useCallback)(R=>({instanceId:C,state:R,config:t,plugins:s||[],overrides:y,viewports:l,iframe:k,_experimentalFullScreenCanvas:!!S,_experimentalVirtualization:!!w,onAction:f,metadata:p,dictionary:h||{},dnd:d,fieldTransforms:I}),[C,b,t,s,y,l,k,S,w,f,p,h,d,I]),[A]=(0,Ke.useState)(()=>Lh(D(b)));(0,Ke.useEffect)(()=>{},[A]),(0,Ke.useEffect)(()=>{let R=A.getState().state;A.setState(L({},D(R)))},[D]),Ah(A,{histories:_,index:v,initialAppState:b});let M=(0,Ke.useRef)(null);(0,Ke.useEffect)(()=>A.subscribe(R=>R.state.data,R=>{if(o){if(ys(R,M.current))return;o(R),M.current=R}}),[o]),Th(A,i);let N=dI(A);return(0,Ke.useEffect)(()=>{let{resolveAndCommitData:R}=A.getState();setTimeout(()=>{R()},0)},[]),(0,fo.jsx)(Rh.Provider,{value:A,children:(0,fo.jsx)(ef.Provider,{value:N,children:e})})}function Dn(e){return(0,fo.jsx)(_C,U(L({},e),{children:(0,fo.jsx)(bC,U(L({},e),{children:(0,fo.jsx)(vk,{children:e.children})}))}))}Dn.Components=Ey;Dn.Fields=af;Dn.Layout=vk;Dn.Outline=Vy;Dn.Preview=ok;O();O();O();O();O();O();O();O();O();O();O();O();O();O();var _k=T(K(),1);var kr=T(X(),1);function bk({children:e,field:t,id:r,value:n,onChange:o,readOnly:i,say:s}){let a=(0,_k.useId)(),l=os(),c=n??[],d=c.map((p,h)=>t.getItemSummary(p,h)),u=p=>h=>{o(ru(c,p,h));let{appState:{ui:{arrayState:f}},dispatch:m}=l(),S=f[r];if(S?.items?.length===c.length){let w=ru(S.items,p,h).map((k,x)=>({...k,_currentIndex:x}));m({type:"setUi",ui:{arrayState:{...f,[r]:{...S,items:w}}}})}};return(0,kr.jsxs)(kr.Fragment,{children:[e,c.length>1&&!i?(0,kr.jsxs)("details",{className:"desk-order",children:[(0,kr.jsx)("summary",{id:a,children:se("{label}: change the order",{label:t.label})}),(0,kr.jsx)("ol",{"aria-labelledby":a,children:d.map((p,h)=>(0,kr.jsxs)("li",{"data-item":h,children:[(0,kr.jsx)("span",{children:p}),(0,kr.jsx)(qh,{at:h,of:c.length,label:p,move:u(h),say:s})]},h))})]}):null]})}var tn="desk-more";function yC(e,t){let r=0,n=[...e];for(;n.length;){let{type:o,props:i}=n.pop();r+=1;for(let s of t[o]??[])Array.isArray(i[s])&&n.push(...i[s])}return r}function Cc(e,t,r,n="root:default-zone"){for(let[o,{type:i,props:s}]of e.entries()){if(s.id===t)return{zone:n,index:o};for(let a of r[i]??[]){let l=Array.isArray(s[a])?Cc(s[a],t,r,`${s.id}:${a}`):null;if(l)return l}}return null}var uf=({type:e,props:t},r)=>(r[e]??[]).map(n=>t[n]).filter(Array.isArray);function kC(e,t,r){let n=new Map,o=null,i=(u,p)=>{for(let h of u){n.set(h,[u,p]),h.props.id===t&&(o??=h);for(let f of uf(h,r))i(f,h)}};i(e,null),o??=e[0];let s=new Set,a=[];for(let u=o;u;u=n.get(u)[1])a.push(u);a.forEach(u=>s.add(u));let l=40+s.size,c=u=>s.size<l&&s.add(u),d=[o];for(let u of d)for(let p of uf(u,r).flat())c(p)&&d.push(p);for(let u of a){let[p]=n.get(u),h=p.indexOf(u);for(let f=1;f<p.length&&s.size<l;f++)for(let m of[p[h+f],p[h-f]])m&&c(m)}for(let u of s)for(let p of uf(u,r).flat())c(p);return s}var Ec=class{constructor(t,r=()=>crypto.randomUUID()){Object.assign(this,{slots:t,fresh:r}),this.runs=new Map,this.first=new WeakMap}fold(t,r=null){if(yC(t,this.slots)<=100)return t;let n=kC(t,r,this.slots),o=i=>{let s=[],a=[],l=()=>{a.length&&s.push({type:tn,props:{id:this.named(a),run:this.named(a)}}),a=[]};for(let c of i){if(!n.has(c)){a.push(c);continue}l();let d=(this.slots[c.type]??[]).filter(u=>Array.isArray(c.props[u]));s.push(d.length?{...c,props:{...c.props,...Object.fromEntries(d.map(u=>[u,o(c.props[u])]))}}:c)}return l(),s};return o(t)}unfold(t){return t.flatMap(r=>{if(r.type===tn)return this.runs.get(r.props.id)??this.copied(r.props);let n=(this.slots[r.type]??[]).filter(o=>Array.isArray(r.props[o]));return n.length?[{...r,props:{...r.props,...Object.fromEntries(n.map(o=>[o,this.unfold(r.props[o])]))}}]:[r]})}named(t){let r=this.first.get(t[0])??[],n=r.find(i=>this.runs.get(i).length===t.length&&this.runs.get(i).every((s,a)=>s===t[a]));if(n)return n;let o=`${tn}-${this.fresh()}`;return this.runs.set(o,t),this.first.set(t[0],[...r,o]),o}copied({id:t,run:r}){let n=({props:o,...i})=>{let s=(this.slots[i.type]??[]).filter(a=>Array.isArray(o[a]));return{...i,props:{...o,...Object.fromEntries(s.map(a=>[a,o[a].map(n)])),id:`${i.type}-${this.fresh()}`}}};return this.runs.set(t,this.runs.get(r).map(n)),this.runs.get(t)}};var zc=T(K(),1),df="data-puck-component",xC="input, textarea, select, button, [role=textbox]",pf=new Set,ff=e=>{for(let t of pf)t(e)};document.addEventListener("keydown",ff);function kk(e){return e.addEventListener("keydown",ff),()=>e.removeEventListener("keydown",ff)}function xk(e){let t=(0,zc.useRef)(e);t.current=e,(0,zc.useEffect)(()=>{let r=n=>t.current(n);return pf.add(r),()=>pf.delete(r)},[])}var wk=e=>xk(t=>{let r=t.altKey&&t.shiftKey&&e[t.code];r&&(t.preventDefault(),r())}),Sk=({choose:e,add:t,back:r})=>xk(n=>{let{key:o,target:i,altKey:s,ctrlKey:a,metaKey:l}=n;if(s||a||l||n.defaultPrevented)return;let c={[`[${df}]`]:()=>e(i.getAttribute(df),o==="Enter"),"[data-puck-drawer-item]":()=>t(i.querySelector("[data-type]").dataset.type),"li > [class*=_NavItem-link]":()=>i.click(),"[class*=_ArrayFieldItem-summary]":()=>i.click()},d=o==="Escape"?i.closest(".desk-fields")&&r:o==="Enter"||o===" "?c[Object.keys(c).find(u=>i.matches(u))]:null;d&&(n.preventDefault(),d())}),Ik=e=>document.querySelector("iframe#preview-frame")?.contentDocument.querySelector(`[${df}="${CSS.escape(e)}"]`)?.focus(),yk=()=>[...document.querySelectorAll(".desk-fields")].find(e=>e.offsetWidth)?.querySelector(xC);function Ek(e,t){let r=t?null:yk();e();let n=60,o=()=>{let i=yk();i&&i!==r?i.focus():n--&&requestAnimationFrame(o)};o()}var ur=T(K(),1);var Wf=T(Bf(),1),It=T(Bf(),1),Hf=Wf.default.default||Wf.default;var jt=T(X(),1),Jz=25,Qz=5e3,eP=3e3,tP=[400,413];function zx(e,t,r){let n=new Map,o=[],i=()=>{let a=0,l=0;for(;l<o.length&&l<t&&(!l||a+o[l].key.length<r);)a+=o[l++].key.length;let c=o.splice(0,l);o.length&&setTimeout(i,0),e(c.map(({component:d})=>d)).then(d=>c.forEach(({key:u,done:p},h)=>{n.set(u,d[h]),p(d[h]),n.size>Qz&&n.delete(n.keys().next().value)}),d=>c.forEach(({failed:u})=>u(d)))};return{ask:(a,l)=>n.has(a)?Promise.resolve(n.get(a)):new Promise((c,d)=>{o.length||setTimeout(i,Jz),o.push({key:a,component:l,done:c,failed:d})}),known:n}}var{ask:rP,known:nP}=zx(Zf,100,5e5),oP=zx(Gf,5e3,5e5);function Px({type:e,declared:t,slots:r,props:n}){let o=Object.fromEntries(Object.entries(n).filter(([p])=>p in t.fields&&!r.includes(p))),i=JSON.stringify([e,o]),[s,a]=(0,ur.useState)(()=>nP.get(i)??null),l=(0,ur.useRef)(i);l.current=i,(0,ur.useEffect)(()=>{let p,h=()=>rP(i,{type:e,props:o}).then(f=>l.current===i&&a(f),f=>{l.current===i&&(a(m=>m??""),tP.includes(f.status)||(p=setTimeout(h,eP)))});return h(),()=>clearTimeout(p)},[i]);let c=n.puck.dragRef;if(!s)return(0,jt.jsx)("div",{ref:c,className:"desk-empty",children:s===null?`${se(t.label)} \u2026`:se("{label}: nothing to see yet",{label:se(t.label)})});let d=!0,u=p=>{if(!(p instanceof It.Element))return;if(p.name==="puck-slot"){let m=n[p.attribs.name];return m?(0,jt.jsx)(m,{as:p.attribs.tag,className:p.attribs.css||void 0}):(0,jt.jsx)(jt.Fragment,{})}if(p.name==="a"&&(p.attribs.href="#"),!d||p.parent)return;d=!1;let h=p.name,f=(0,It.attributesToProps)(p.attribs);return p.children.length?(0,jt.jsx)(h,{...f,ref:c,children:(0,It.domToReact)(p.children,{replace:u})}):(0,jt.jsx)(h,{...f,ref:c})};return(0,jt.jsx)(jt.Fragment,{children:Hf(s,{replace:u})})}function Ox({run:e,reveal:t,drag:r}){let[n,o]=(0,ur.useState)(null);return(0,ur.useEffect)(()=>{let s=!0;return Promise.all(e.map(a=>oP.ask(JSON.stringify(a),a))).then(a=>s&&o(a),()=>s&&o([])),()=>{s=!1}},[e]),(0,ur.useMemo)(()=>n&&iP(e,n,t,r),[e,n])??(0,jt.jsxs)("div",{ref:r,className:"desk-empty",children:[se("{count} more components",{count:e.length}),n?"":" \u2026"]})}function iP(e,t,r,n){let o=!0,i=a=>l=>{l.stopPropagation(),l.preventDefault(),r(a)},s=e.map((a,l)=>{let c=d=>{if(!(d instanceof It.Element)||(d.name==="a"&&(d.attribs.href="#"),d.parent))return;let u=d.name,p={...(0,It.attributesToProps)(d.attribs),onClickCapture:i(a.props.id),title:se("Click to edit")};return o&&(p.ref=n),o=!1,d.children.length?(0,jt.jsx)(u,{...p,children:(0,It.domToReact)(d.children,{replace:c})}):(0,jt.jsx)(u,{...p})};return t[l]?(0,jt.jsx)(ur.Fragment,{children:Hf(t[l],{replace:c})},a.props.id):null});return o?null:s}var jc=T(X(),1),aP={...Qh,select:e=>({type:"select",label:se(e.label),options:Object.entries(e.options).map(([t,r])=>({value:t,label:se(r)}))}),switch:e=>({type:"radio",label:se(e.label),options:[{value:!0,label:se("Yes")},{value:!1,label:se("No")}]}),list:(e,t)=>({type:"array",label:se(e.label),max:e.most,arrayFields:Dx(e.fields,t),defaultItemProps:Vh(e),getItemSummary:(r,n)=>$h(e,r,n)}),slot:e=>({type:"slot",label:se(e.label)})};function Dx(e,t){return Object.fromEntries(Object.entries(e).map(([r,n])=>[r,aP[n.kind](n,t)]))}function Ax({categories:e,components:t,richText:r},n,o,i){let s=Object.entries(t),a=s.map(([u,p])=>{let h=Object.keys(p.fields).filter(f=>p.fields[f].kind==="slot");return[u,{label:se(p.label),fields:Dx(p.fields,{...n,richText:r}),defaultProps:p.defaults,inline:!0,render:f=>(0,jc.jsx)(Px,{type:u,declared:p,slots:h,props:f})}]}),l=Object.entries(e).map(([u,p])=>[u,{title:se(p),components:s.filter(([,h])=>h.offered&&h.category===u).map(([h])=>h)}]),c=s.filter(([,u])=>!u.offered).map(([u])=>u),d={label:se("More of the page"),fields:{},inline:!0,permissions:{drag:!1,duplicate:!1,delete:!1,edit:!1},render:({id:u,run:p,puck:h})=>(0,jc.jsx)(Ox,{run:o.get(u)??o.get(p),reveal:i,drag:h.dragRef})};return{components:{...Object.fromEntries(a),[tn]:d},categories:{...Object.fromEntries(l),other:{title:se("No longer offered"),components:[...c,tn],visible:!1}},root:{fields:{title:{type:"text",label:se("Title")},description:{type:"textarea",label:se("Description, for search engines")}},render:({puck:{renderDropZone:u}})=>(0,jc.jsx)(u,{zone:"default-zone",as:"main"})}}}var Vf=T(X(),1),Fi=ns(),Tx="desk:copied",sP=()=>{try{return JSON.parse(localStorage.getItem(Tx))}catch{return null}};function Mx({say:e,slots:t,current:r,change:n,go:o}){let i=Fi(v=>v.selectedItem),s=Fi(v=>v.appState.ui.itemSelector),a=Fi(v=>v.dispatch),l=Fi(v=>v.getSelectorForId),c=Fi(v=>v.getItemById),d=Fi(v=>v.config),u=i?l(i.props.id)??s:null,p=v=>d.components[v]?.label??v,h=i?p(i.type):"",f=(v,b,y)=>()=>{let I=Zh(r.current,i.props.id,v,t);return I?(n(I.document,I.id),e(se(b,{label:h,place:I.place,of:I.of}))):e(se(y,{label:h}))},m=(v,b,y)=>()=>{let I=v(r.current,i.props.id,t);return I?(n(I.document,I.id),e(se(b,{label:h}))):e(se(y))},S=()=>{try{localStorage.setItem(Tx,JSON.stringify(Xh(r.current,i.props.id,t))),e(se("{label} copied",{label:h}))}catch{e(se("{label} is too large to be copied",{label:h}))}},w=()=>{let v=sP();if(!v||!d.components[v.type])return e(se("Nothing is copied yet"));let b=nu(r.current,v,i?.props.id,t);return n(b.document,b.id),e(se("{label} pasted",{label:p(v.type)}))},k=()=>{a({type:"remove",index:u.index,zone:u.zone}),e(se("{label} deleted",{label:h}))};Sk({choose:(v,b)=>{b?Ek(()=>o(v),i?.props.id===v):o(v),e(se("Selected: {label}",{label:p(c(v)?.type)}))},add:v=>{let b=nu(r.current,{type:v,props:d.components[v].defaultProps},i?.props.id,t);n(b.document,b.id),e(se("{label} added at place {place} of {of}",{label:p(v),place:b.place,of:b.of}))},back:()=>i&&Ik(i.props.id)});let _=[[bt("Move up"),"ArrowUp",u&&f(-1,bt("{label} moved up to place {place} of {of}"),bt("{label} is the first"))],[bt("Move down"),"ArrowDown",u&&f(1,bt("{label} moved down to place {place} of {of}"),bt("{label} is the last"))],[bt("Move into"),"ArrowRight",u&&m(Gh,bt("{label} moved into what was before"),bt("Nothing before it takes components"))],[bt("Move out"),"ArrowLeft",u&&m(Yh,bt("{label} moved out"),bt("It stands in nothing"))],[bt("Copy"),"KeyC",u&&S],[bt("Paste"),"KeyV",w],[bt("Delete"),"Backspace",u&&k]];return wk(Object.fromEntries(_.map(([,v,b])=>[v,b]))),(0,Vf.jsx)("div",{className:"desk-bar",role:"toolbar","aria-label":i?se("Selected: {label}",{label:h}):se("Nothing selected"),children:_.map(([v,b,y])=>(0,Vf.jsx)("button",{type:"button",disabled:!y,onClick:y||void 0,title:`Alt+Shift+${b.replace(/^Key/,"")}`,"aria-keyshortcuts":`Alt+Shift+${b.replace(/^Key/,"")}`,children:se(v)},v))})}var $f=60,lP=10,cP=10,uP=150;function Lx(e,t){return e.length<=$f+lP?null:[...e.slice(-$f,-1),{...e.at(-1),state:t}]}function Rx(e,{rebase:t,wholeOf:r,dataOf:n,merged:o,now:i=()=>performance.now()}){let s=i()+uP,a=[],l=o;for(let{id:c,state:d}of e.slice(-$f).reverse()){if(a.length>=cP&&i()>s)break;let u=t(r(d.data));ou(u.content,l.content)&&ou(u.root,l.root)||(l=u,a.unshift({id:c,state:{data:n(u),ui:{...d.ui,itemSelector:null}}}))}return a}var Nx={"header-publish":"Publish","header-undo":"undo","header-redo":"redo","header-toggle-leftsidebar":"Toggle left sidebar","header-toggle-rightsidebar":"Toggle right sidebar","header-toggle-menubar":"Toggle menu bar","action-selectparent":"Select parent","action-duplicate":"Duplicate","action-delete":"Delete","label-page":"Page","label-component":"Component","outline-empty":"No items","outline-item-collapse":"Collapse","outline-item-expand":"Expand","outline-header-title":"Outline","outline-header-collapseall":"Collapse all","outline-item-duplicate":"Duplicate","outline-item-delete":"Delete","drawer-category-collapse":"Collapse {title}","drawer-category-expand":"Expand {title}","drawer-category-other":"Other","canvas-noconfig":"No configuration for {type}","field-readonly":"Read-only","field-arrayitem-summary":"Item #{index}","field-arrayitem-duplicate":"Duplicate","field-arrayitem-delete":"Delete","field-external-selectdata":"Select data","field-external-search":"Search","field-external-togglefilters":"Toggle filters","field-external-item":"External item","field-external-result-singular":"{count} result","field-external-result-plural":"{count} results","field-richtext-bold":"Bold","field-richtext-italic":"Italic","field-richtext-underline":"Underline","field-richtext-strikethrough":"Strikethrough","field-richtext-blockquote":"Blockquote","field-richtext-code-inline":"Inline code","field-richtext-code-block":"Code block","field-richtext-list-bullet":"Bullet list","field-richtext-list-ordered":"Ordered list","field-richtext-horizontalrule":"Horizontal rule","field-richtext-align-left":"Align left","field-richtext-align-center":"Align center","field-richtext-align-right":"Align right","field-richtext-align-justify":"Justify","field-richtext-select":"Select","field-richtext-headingselect-1":"Heading 1","field-richtext-headingselect-2":"Heading 2","field-richtext-headingselect-3":"Heading 3","field-richtext-headingselect-4":"Heading 4","field-richtext-headingselect-5":"Heading 5","field-richtext-headingselect-6":"Heading 6","field-richtext-alignselect-left":"Left","field-richtext-alignselect-center":"Center","field-richtext-alignselect-right":"Right","field-richtext-alignselect-justify":"Justify","field-richtext-listselect-bullet":"Bullet list","field-richtext-listselect-ordered":"Ordered list","viewport-zoom-in":"Zoom viewport in","viewport-zoom-out":"Zoom viewport out","viewport-zoom-auto":"{zoom}% (Auto)","viewport-toggle-menu":"Toggle viewport menu","viewport-switch":"Switch to {label} viewport","viewport-switch-default":"Switch viewport","plugin-blocks":"Blocks","plugin-outline":"Outline","plugin-fields":"Fields","plugin-components":"Components","layout-maximize":"maximize","layout-minimize":"minimize","loader-loading":"loading"};var He=T(X(),1),Bc=ns();function pP({children:e,document:t}){let{look:r}=(0,Me.useContext)(ps).opened,[n,o]=(0,Me.useState)(!1);return(0,Me.useEffect)(()=>{if(!t)return;let i=t.createElement("link");i.rel="stylesheet",i.href=new URL(Uf,location.href).href,i.onload=i.onerror=()=>o(!0);let s=t.createElement("style");s.textContent=".desk-empty{padding:1rem;border:1px dashed #a8a29e;color:#57534e;font-size:.9rem}[data-puck-dropzone]:empty{min-height:4rem}#frame-root{display:flow-root}main[data-puck-dropzone]{height:auto;min-height:calc(100vh - 8rem)}main>.footer:not(:has(~:not(.footer))){margin-bottom:0}",t.head.append(i,s);let a=kk(t);return t.documentElement.lang=r.locale,r.direction==="rtl"&&(t.documentElement.dir="rtl"),()=>{i.remove(),s.remove(),a()}},[t]),n||!t?e:null}var ps=(0,Me.createContext)(null);function fP(){let e=(0,Me.useContext)(ps),{opened:t,state:r,busy:n,current:o,slots:i}=e,s=Bc(d=>d.dispatch),a=Bc(d=>d.getSelectorForId),l=Bc(d=>d.selectedItem),c=Bc(d=>d.history.histories.length);return e.puck.current={dispatch:s,selector:a,get:os()},(0,Me.useEffect)(()=>e.shorten(),[c]),(0,Me.useEffect)(()=>{l?.type===tn&&e.open(l.props.id)},[l]),(0,He.jsxs)("div",{className:"desk-bar","data-states":c,children:[(0,He.jsx)("a",{href:"/desk/",children:se("Themes")}),(0,He.jsx)("a",{href:`${location.pathname}/pages`,children:se("Pages and settings")}),(0,He.jsx)(Jh,{turn:e.turn,flush:e.flush,gone:e.gone}),(0,He.jsx)(ov,{desk:e,path:sn}),(0,He.jsx)(Mx,{say:e.say,slots:i,current:o,change:e.show,go:e.go}),(0,He.jsx)(tv,{desk:e}),(0,He.jsx)(nv,{desk:e}),t.address&&!sn.startsWith("/@")?(0,He.jsx)("a",{href:t.address+sn,target:"_blank",rel:"noreferrer",children:se("Visit")}):null,(0,He.jsx)(rv,{desk:e}),(0,He.jsx)(Uh,{undo:e.undo,restore:e.restore,busy:n,latest:e.latest}),sn.startsWith("/@")?null:(0,He.jsx)(ev,{go:e.go,state:r.name,latest:e.latest}),(0,He.jsx)(iv,{desk:e,go:e.go})]})}function hP({children:e}){let t=(0,Me.useRef)(null),[r,n]=(0,Me.useState)(!1);return(0,Me.useEffect)(()=>{let o=new ResizeObserver(([{contentRect:i}])=>n(i.width>0));return o.observe(t.current),()=>o.disconnect()},[]),(0,He.jsx)("div",{ref:t,className:"desk-fields",children:r?e:null})}function vP({name:e,children:t}){let{icon:r}=(0,Me.useContext)(ps).opened.schema.components[e]??{};return(0,He.jsxs)("div",{"data-type":e,className:"desk-offered",children:[(0,He.jsx)("span",{"aria-hidden":"true",children:r}),t]})}var gP=e=>(0,He.jsx)(bk,{...e,say:(0,Me.useContext)(ps).say}),mP={iframe:pP,headerActions:fP,fields:hP,drawerItem:vP,fieldTypes:{array:gP}},_P=Object.fromEntries(Object.entries(Nx).map(([e,t])=>[e,se(t)])),bP={enabled:!0,waitForStyles:!0,syncHostStyles:!1};function yP({opening:e}){let{opened:t,restored:r,slots:n}=e,o=(0,Me.useMemo)(()=>new Ec(n),[]),i=(0,Me.useMemo)(()=>Ax(t.schema,t.choices,o.runs,_=>d.current(_)),[]),s=(0,Me.useMemo)(()=>({root:r.root,content:o.fold(r.content),zones:{}}),[]),a=(0,Me.useRef)(r),l=(0,Me.useRef)(null),c=(0,Me.useRef)(null),d=(0,Me.useRef)(null),u=(0,Me.useRef)(!1),p=(_,v)=>{let{root:b,content:y}=a.current,I=o.fold(y,_??c.current);_&&(c.current=_),l.current.dispatch({type:"setData",data:{root:b,content:I,zones:{}},recordHistory:v}),l.current.dispatch({type:"setUi",ui:{itemSelector:_?Cc(I,_,n):null}})},h=_=>{u.current=!0,l.current.get().history.setHistories(_),u.current=!1},f=()=>{let{history:_,appState:v}=l.current.get(),b=_.index===_.histories.length-1?Lx(_.histories,v):null;b&&h(b)},m=(_,v)=>{let{history:b}=l.current.get(),y=({root:A,content:M})=>({...a.current,root:A,content:o.unfold(M)}),I=({root:A,content:M})=>({root:A,content:o.fold(M,c.current),zones:{}}),C=Rx(b.histories.slice(0,b.index+1),{rebase:v,wholeOf:y,dataOf:I,merged:_}),{ui:D}=l.current.get().appState;h(C.length?C:[{id:"merged",state:{data:I(_),ui:D}}])},S=_=>{let v=l.current.selector(_);v||!Cc(a.current.content,_,n)?l.current.dispatch({type:"setUi",ui:{itemSelector:v??null}}):p(_,!1)};d.current=S;let w=_=>p(o.unfold([{type:tn,props:{id:_}}])[0].props.id,!1),k=Kh(e,{current:a,draw:_=>p(_,!0),merging:m}),x=_=>{u.current||k.change({...a.current,root:_.root,content:o.unfold(_.content)})},g={...k,go:S,open:w,puck:l,shorten:f};return(0,He.jsx)(ps.Provider,{value:g,children:(0,He.jsxs)("main",{children:[(0,He.jsx)("h1",{className:"desk-hidden",children:se("Editor: {page}",{page:`${t.theme.name} ${sn}`})}),(0,He.jsx)(Dn,{config:i,data:s,onChange:x,iframe:bP,headerTitle:`${t.theme.name} ${sn==="/"?"":sn}`,overrides:mP,dictionary:_P})]})})}var iM=()=>av(yP);export{iM as start};
